package dev.waymark.engine.conformance;

import dev.waymark.engine.conformance.align.PlaceCounts;
import dev.waymark.engine.conformance.align.StepMasks;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.statistics.ControlChart;
import dev.waymark.engine.time.Buckets;
import dev.waymark.engine.time.Period;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Journeys that are not open by the week in which they entered the map. */
final class WeekCounts {
    /*
     * Sums of fitness are formed from the numbers of journeys of each different fitness, in one
     * order, so that they do not depend on how the journeys were shared out.
     */
    private final Buckets weeks;
    private final int steps;
    private final List<Map<Long, Long>> byGrade = new ArrayList<>();
    private final List<long[]> completed = new ArrayList<>();
    private final boolean[] isPartial;

    private WeekCounts(
            ConformanceRequest request,
            Optional<Instant> first,
            Optional<Instant> last,
            int steps) {
        this.weeks = Buckets.covering(Period.WEEK, request.zone(), first, last);
        this.steps = steps;
        this.isPartial = new boolean[weeks.size()];
        for (int week = 0; week < weeks.size(); week++) {
            byGrade.add(new TreeMap<>());
            completed.add(new long[0]);
        }
    }

    /** The weeks of a log; none if nobody entered the map. */
    static WeekCounts of(
            ConformanceRequest request, JourneyIndex index, boolean isEmpty, int steps) {
        return new WeekCounts(
                request,
                isEmpty ? Optional.empty() : index.first(),
                isEmpty ? Optional.empty() : index.last(),
                steps);
    }

    int week(long entry) {
        return weeks.of(entry);
    }

    /**
     * The number of the week that begins on a day.
     *
     * @throws JourneyException UNKNOWN_WEEK if none does
     */
    int week(LocalDate day) {
        for (int week = 0; week < weeks.size(); week++) {
            if (weeks.date(week).equals(day)) {
                return week;
            }
        }
        throw JourneyException.user(
                "UNKNOWN_WEEK",
                "week \"%s\" is none in which customers can have come to the map. %s",
                day,
                weeks.size() == 0
                        ? "Nobody came to it at all."
                        : "Give the first day of one, from %s to %s."
                                .formatted(weeks.date(0), weeks.date(weeks.size() - 1)));
    }

    void markPartial(AlignedJourneys journeys) {
        for (int week = 0; week < isPartial.length; week++) {
            isPartial[week] = weeks.isPartial(week) || journeys.mayBeOpen(weeks.end(week) - 1);
        }
    }

    /** An empty part, to which journeys are added. */
    Part part() {
        return new Part(isPartial.length, steps);
    }

    void add(Part part) {
        part.grades.forEach(
                (key, n) ->
                        byGrade.get(Part.week(key))
                                .merge(
                                        Part.worst(key) << Integer.SIZE | Part.cost(key),
                                        (long) n,
                                        Long::sum));
        for (int week = 0; week < isPartial.length; week++) {
            long[] own = part.completed[week];
            if (own == null) {
                continue;
            }
            if (completed.get(week).length == 0) {
                completed.set(week, new long[steps]);
            }
            for (int step = 0; step < steps; step++) {
                completed.get(week)[step] += own[step];
            }
        }
    }

    /** The mean fitness of all weeks; null if there is no journey. */
    @Nullable Double fitness() {
        Map<Long, Long> all = new TreeMap<>();
        byGrade.forEach(week -> week.forEach((grade, n) -> all.merge(grade, n, Long::sum)));
        return all.isEmpty() ? null : week(all).mean();
    }

    List<Conformance.Week> weeks(List<String> names, List<Conformance.Alarm> alarms) {
        ControlChart chart = new ControlChart(1 + steps);
        List<Integer> whole = new ArrayList<>();
        for (int week = 0; week < isPartial.length; week++) {
            if (!isPartial[week]) {
                whole.add(week);
            }
        }
        List<ControlChart.Week> fitness =
                whole.stream().map(week -> week(byGrade.get(week))).toList();
        List<ControlChart.@Nullable Limits> limits = chart.limits(fitness, false);
        boolean[] drifts = new boolean[isPartial.length];
        note(whole, fitness, limits, null, drifts, alarms);
        for (int step = 0; step < steps; step++) {
            int it = step;
            List<ControlChart.Week> shares = whole.stream().map(week -> share(week, it)).toList();
            note(whole, shares, chart.limits(shares, true), names.get(step), drifts, alarms);
        }
        alarms.sort(Comparator.comparing(Conformance.Alarm::week));
        List<Conformance.Week> result = new ArrayList<>();
        int next = 0;
        for (int week = 0; week < isPartial.length; week++) {
            ControlChart.Limits own = isPartial[week] ? null : limits.get(next++);
            ControlChart.Week of = week(byGrade.get(week));
            result.add(
                    new Conformance.Week(
                            weeks.date(week),
                            of.n(),
                            of.n() == 0 ? null : of.mean(),
                            own == null ? null : own.low(),
                            own == null ? null : own.high(),
                            drifts[week],
                            isPartial[week]));
        }
        return result;
    }

    private void note(
            List<Integer> whole,
            List<ControlChart.Week> values,
            List<ControlChart.@Nullable Limits> limits,
            @Nullable String step,
            boolean[] drifts,
            List<Conformance.Alarm> alarms) {
        boolean isOn = false;
        for (int i = 0; i < whole.size(); i++) {
            ControlChart.Limits own = limits.get(i);
            boolean isOutside = own != null && own.isOutside();
            if (own != null && isOutside && !isOn) {
                LocalDate date = weeks.date(whole.get(i));
                alarms.add(
                        new Conformance.Alarm(
                                date,
                                step,
                                values.get(i).mean(),
                                own.usual(),
                                own.low(),
                                own.high()));
            }
            isOn = own == null ? isOn : isOutside;
            drifts[whole.get(i)] |= isOutside;
        }
    }

    private ControlChart.Week share(int week, int step) {
        long n = byGrade.get(week).values().stream().mapToLong(Long::longValue).sum();
        long with = completed.get(week).length == 0 ? 0 : completed.get(week)[step];
        return new ControlChart.Week(n, n == 0 ? 0 : (double) with / n, with);
    }

    private static ControlChart.Week week(Map<Long, Long> grades) {
        long n = 0;
        double sum = 0;
        double squares = 0;
        for (Map.Entry<Long, Long> it : grades.entrySet()) {
            double fitness = fitness(it.getKey());
            n += it.getValue();
            sum += it.getValue() * fitness;
            squares += it.getValue() * fitness * fitness;
        }
        return new ControlChart.Week(n, n == 0 ? 0 : sum / n, squares);
    }

    private static double fitness(long grade) {
        long worst = grade >>> Integer.SIZE;
        return worst == 0 ? 1 : 1 - (double) (grade & 0xFFFFFFFFL) / worst;
    }

    /** What one task has counted of the journeys that are not open, by their week of entry. */
    static final class Part {
        private static final int BITS = 24;
        private static final long MASK = (1L << BITS) - 1;

        /** Journeys by week, what matching nothing would cost, and what their alignment costs. */
        final PlaceCounts grades = new PlaceCounts();

        /** Journeys that completed each step, by week; null where there is none. */
        final long[][] completed;

        /** Journeys in flight, by the number of their tally and of their sequence. */
        final PlaceCounts open = new PlaceCounts();

        private final int steps;
        private int journeys;

        Part(int weeks, int steps) {
            this.completed = new long[weeks][];
            this.steps = steps;
        }

        void add(
                AlignedJourneys journeys,
                StepMasks completedSteps,
                int week,
                int part,
                int number) {
            grades.add(
                    ((long) week << BITS | journeys.worst(part, number)) << BITS
                            | journeys.cost(part, number),
                    ++this.journeys);
            if (completed[week] == null) {
                completed[week] = new long[steps];
            }
            completedSteps.count(part, number, completed[week]);
        }

        void addOpen(int part, int number) {
            open.add((long) part << Integer.SIZE | number, ++journeys);
        }

        static int week(long key) {
            return (int) (key >>> 2 * BITS);
        }

        static long worst(long key) {
            return key >>> BITS & MASK;
        }

        static long cost(long key) {
            return key & MASK;
        }
    }
}

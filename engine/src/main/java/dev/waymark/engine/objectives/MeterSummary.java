package dev.waymark.engine.objectives;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CustomerSample;
import dev.waymark.engine.scores.ScoreKind;
import dev.waymark.engine.time.Buckets;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Puts together what the meters of all threads say of one objective. */
final class MeterSummary {
    private static final double MILLIS = 1000;

    private final ObjectivesRequest request;
    private final List<Meter> all;
    private final Meter any;

    /**
     * @param all one or more
     */
    MeterSummary(ObjectivesRequest request, List<Meter> all) {
        this.request = request;
        this.all = all;
        this.any = all.getFirst();
    }

    Objectives.OfObjective of(Objective objective, JourneyIndex index) {
        Meter.Reading reading = any.reading(all, -1);
        Double value = reading == null ? null : reading.value();
        long n = Meter.judged(all, -1);
        int[] missed =
                all.stream()
                        .flatMapToInt(it -> IntStream.of(it.missed).limit(it.missedSize))
                        .toArray();
        return new Objectives.OfObjective(
                objective.text(),
                kind(objective),
                unit(objective),
                target(objective),
                value,
                reading == null ? null : reading.low(),
                reading == null ? null : reading.high(),
                n,
                all.stream().mapToLong(meter -> meter.undecided).sum(),
                value == null ? null : isMet(objective, value),
                burn(n, Meter.good(all, -1)),
                recent(),
                weeks(),
                missed.length,
                names(missed, index));
    }

    private List<String> names(int[] missed, JourneyIndex index) {
        return IntStream.of(missed)
                .boxed()
                .sorted(
                        Comparator.comparingLong((Integer it) -> CustomerSample.draw(it))
                                .thenComparing(it -> it))
                .limit(request.listed())
                .map(
                        it ->
                                request.named()
                                        ? index.customerId(it)
                                        : String.format(
                                                Locale.ROOT, "%08x", CustomerSample.draw(it)))
                .sorted()
                .toList();
    }

    private List<Objectives.Week> weeks() {
        List<Objectives.Week> weeks = new ArrayList<>();
        Buckets buckets = any.weeks;
        for (int week = 0; week < buckets.size(); week++) {
            long n = Meter.judged(all, week);
            Meter.Reading reading = any.reading(all, week);
            weeks.add(
                    new Objectives.Week(
                            buckets.date(week),
                            n,
                            reading == null ? null : reading.value(),
                            burn(n, Meter.good(all, week)),
                            isPartial(week)));
        }
        return weeks;
    }

    /** Whether some of a week may be undecided. */
    private boolean isPartial(int week) {
        return any.weeks.isPartial(week) || any.weeks.end(week) - 1 + any.delay() >= any.end;
    }

    private @Nullable Double recent() {
        int[] recent =
                IntStream.iterate(any.weeks.size() - 1, week -> week >= 0, week -> week - 1)
                        .filter(week -> !isPartial(week) && Meter.judged(all, week) > 0)
                        .limit(ObjectivesKernel.RECENT_WEEKS)
                        .toArray();
        LongStream n = IntStream.of(recent).mapToLong(week -> Meter.judged(all, week));
        LongStream good = IntStream.of(recent).mapToLong(week -> Meter.good(all, week));
        return burn(n.sum(), good.sum());
    }

    private @Nullable Double burn(long n, long good) {
        Double allowed = any.allowance();
        if (allowed == null || n == 0) {
            return null;
        }
        double failed = (double) (n - good) / n;
        return failed == 0 ? Double.valueOf(0) : allowed == 0 ? null : failed / allowed;
    }

    private static boolean isMet(Objective objective, double value) {
        return switch (objective) {
            case Objective.Reach it -> value >= it.share();
            case Objective.Wait it -> it.comparison().holds(value, target(it));
            case Objective.Score it -> it.comparison().holds(value, it.bound());
            case Objective.Repeat it -> it.comparison().holds(value, it.share());
        };
    }

    private static String kind(Objective objective) {
        return switch (objective) {
            case Objective.Reach _ -> "reach";
            case Objective.Wait _ -> "wait";
            case Objective.Score _ -> "score";
            case Objective.Repeat _ -> "repeat";
        };
    }

    private static String unit(Objective objective) {
        return switch (objective) {
            case Objective.Reach _, Objective.Repeat _ -> "share";
            case Objective.Wait _ -> "seconds";
            case Objective.Score it -> it.kind() == ScoreKind.CSAT ? "share" : "points";
        };
    }

    private static double target(Objective objective) {
        return switch (objective) {
            case Objective.Reach it -> it.share();
            case Objective.Wait it -> it.bound().toMillis() / MILLIS;
            case Objective.Score it -> it.bound();
            case Objective.Repeat it -> it.share();
        };
    }
}

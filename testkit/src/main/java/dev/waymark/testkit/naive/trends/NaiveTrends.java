package dev.waymark.testkit.naive.trends;

import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.PlainJourneys;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Metrics by the book: every customer is asked in every period by itself.
 *
 * @param all the events of the log
 * @param zone of the calendar
 * @param startOf the first day of the period that holds a day
 * @param after the first day of the period after one
 */
public record NaiveTrends(
        Collection<PlainEvent> all,
        ZoneId zone,
        Function<LocalDate, LocalDate> startOf,
        Function<LocalDate, LocalDate> after) {
    /** The first days of all periods that the log touches. */
    public List<LocalDate> periods() {
        List<LocalDate> periods = new ArrayList<>();
        if (all.isEmpty()) {
            return periods;
        }
        LocalDate day = startOf.apply(day(first()));
        while (millis(day) <= last()) {
            periods.add(day);
            day = after.apply(day);
        }
        return periods;
    }

    /** Whether the log shows a period whole, and some time after its last millisecond. */
    public boolean isComplete(LocalDate period, long withinMillis) {
        return first() <= millis(period)
                && millis(after.apply(period)) - 1 + withinMillis <= last();
    }

    /** How many events of a period match. */
    public long events(LocalDate period, Predicate<PlainEvent> where) {
        return all.stream().filter(where).filter(event -> isIn(event, period)).count();
    }

    /** The sum of their values. */
    public double value(LocalDate period, Predicate<PlainEvent> where) {
        double sum = 0;
        for (PlainEvent event : all) {
            Double value = event.value();
            if (where.test(event) && isIn(event, period) && value != null) {
                sum += value;
            }
        }
        return sum;
    }

    /** How many customers have a matching event in a period. */
    public long customers(LocalDate period, Predicate<PlainEvent> where) {
        return journeys().stream()
                .filter(it -> it.stream().anyMatch(e -> where.test(e) && isIn(e, period)))
                .count();
    }

    /** How many customers have their first event in a period. */
    public long newCustomers(LocalDate period) {
        return journeys().stream().filter(journey -> isIn(journey.getFirst(), period)).count();
    }

    /** How many have an event in a period and their first one before it. */
    public long returningCustomers(LocalDate period) {
        return customers(period, event -> true) - newCustomers(period);
    }

    /** How many customers have an event of one kind and one of another in a period. */
    public long both(LocalDate period, Predicate<PlainEvent> where, Predicate<PlainEvent> among) {
        return journeys().stream()
                .filter(it -> it.stream().anyMatch(e -> where.test(e) && isIn(e, period)))
                .filter(it -> it.stream().anyMatch(e -> among.test(e) && isIn(e, period)))
                .count();
    }

    /**
     * Of each customer with a first step in a period, from the first one on: milliseconds until the
     * steps were done in order, as early as any choice of events does them; null if none does in
     * time.
     */
    public List<@Nullable Long> passages(
            LocalDate period, List<Predicate<PlainEvent>> steps, long withinMillis) {
        List<@Nullable Long> found = new ArrayList<>();
        for (List<PlainEvent> journey : journeys()) {
            for (int i = 0; i < journey.size(); i++) {
                if (steps.getFirst().test(journey.get(i)) && isIn(journey.get(i), period)) {
                    Long end = earliest(journey, steps, 1, i);
                    long start = journey.get(i).timeMillis();
                    found.add(end == null || end - start > withinMillis ? null : end - start);
                    break;
                }
            }
        }
        return found;
    }

    private static @Nullable Long earliest(
            List<PlainEvent> journey, List<Predicate<PlainEvent>> steps, int step, int before) {
        if (step == steps.size()) {
            return journey.get(before).timeMillis();
        }
        Long best = null;
        for (int i = before + 1; i < journey.size(); i++) {
            if (steps.get(step).test(journey.get(i))) {
                Long end = earliest(journey, steps, step + 1, i);
                best = end == null ? best : best == null ? end : (Long) Math.min(best, end);
            }
        }
        return best;
    }

    /**
     * How many of the events of a type in a period are on each channel; events without one are left
     * out.
     */
    public Map<String, Long> channels(LocalDate period, String type) {
        Map<String, Long> counts = new TreeMap<>();
        for (PlainEvent event : all) {
            String channel = event.channel();
            if (event.type().equals(type) && isIn(event, period) && channel != null) {
                counts.merge(channel, 1L, Long::sum);
            }
        }
        return counts;
    }

    /**
     * What follows the customers' first events of a type, of those in a period, within some time;
     * an empty text for nothing.
     */
    public Map<String, Long> next(LocalDate period, String type, long withinMillis) {
        Map<String, Long> counts = new TreeMap<>();
        for (List<PlainEvent> journey : journeys()) {
            int at = 0;
            while (at < journey.size() && !journey.get(at).type().equals(type)) {
                at++;
            }
            if (at < journey.size() && isIn(journey.get(at), period)) {
                boolean follows =
                        at + 1 < journey.size()
                                && journey.get(at + 1).timeMillis() - journey.get(at).timeMillis()
                                        <= withinMillis;
                counts.merge(follows ? journey.get(at + 1).type() : "", 1L, Long::sum);
            }
        }
        return counts;
    }

    /**
     * The same of the customers whose first first step in the log lies in a period, from that one
     * on.
     */
    public List<@Nullable Long> firstPassages(
            LocalDate period, List<Predicate<PlainEvent>> steps, long withinMillis) {
        List<PlainEvent> fromFirst = new ArrayList<>();
        for (List<PlainEvent> journey : journeys()) {
            journey.stream()
                    .filter(steps.getFirst())
                    .findFirst()
                    .filter(first -> isIn(first, period))
                    .ifPresent(first -> fromFirst.addAll(journey));
        }
        return new NaiveTrends(fromFirst, zone, startOf, after)
                .passages(period, steps, withinMillis);
    }

    /** Whether a time lies in a period. */
    public boolean isIn(long millis, LocalDate period) {
        return startOf.apply(day(millis)).equals(period);
    }

    /**
     * The mean over the days of a period, as far as the log shows them whole, of customers active
     * on the day ÷ those active on it or the 29 days before; days less than 29 days after the log's
     * first are left out, and so are those without any customer. The first number is the mean, the
     * second how many days; empty without a day.
     */
    public List<Double> stickiness(LocalDate period, Predicate<PlainEvent> where) {
        double sum = 0;
        int n = 0;
        for (LocalDate day = period; day.isBefore(after.apply(period)); day = day.plusDays(1)) {
            LocalDate from = day.minusDays(29);
            LocalDate to = day;
            boolean isKnown = !from.isBefore(day(first())) && millis(day.plusDays(1)) <= last() + 1;
            long monthly = activeOn(where, from, to);
            if (isKnown && monthly > 0) {
                sum += (double) activeOn(where, to, to) / monthly;
                n++;
            }
        }
        return n == 0 ? List.of() : List.of(sum / n, (double) n);
    }

    private long activeOn(Predicate<PlainEvent> where, LocalDate from, LocalDate to) {
        return journeys().stream()
                .filter(
                        journey ->
                                journey.stream()
                                        .filter(where)
                                        .map(event -> day(event.timeMillis()))
                                        .anyMatch(day -> !day.isBefore(from) && !day.isAfter(to)))
                .count();
    }

    private Collection<List<PlainEvent>> journeys() {
        return PlainJourneys.of(all).values();
    }

    private boolean isIn(PlainEvent event, LocalDate period) {
        return startOf.apply(day(event.timeMillis())).equals(period);
    }

    private long first() {
        return all.stream().mapToLong(PlainEvent::timeMillis).min().orElseThrow();
    }

    private long last() {
        return all.stream().mapToLong(PlainEvent::timeMillis).max().orElseThrow();
    }

    private LocalDate day(long millis) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
    }

    private long millis(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}

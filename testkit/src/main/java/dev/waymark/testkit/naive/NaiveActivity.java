package dev.waymark.testkit.naive;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Activity by the book: every customer is asked in every bucket by itself.
 *
 * @param zone of calendar buckets
 * @param startOf the first day of the bucket that holds a day
 * @param after the first day of the bucket after one
 */
public record NaiveActivity(
        ZoneId zone, Function<LocalDate, LocalDate> startOf, Function<LocalDate, LocalDate> after) {
    /** A line for each bucket: start, active, new, returning, resurrecting, dormant. */
    public List<String> states(Collection<PlainEvent> all, Collection<PlainEvent> active) {
        List<String> lines = new ArrayList<>();
        List<LocalDate> buckets = buckets(all);
        for (int b = 0; b < buckets.size(); b++) {
            int newly = 0;
            int returning = 0;
            int resurrecting = 0;
            int dormant = 0;
            for (List<PlainEvent> journey : PlainJourneys.of(active).values()) {
                boolean now = isActive(journey, buckets.get(b));
                boolean before = b > 0 && isActive(journey, buckets.get(b - 1));
                boolean ever = false;
                for (int earlier = 0; earlier < b; earlier++) {
                    ever |= isActive(journey, buckets.get(earlier));
                }
                newly += now && !ever ? 1 : 0;
                returning += now && before ? 1 : 0;
                resurrecting += now && ever && !before ? 1 : 0;
                dormant -= !now && before ? 1 : 0;
            }
            lines.add(
                    "%s %d %d %d %d %d"
                            .formatted(
                                    buckets.get(b),
                                    newly + returning + resurrecting,
                                    newly,
                                    returning,
                                    resurrecting,
                                    dormant));
        }
        return lines;
    }

    /**
     * A line for each bucket: start, active at its start, lost in it.
     *
     * @param within how long before the start an event makes active; null for the bucket before
     */
    public List<String> churn(
            Collection<PlainEvent> all, Collection<PlainEvent> active, @Nullable Duration within) {
        List<String> lines = new ArrayList<>();
        List<LocalDate> buckets = buckets(all);
        for (int b = 0; b < buckets.size(); b++) {
            long start = millis(buckets.get(b));
            long from =
                    within != null
                            ? start - within.toMillis()
                            : b == 0 ? start : millis(buckets.get(b - 1));
            int customers = 0;
            int lost = 0;
            for (List<PlainEvent> journey : PlainJourneys.of(active).values()) {
                boolean was =
                        journey.stream()
                                .anyMatch(e -> from <= e.timeMillis() && e.timeMillis() < start);
                customers += was ? 1 : 0;
                lost += was && !isActive(journey, buckets.get(b)) ? 1 : 0;
            }
            lines.add("%s %d %d".formatted(buckets.get(b), customers, lost));
        }
        return lines;
    }

    /** How many customers are active on the days from one to another, both inclusive. */
    public long active(Collection<PlainEvent> active, LocalDate from, LocalDate to) {
        return PlainJourneys.of(active).values().stream()
                .filter(
                        journey ->
                                journey.stream()
                                        .map(event -> day(event.timeMillis()))
                                        .anyMatch(day -> !day.isBefore(from) && !day.isAfter(to)))
                .count();
    }

    /** How many customers are active on exactly so many of these days. */
    public long activeOn(int days, Collection<PlainEvent> active, LocalDate from, LocalDate to) {
        return PlainJourneys.of(active).values().stream()
                .filter(
                        journey ->
                                journey.stream()
                                                .map(event -> day(event.timeMillis()))
                                                .filter(
                                                        day ->
                                                                !day.isBefore(from)
                                                                        && !day.isAfter(to))
                                                .distinct()
                                                .count()
                                        == days)
                .count();
    }

    private boolean isActive(List<PlainEvent> journey, LocalDate bucket) {
        return journey.stream()
                .anyMatch(event -> startOf.apply(day(event.timeMillis())).equals(bucket));
    }

    private List<LocalDate> buckets(Collection<PlainEvent> all) {
        List<LocalDate> buckets = new ArrayList<>();
        if (all.isEmpty()) {
            return buckets;
        }
        long first = all.stream().mapToLong(PlainEvent::timeMillis).min().orElseThrow();
        long last = all.stream().mapToLong(PlainEvent::timeMillis).max().orElseThrow();
        LocalDate day = startOf.apply(day(first));
        while (millis(day) <= last) {
            buckets.add(day);
            day = after.apply(day);
        }
        return buckets;
    }

    private LocalDate day(long millis) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
    }

    private long millis(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}

package dev.waymark.testkit.naive;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
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
 * Retention by the book: every customer, cohort and bucket is asked by itself.
 *
 * @param zone of calendar buckets
 * @param startOf the first day of the bucket that holds a day
 * @param after the first day of the bucket after one
 * @param rolling the length of a bucket on a rolling clock; null for the calendar
 * @param recurring whether every bucket with a start event is a cohort
 * @param mode {@code on}, {@code on-or-after}, {@code on-or-before}, {@code streak}
 * @param ownBucketCounts whether "on or before" counts bucket 0
 * @param buckets how many
 */
public record NaiveRetention(
        ZoneId zone,
        Function<LocalDate, LocalDate> startOf,
        Function<LocalDate, LocalDate> after,
        @Nullable Duration rolling,
        boolean recurring,
        String mode,
        boolean ownBucketCounts,
        int buckets) {
    /**
     * A line for each cohort: its start, its size, and who returned; a bucket after the end of the
     * log is a dash, one that its end cuts has a star.
     */
    public List<String> lines(
            Collection<PlainEvent> events,
            Predicate<PlainEvent> isStart,
            Predicate<PlainEvent> isReturn,
            Predicate<PlainEvent> inRange) {
        if (events.isEmpty()) {
            return List.of();
        }
        long last = events.stream().mapToLong(PlainEvent::timeMillis).max().orElseThrow();
        Map<LocalDate, List<Start>> cohorts = new TreeMap<>();
        for (List<PlainEvent> journey : PlainJourneys.of(events).values()) {
            Map<LocalDate, Start> starts = new TreeMap<>();
            for (int place = 0; place < journey.size(); place++) {
                if (isStart.test(journey.get(place))) {
                    if (inRange.test(journey.get(place))) {
                        starts.putIfAbsent(
                                day(journey.get(place).timeMillis()), new Start(journey, place));
                    }
                    if (!recurring) {
                        break;
                    }
                }
            }
            starts.forEach(
                    (day, start) ->
                            cohorts.computeIfAbsent(day, key -> new ArrayList<>()).add(start));
        }
        List<String> lines = new ArrayList<>();
        if (cohorts.isEmpty()) {
            return lines;
        }
        LocalDate end = new TreeMap<>(cohorts).lastKey();
        for (LocalDate day = new TreeMap<>(cohorts).firstKey();
                !day.isAfter(end);
                day = after.apply(day)) {
            lines.add(line(day, cohorts.getOrDefault(day, List.of()), isReturn, last));
        }
        return lines;
    }

    private String line(
            LocalDate cohort, List<Start> starts, Predicate<PlainEvent> isReturn, long last) {
        StringBuilder line = new StringBuilder(cohort + " " + starts.size() + ":");
        for (int bucket = 0; bucket < buckets; bucket++) {
            int wanted = bucket;
            boolean begun = starts.stream().anyMatch(start -> edge(start, cohort, wanted) <= last);
            boolean whole =
                    starts.stream().allMatch(start -> edge(start, cohort, wanted + 1) <= last + 1);
            long count =
                    starts.stream()
                            .filter(start -> returned(start, cohort, wanted, isReturn, last))
                            .count();
            line.append(' ').append(begun ? count + (whole ? "" : "*") : "-");
        }
        return line.toString();
    }

    private boolean returned(
            Start start, LocalDate cohort, int bucket, Predicate<PlainEvent> isReturn, long last) {
        int from = ownBucketCounts ? 0 : 1;
        if (bucket == 0 && !mode.equals("on-or-after")) {
            return on(start, cohort, 0, isReturn);
        }
        return switch (mode) {
            case "on" -> on(start, cohort, bucket, isReturn);
            case "on-or-after" -> {
                boolean found = false;
                for (int b = bucket; edge(start, cohort, b) <= last; b++) {
                    found |= on(start, cohort, b, isReturn);
                }
                yield found;
            }
            case "on-or-before" -> {
                boolean found = false;
                for (int b = from; b <= bucket; b++) {
                    found |= on(start, cohort, b, isReturn);
                }
                yield found;
            }
            default -> {
                boolean every = true;
                for (int b = 1; b <= bucket; b++) {
                    every &= on(start, cohort, b, isReturn);
                }
                yield every;
            }
        };
    }

    private boolean on(Start start, LocalDate cohort, int bucket, Predicate<PlainEvent> isReturn) {
        long from = edge(start, cohort, bucket);
        long to = edge(start, cohort, bucket + 1);
        return start.journey().subList(start.place(), start.journey().size()).stream()
                .filter(event -> from <= event.timeMillis() && event.timeMillis() < to)
                .anyMatch(isReturn);
    }

    private long edge(Start start, LocalDate cohort, int bucket) {
        if (rolling != null) {
            return start.journey().get(start.place()).timeMillis() + bucket * rolling.toMillis();
        }
        LocalDate day = cohort;
        for (int b = 0; b < bucket; b++) {
            day = after.apply(day);
        }
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private LocalDate day(long millis) {
        return startOf.apply(Instant.ofEpochMilli(millis).atZone(zone).toLocalDate());
    }

    private record Start(List<PlainEvent> journey, int place) {}
}

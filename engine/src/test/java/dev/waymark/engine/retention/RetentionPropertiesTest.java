package dev.waymark.engine.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.retention.RetentionRequest.Clock;
import dev.waymark.engine.retention.RetentionRequest.Cohort;
import dev.waymark.engine.retention.RetentionRequest.Mode;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.NaiveRetention;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** The kernel equals the naive version, whatever the partition and the number of threads. */
class RetentionPropertiesTest {
    private static final Instant BASE = Instant.parse("2026-03-20T00:00:00Z");
    private static final int SPAN_MINUTES = 30 * 24 * 60;

    @Test
    void equalsTheNaiveVersionForAnyPartsWithNewerEvents() {
        SeededRuns.run(
                400,
                random -> {
                    List<Event> events = events(random);
                    RetentionRequest request = request(random);
                    Retention found =
                            LocalDriver.onThreads(1 + random.nextInt(4))
                                    .inParts(1 + random.nextInt(40))
                                    .run(
                                            new RetentionKernel(request),
                                            RandomLogs.live(random, events).snapshot());

                    assertThat(lines(found)).as("%s", request).isEqualTo(naive(events, request));
                    for (Retention.Cohort cohort : found.cohorts()) {
                        assertThat(cohort.returned())
                                .allMatch(count -> count == null || count <= cohort.size());
                    }
                });
    }

    private static List<Event> events(Random random) {
        List<Event> events = new ArrayList<>();
        int customers = 1 + random.nextInt(12);
        int size = random.nextInt(150);
        for (int i = 0; i < size; i++) {
            events.add(
                    Event.of(
                            "c" + random.nextInt(customers),
                            BASE.toEpochMilli() + random.nextInt(SPAN_MINUTES) * 60_000L,
                            "t" + random.nextInt(4)));
        }
        return events;
    }

    private static RetentionRequest request(Random random) {
        TypeSet start = types(random);
        TimeRange range =
                random.nextBoolean()
                        ? TimeRange.ALL
                        : new TimeRange(
                                BASE.plusSeconds(random.nextInt(SPAN_MINUTES) * 20L),
                                BASE.plusSeconds(
                                        SPAN_MINUTES * 25L + random.nextInt(SPAN_MINUTES) * 40L));
        return new RetentionRequest(
                start,
                random.nextBoolean() ? start : types(random),
                Cohort.values()[random.nextInt(2)],
                Mode.values()[random.nextInt(4)],
                Clock.values()[random.nextInt(2)],
                Period.values()[random.nextInt(3)],
                1 + random.nextInt(12),
                ZoneId.of(random.nextBoolean() ? "Europe/Riga" : "America/Santiago"),
                range);
    }

    private static TypeSet types(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> TypeSet.ANY;
            case 1 -> TypeSet.of("t" + random.nextInt(4));
            case 2 -> TypeSet.of("t0", "t1");
            default -> TypeSet.of("t2", "no such type");
        };
    }

    private static List<String> naive(List<Event> events, RetentionRequest request) {
        List<PlainEvent> plain =
                events.stream()
                        .map(
                                e ->
                                        new PlainEvent(
                                                e.customer(), e.timeMillis(), e.type(), null, null))
                        .toList();
        return new NaiveRetention(
                        request.zone(),
                        request.period()::startOf,
                        request.period()::after,
                        request.clock() == Clock.ROLLING ? request.period().length() : null,
                        request.cohort() == Cohort.RECURRING,
                        request.mode().text(),
                        !request.startsComeBack(),
                        request.buckets())
                .lines(
                        plain,
                        is(request.start()),
                        is(request.comeBack()),
                        event ->
                                request.range().sinceMillis() <= event.timeMillis()
                                        && event.timeMillis() < request.range().untilMillis());
    }

    private static Predicate<PlainEvent> is(TypeSet types) {
        return event -> types.isAny() || types.types().contains(event.type());
    }

    private static List<String> lines(Retention retention) {
        List<String> lines = new ArrayList<>();
        for (Retention.Cohort cohort : retention.cohorts()) {
            StringBuilder line = new StringBuilder(cohort.start() + " " + cohort.size() + ":");
            for (int bucket = 0; bucket < cohort.returned().size(); bucket++) {
                Long count = cohort.returned().get(bucket);
                line.append(' ').append(count == null ? "-" : count);
                line.append(cohort.partial().contains(bucket) ? "*" : "");
            }
            lines.add(line.toString());
        }
        return lines;
    }
}

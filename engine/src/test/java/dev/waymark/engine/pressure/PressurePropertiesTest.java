package dev.waymark.engine.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.index.LiveIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.statistics.Rate;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.NaivePressure;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.PlainJourneys;
import dev.waymark.testkit.random.SeededRuns;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The kernel equals a naive version, whatever the partition and the number of threads. */
class PressurePropertiesTest {
    @Test
    void equalsTheNaiveVersionForAnyPartsAndThreads() {
        SeededRuns.run(
                300,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    LiveIndex live = RandomLogs.live(random, events);
                    PressureRequest request = request(random);
                    Pressure found =
                            LocalDriver.onThreads(1 + random.nextInt(4))
                                    .inParts(1 + random.nextInt(64))
                                    .run(new PressureKernel(request), live.snapshot());
                    long[][] expected = naive(events, request);
                    for (Pressure.Level level : found.levels()) {
                        long[] numbers = expected[level.level()];
                        assertThat(level.contacts()).isEqualTo(numbers[0]);
                        assertThat(level.customers()).isEqualTo(numbers[1]);
                        assertThat(level.open()).isEqualTo(numbers[2]);
                        assertThat(count(level.exited())).isEqualTo(numbers[4]);
                        if (live.snapshot().types().code("t3") >= 0) {
                            assertThat(count(level.optedOut())).isEqualTo(numbers[3]);
                        } else {
                            assertThat(level.optedOut()).isNull();
                        }
                    }
                    long all = 0;
                    for (long[] numbers : expected) {
                        all += numbers[0];
                    }
                    assertThat(found.contacts()).isEqualTo(all);
                });
    }

    private static long count(@Nullable Rate rate) {
        return rate == null ? 0 : rate.count();
    }

    private static PressureRequest request(Random random) {
        return new PressureRequest(
                Choice.of("t0", "t1"),
                Choice.of("t3"),
                Duration.ofMinutes(1 + random.nextInt(500)),
                Duration.ofMinutes(1 + random.nextInt(300)),
                1 + random.nextInt(6),
                random.nextBoolean()
                        ? TimeRange.ALL
                        : new TimeRange(
                                Instant.ofEpochSecond(random.nextInt(30_000)),
                                Instant.ofEpochSecond(30_001 + random.nextInt(40_000))));
    }

    private static long[][] naive(List<Event> events, PressureRequest request) {
        TimeRange range = request.range();
        long last = events.stream().mapToLong(Event::timeMillis).max().orElse(0);
        List<PlainEvent> plain =
                RandomLogs.plain(
                        events.stream()
                                .filter(event -> event.timeMillis() >= range.sinceMillis())
                                .filter(event -> event.timeMillis() < range.untilMillis())
                                .toList());
        return new NaivePressure(
                        PlainJourneys.of(plain),
                        Set.of("t0", "t1"),
                        Set.of("t3"),
                        request.window().toMillis(),
                        request.horizon().toMillis(),
                        Math.min(last, range.untilMillis()),
                        request.levels())
                .levels;
    }
}

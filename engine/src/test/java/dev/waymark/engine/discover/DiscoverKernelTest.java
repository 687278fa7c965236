package dev.waymark.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.index.LiveIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.NaiveQuantile;
import dev.waymark.testkit.naive.discover.NaiveProcessMap;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class DiscoverKernelTest {
    @Test
    void anEmptyLogHasNoDuration() {
        ProcessMap map = discover(List.of());
        assertThat(map.customers()).isZero();
        assertThat(map.edges()).isEmpty();
        assertThat(map.start()).isEmpty();
        assertThat(map.duration()).isNull();
    }

    @Test
    void countsAnEdgeOncePerOccurrenceAndItsCustomersOncePerJourney() {
        ProcessMap map =
                discover(
                        List.of(
                                Event.of("x", 0, "search"),
                                Event.of("x", 1000, "search"),
                                Event.of("x", 4000, "search"),
                                Event.of("y", 0, "search"),
                                Event.of("y", 500, "buy")));
        assertThat(map.edges())
                .containsExactly(
                        new ProcessMap.Edge("search", "search", 2, 1, summary(1000, 3000)),
                        new ProcessMap.Edge("search", "buy", 1, 1, summary(500)));
        assertThat(map.activities())
                .containsExactly(
                        new ProcessMap.Activity("search", 4, 2),
                        new ProcessMap.Activity("buy", 1, 1));
        assertThat(map.start()).containsExactly(Map.entry("search", 2L));
        assertThat(map.end()).containsExactly(Map.entry("buy", 1L), Map.entry("search", 1L));
        assertThat(map.duration()).isEqualTo(summary(4000, 500));
    }

    @Test
    void keepsWaitsOfManyYears() {
        ProcessMap map = discover(List.of(Event.of("x", 0, "a"), Event.of("x", 1L << 41, "b")));
        assertThat(map.edges().getFirst().waiting().median())
                .isEqualTo(Duration.ofMillis(1L << 41));
    }

    @Test
    void equalsAPlainCountForAnyNumberOfPartsAndThreads() {
        SeededRuns.run(
                200,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    LiveIndex live = RandomLogs.live(random, events);
                    LocalDriver driver =
                            LocalDriver.onThreads(1 + random.nextInt(8))
                                    .inParts(1 + random.nextInt(64));
                    ProcessMap map = driver.run(new DiscoverKernel(TimeRange.ALL), live.snapshot());
                    assertThat(map).isEqualTo(discover(events));
                    assertThat(map.edges().stream().mapToLong(ProcessMap.Edge::count).sum())
                            .isEqualTo(map.events() - map.customers());
                    assertNaive(map, events);
                });
    }

    @Test
    void answersTheSameByWindowsAsByKeepingEveryWait() {
        SeededRuns.run(
                200,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    LocalDriver driver =
                            LocalDriver.onThreads(1 + random.nextInt(3))
                                    .inParts(1 + random.nextInt(9));
                    ProcessMap byWindows =
                            driver.run(
                                    new DiscoverKernel(TimeRange.ALL, 0), RandomLogs.index(events));
                    assertThat(byWindows).isEqualTo(discover(events));
                });
    }

    @Test
    void answersTheSameByWindowsInsideARange() {
        SeededRuns.run(
                200,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    long[] times = events.stream().mapToLong(Event::timeMillis).sorted().toArray();
                    TimeRange range =
                            new TimeRange(
                                    Instant.ofEpochMilli(times[random.nextInt(times.length)]),
                                    Instant.ofEpochMilli(times[times.length - 1] + 1));
                    LiveIndex live = RandomLogs.live(random, events);
                    LocalDriver driver = LocalDriver.onThreads(1 + random.nextInt(3));
                    assertThat(driver.run(new DiscoverKernel(range, 0), live.snapshot()))
                            .isEqualTo(driver.run(new DiscoverKernel(range), live.snapshot()));
                });
    }

    @Test
    void readsAgainWhereTheFirstRoundsMisledIt() {
        List<Event> events = new ArrayList<>();
        for (int customer = 0; customer < 4096; customer++) {
            boolean isEarly = customer % 4 == 0;
            String name = "c%04d".formatted(customer);
            events.add(Event.of(name, 0, "a"));
            events.add(Event.of(name, isEarly ? customer : 1_000_000 + customer, "b"));
        }
        assertThat(
                        LocalDriver.onThreads(2)
                                .run(
                                        new DiscoverKernel(TimeRange.ALL, 0),
                                        RandomLogs.index(events)))
                .isEqualTo(discover(events));
    }

    @Test
    void findsExactQuantilesOfManyWaits() {
        SeededRuns.run(
                5,
                random -> {
                    List<Event> events = new ArrayList<>();
                    for (int customer = 0; customer < 2000; customer++) {
                        long time = 0;
                        for (int i = 0; i < 10; i++) {
                            time += (long) Math.exp(20 * random.nextDouble());
                            events.add(Event.of("c" + customer, time, "t" + random.nextInt(2)));
                        }
                    }
                    ProcessMap map =
                            LocalDriver.onThreads(2)
                                    .run(
                                            new DiscoverKernel(TimeRange.ALL, 0),
                                            RandomLogs.index(events));
                    assertThat(map).isEqualTo(discover(events));
                });
    }

    private static void assertNaive(ProcessMap map, List<Event> events) {
        NaiveProcessMap naive = NaiveProcessMap.of(RandomLogs.journeys(events).values());
        assertThat(map.customers()).isEqualTo(naive.durations().size());
        assertThat(map.start()).isEqualTo(naive.starts());
        assertThat(map.end()).isEqualTo(naive.ends());
        assertThat(map.activities()).hasSize(naive.counts().size());
        for (ProcessMap.Activity activity : map.activities()) {
            assertThat(activity.count()).isEqualTo(naive.counts().get(activity.type()));
            assertThat(naive.customers().get(activity.type())).hasSize((int) activity.customers());
        }
        assertThat(map.edges()).hasSize(naive.edges().size());
        for (ProcessMap.Edge edge : map.edges()) {
            NaiveProcessMap.Edge expected =
                    requireNonNull(naive.edges().get(edge.from() + " > " + edge.to()));
            assertThat(edge.count()).isEqualTo(expected.waits().size());
            assertThat(edge.customers()).isEqualTo(expected.customers().size());
            assertSpread(edge.waiting(), expected.waits());
        }
        if (map.duration() != null) {
            assertSpread(map.duration(), naive.durations());
        }
    }

    private static void assertSpread(DurationSummary summary, List<Long> millis) {
        assertMillis(summary.median(), NaiveQuantile.of(millis, 0.5));
        assertMillis(summary.p95(), NaiveQuantile.of(millis, 0.95));
        assertMillis(summary.min(), NaiveQuantile.of(millis, 0));
        assertMillis(summary.max(), NaiveQuantile.of(millis, 1));
        assertMillis(summary.mean(), millis.stream().mapToLong(it -> it).average().orElseThrow());
    }

    private static void assertMillis(Duration duration, double millis) {
        assertThat(duration.toNanos() / 1e6).isCloseTo(millis, within(1e-5));
    }

    private static DurationSummary summary(long... millis) {
        return DurationSummary.ofMillis(millis).orElseThrow();
    }

    private static ProcessMap discover(List<Event> events) {
        return LocalDriver.onThreads(1)
                .run(new DiscoverKernel(TimeRange.ALL), RandomLogs.index(events));
    }
}

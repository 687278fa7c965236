package dev.waymark.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.index.LiveIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
                    assertEdges(map, events);
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
    void readsAgainWhereTheSampleMisledIt() {
        List<Event> events = new ArrayList<>();
        for (int customer = 0; customer < 4096; customer++) {
            boolean isSampled = customer % 24 == 0;
            String name = "c%04d".formatted(customer);
            events.add(Event.of(name, 0, "a"));
            events.add(Event.of(name, isSampled ? customer : 1_000_000 + customer, "b"));
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

    private static void assertEdges(ProcessMap map, List<Event> events) {
        Map<String, List<Event>> journeys = new TreeMap<>();
        events.forEach(
                event ->
                        journeys.computeIfAbsent(event.customer(), key -> new ArrayList<>())
                                .add(event));
        Map<String, List<Long>> waits = new HashMap<>();
        Map<String, Set<String>> customers = new HashMap<>();
        journeys.forEach(
                (customer, journey) -> {
                    journey.sort((a, b) -> Long.compare(a.timeMillis(), b.timeMillis()));
                    for (int i = 1; i < journey.size(); i++) {
                        String edge = journey.get(i - 1).type() + ">" + journey.get(i).type();
                        long wait = journey.get(i).timeMillis() - journey.get(i - 1).timeMillis();
                        waits.computeIfAbsent(edge, key -> new ArrayList<>()).add(wait);
                        customers.computeIfAbsent(edge, key -> new HashSet<>()).add(customer);
                    }
                });
        assertThat(map.edges()).hasSize(waits.size());
        for (ProcessMap.Edge edge : map.edges()) {
            String name = edge.from() + ">" + edge.to();
            List<Long> expected = waits.getOrDefault(name, List.of());
            assertThat(edge.count()).isEqualTo(expected.size());
            assertThat(edge.customers()).isEqualTo(customers.getOrDefault(name, Set.of()).size());
            assertThat(edge.waiting())
                    .isEqualTo(summary(expected.stream().mapToLong(Long::longValue).toArray()));
        }
    }

    private static DurationSummary summary(long... millis) {
        return DurationSummary.ofMillis(millis).orElseThrow();
    }

    private static ProcessMap discover(List<Event> events) {
        return LocalDriver.onThreads(1)
                .run(new DiscoverKernel(TimeRange.ALL), RandomLogs.index(events));
    }
}

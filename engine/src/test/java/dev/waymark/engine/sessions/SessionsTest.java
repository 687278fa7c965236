package dev.waymark.engine.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.sessions.Sessions.Bar;
import dev.waymark.engine.sessions.Sessions.Edge;
import dev.waymark.engine.sessions.Sessions.Spread;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.NaivePaths;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.PlainJourneys;
import dev.waymark.testkit.random.SeededRuns;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

class SessionsTest {
    private static final long MINUTE = 60_000;

    @Test
    void anEmptyLogHasNoAverages() {
        Sessions none = sessions(SessionsRequest.DEFAULTS, List.of());
        assertThat(none.perCustomer()).isNull();
        assertThat(none.events()).isNull();
        assertThat(none.duration()).isNull();
        assertThat(none.bounceShare()).isNull();
        assertThat(none.start()).isEmpty();
    }

    @Test
    void cutsAtPausesLongerThanTheGap() {
        Sessions found =
                sessions(
                        SessionsRequest.DEFAULTS,
                        List.of(
                                Event.of("ann", 0, "a"),
                                Event.of("ann", 30 * MINUTE, "b"),
                                Event.of("ann", 61 * MINUTE, "a"),
                                Event.of("bob", 0, "c")));
        assertThat(found.sessions()).isEqualTo(3);
        assertThat(found.customers()).isEqualTo(2);
        assertThat(found.bounceShare()).isEqualTo(2 / 3.0);
        assertThat(found.perCustomer())
                .isEqualTo(new Spread(1.5, 1.5, 1.95, 2, List.of(new Bar(1, 1), new Bar(2, 1))));
        assertThat(found.start())
                .containsExactly(new Edge("a", 2, 2 / 3.0), new Edge("c", 1, 1 / 3.0));
    }

    @Test
    void cutsBeforeEachStartAndAfterEachEnd() {
        List<Event> events = new ArrayList<>();
        for (String type : "x login a login b pay c".split(" ")) {
            events.add(Event.of("ann", events.size() * MINUTE, type));
        }
        assertThat(sessions(new SessionsRequest(null, "login", null, TimeRange.ALL), events).end())
                .extracting(Edge::type)
                .containsExactly("a", "c", "x");
        assertThat(sessions(new SessionsRequest(null, null, "pay", TimeRange.ALL), events).end())
                .extracting(Edge::type)
                .containsExactly("c", "pay");
    }

    @Test
    void refusesAGapOfZero() {
        assertThatThrownBy(() -> new SessionsRequest(Duration.ZERO, null, null, TimeRange.ALL))
                .hasMessageStartingWith("gap must be longer than 0");
    }

    @Test
    void equalsTheNaiveVersionForAnyParts() {
        SeededRuns.run(
                200,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    Duration gap =
                            random.nextInt(4) == 0
                                    ? null
                                    : Duration.ofMinutes(1 + random.nextInt(100));
                    Sessions found =
                            LocalDriver.onThreads(1 + random.nextInt(4))
                                    .inParts(1 + random.nextInt(64))
                                    .run(
                                            new SessionsKernel(
                                                    new SessionsRequest(
                                                            gap, null, null, TimeRange.ALL)),
                                            RandomLogs.live(random, events).snapshot());
                    List<List<PlainEvent>> naive = new ArrayList<>();
                    List<Integer> perCustomer = new ArrayList<>();
                    for (List<PlainEvent> journey : journeys(events)) {
                        List<List<PlainEvent>> cut =
                                NaivePaths.sessions(
                                        journey, gap == null ? null : Long.valueOf(gap.toMillis()));
                        naive.addAll(cut);
                        perCustomer.add(cut.size());
                    }
                    assertThat(found.sessions()).isEqualTo(naive.size());
                    assertSpread(found.perCustomer(), perCustomer);
                    assertSpread(found.events(), naive.stream().map(List::size).toList());
                    assertThat(counts(found.start())).isEqualTo(ofType(naive, List::getFirst));
                    assertThat(counts(found.end())).isEqualTo(ofType(naive, List::getLast));
                    assertThat(found.duration())
                            .isEqualTo(
                                    DurationSummary.ofMillis(
                                                    naive.stream()
                                                            .mapToLong(SessionsTest::length)
                                                            .toArray())
                                            .map(
                                                    all ->
                                                            new Sessions.Length(
                                                                    all.mean(),
                                                                    all.median(),
                                                                    all.p95(),
                                                                    all.min(),
                                                                    all.max()))
                                            .orElse(null));
                });
    }

    private static long length(List<PlainEvent> session) {
        return session.getLast().timeMillis() - session.getFirst().timeMillis();
    }

    private static void assertSpread(@Nullable Spread spread, List<Integer> values) {
        if (spread == null) {
            assertThat(values).isEmpty();
            return;
        }
        long[] sorted = values.stream().mapToLong(Integer::longValue).sorted().toArray();
        double at = 0.95 * (sorted.length - 1);
        int low = (int) at;
        long next = sorted[Math.min(low + 1, sorted.length - 1)];
        assertThat(spread.p95())
                .isEqualTo(sorted[low] + (at - low) * (next - sorted[low]), within(1e-9));
        assertThat(spread.max()).isEqualTo(sorted[sorted.length - 1]);
        assertThat(spread.histogram().stream().mapToLong(Bar::count).sum())
                .isEqualTo(sorted.length);
    }

    private static Map<String, Long> counts(List<Edge> edges) {
        Map<String, Long> counts = new TreeMap<>();
        edges.forEach(edge -> counts.put(edge.type(), edge.count()));
        return counts;
    }

    private static Map<String, Long> ofType(
            List<List<PlainEvent>> sessions, Function<List<PlainEvent>, PlainEvent> which) {
        Map<String, Long> counts = new TreeMap<>();
        sessions.forEach(it -> counts.merge(which.apply(it).type(), 1L, Long::sum));
        return counts;
    }

    private static Collection<List<PlainEvent>> journeys(List<Event> events) {
        return PlainJourneys.of(
                        events.stream()
                                .map(
                                        it ->
                                                new PlainEvent(
                                                        it.customer(),
                                                        it.timeMillis(),
                                                        it.type(),
                                                        null,
                                                        null))
                                .toList())
                .values();
    }

    private static Sessions sessions(SessionsRequest request, List<Event> events) {
        JourneyIndex index = RandomLogs.index(events);
        return LocalDriver.onThreads(1).run(new SessionsKernel(request), index);
    }
}

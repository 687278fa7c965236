package dev.waymark.engine.rework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.waits.NaiveRework;
import dev.waymark.testkit.random.SeededRuns;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ReworkKernelTest {
    private static final long DAY = 86_400_000;

    @Test
    void anEmptyLogHasNoRework() {
        assertThat(run(List.of())).isEqualTo(new Rework(0, 0, List.of(), 0, List.of()));
    }

    @Test
    void countsSelfLoopsAndReturns() {
        Rework rework = run(journey("x", "a", "a", "b", "a"));

        assertThat(rework.types())
                .containsExactly(
                        new Rework.OfType("a", 3, 1, 2, 1, 1, 1, Duration.ofMillis(3_000)));
    }

    @Test
    void countsWalksThatDoNotOverlapUnderTheStartMostBegin() {
        Rework rework = run(journey("x", "pay", "fail", "pay", "fail", "pay", "done"));

        assertThat(rework.loops()).hasSize(1);
        Rework.Loop loop = rework.loops().getFirst();
        assertThat(loop.path()).containsExactly("pay", "fail");
        assertThat(loop.count()).isEqualTo(2);
        assertThat(loop.customers()).isEqualTo(1);
        assertThat(loop.waiting().median()).isEqualTo(Duration.ofMillis(2_000));
        assertThat(loop.time()).isEqualTo(Duration.ofMillis(4_000));
    }

    @Test
    void comparesThoseWhoEnterALoopWithTheOthers() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            events.addAll(journey("good" + i, "pay", "done"));
        }
        for (int i = 0; i < 10; i++) {
            events.addAll(journey("bad" + i, "pay", "fail"));
        }
        for (int i = 0; i < 10; i++) {
            events.addAll(journey("again" + i, "pay", "fail", "pay", "done"));
        }
        events.add(Event.of("late", 100 * DAY, "pay"));
        events.add(Event.of("late", 100 * DAY + 1, "fail"));
        Rework rework = run(events);

        Rework.Loop loop = rework.loops().getFirst();
        assertThat(loop.reached()).isEqualTo(61);
        assertThat(loop.entered()).isEqualTo(21);
        assertThat(loop.exitEntered()).isEqualTo(10 / 21.0);
        assertThat(loop.exitOthers()).isZero();
        Rework.Lost lost = requireNonNull(loop.lost());
        assertThat(lost.customers()).isEqualTo(10);
        assertThat(lost.low()).isPositive();
        assertThat(loop.p()).isLessThan(0.01);
    }

    @Test
    void makesNoComparisonWithAlmostNobody() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 95; i++) {
            events.addAll(journey("x" + i, "a", "a"));
        }
        for (int i = 0; i < 5; i++) {
            events.addAll(journey("y" + i, "a", "b"));
        }
        events.add(Event.of("late", 100 * DAY, "b"));

        Rework.Loop loop = run(events).loops().getFirst();
        assertThat(loop.exitEntered()).isEqualTo(1);
        assertThat(loop.lost()).isNull();
        assertThat(loop.p()).isNull();
    }

    @Test
    void tellsHowOftenEachValueEnters() {
        List<Event> events = new ArrayList<>();
        events.addAll(onDevice("x", "phone", "pay", "fail", "pay"));
        events.addAll(onDevice("y", "desk", "pay", "done"));
        events.addAll(journey("z", "pay", "done"));
        IndexBuilder builder = new IndexBuilder(List.of("device"));
        events.forEach(builder::accept);
        Rework rework =
                LocalDriver.onThreads(1)
                        .run(
                                new ReworkKernel(TimeRange.ALL, Duration.ZERO, "device", 10),
                                builder.build());

        assertThat(rework.loops().getFirst().by())
                .containsExactly(
                        new Rework.OfValue("phone", 1, 1, 1),
                        new Rework.OfValue(null, 1, 0, 0),
                        new Rework.OfValue("desk", 1, 0, 0));
    }

    @Test
    void refusesAPropertyThatTheLogLacks() {
        assertThatThrownBy(
                        () ->
                                LocalDriver.onThreads(1)
                                        .run(
                                                new ReworkKernel(
                                                        TimeRange.ALL, Duration.ZERO, "nope", 10),
                                                RandomLogs.index(List.of())))
                .hasMessageContaining("property \"nope\" is not in the log");
    }

    @Test
    void equalsTheNaiveVersionForAnyNumberOfPartsAndThreads() {
        SeededRuns.run(
                200,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    JourneyIndex index = RandomLogs.live(random, events).snapshot();
                    ReworkKernel kernel =
                            new ReworkKernel(
                                    TimeRange.ALL, Duration.ofHours(2), "p", Integer.MAX_VALUE);
                    Rework rework =
                            LocalDriver.onThreads(1 + random.nextInt(4))
                                    .inParts(1 + random.nextInt(64))
                                    .run(kernel, index);
                    Map<String, NaiveRework.Walks> naive =
                            NaiveRework.loops(RandomLogs.plain(events));

                    assertThat(rework)
                            .isEqualTo(
                                    LocalDriver.onThreads(1).run(kernel, RandomLogs.index(events)));
                    assertThat(rework.total()).isEqualTo(naive.size());
                    for (Rework.Loop loop : rework.loops()) {
                        NaiveRework.Walks walks =
                                requireNonNull(naive.get(NaiveRework.smallest(loop.path())));
                        assertThat(loop.count()).isEqualTo(walks.millis.size());
                        assertThat(loop.customers()).isEqualTo(walks.customers);
                        assertThat(loop.waiting())
                                .isEqualTo(
                                        DurationSummary.ofMillis(
                                                        walks.millis.stream()
                                                                .mapToLong(Long::longValue)
                                                                .toArray())
                                                .orElseThrow());
                        NaiveRework.Exits exits =
                                NaiveRework.exits(
                                        RandomLogs.plain(events),
                                        loop.path(),
                                        events.stream()
                                                .mapToLong(Event::timeMillis)
                                                .max()
                                                .orElseThrow(),
                                        Duration.ofHours(2).toMillis());
                        assertThat(loop.reached()).isEqualTo(exits.reached());
                        assertThat(loop.entered()).isEqualTo(exits.entered());
                        assertThat(loop.exitEntered())
                                .isEqualTo(share(exits.exitEntered(), exits.entered()));
                        assertThat(loop.exitOthers())
                                .isEqualTo(
                                        share(
                                                exits.exitOthers(),
                                                exits.reached() - exits.entered()));
                    }
                    for (Rework.OfType type : rework.types()) {
                        assertThat(type.selfLoops() + type.returns())
                                .isEqualTo(type.count() - type.customers());
                    }
                });
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (Double) ((double) part / whole);
    }

    private static List<Event> journey(String customer, String... types) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            events.add(Event.of(customer, i * 1_000L, types[i]));
        }
        return events;
    }

    private static List<Event> onDevice(String customer, String device, String... types) {
        return journey(customer, types).stream()
                .map(
                        event ->
                                new Event(
                                        event.customer(),
                                        event.timeMillis(),
                                        event.type(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        Properties.of(Map.of("device", device))))
                .toList();
    }

    private static Rework run(List<Event> events) {
        return LocalDriver.onThreads(1)
                .run(
                        new ReworkKernel(TimeRange.ALL, Duration.ofDays(30), null, 10),
                        RandomLogs.index(events));
    }
}

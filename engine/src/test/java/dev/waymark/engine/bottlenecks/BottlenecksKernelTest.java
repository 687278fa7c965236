package dev.waymark.engine.bottlenecks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.waits.NaiveBottlenecks;
import dev.waymark.testkit.random.SeededRuns;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

class BottlenecksKernelTest {
    private static final Stages ASK_AND_BUY =
            new Stages(
                    List.of(
                            new Stages.Stage("ask", List.of("t0", "t1")),
                            new Stages.Stage("buy", List.of("t2", "t4"))));

    @Test
    void anEmptyLogHasNoWaits() {
        Bottlenecks found = run(List.of(), Stages.BY_TYPE, Set.of());

        assertThat(found).isEqualTo(new Bottlenecks(0, 0, null, List.of()));
    }

    @Test
    void partsWaitingForUsFromTheCustomersOwnTime() {
        Bottlenecks found =
                run(
                        List.of(
                                Event.of("x", 0, "ask"),
                                Event.of("x", 4_000, "answer"),
                                Event.of("x", 5_000, "buy"),
                                Event.of("y", 0, "ask"),
                                Event.of("y", 2_000, "answer")),
                        Stages.BY_TYPE,
                        Set.of("answer"));

        assertThat(found.waitingTime())
                .isEqualTo(
                        new Bottlenecks.Waiting(
                                Duration.ofSeconds(7),
                                Duration.ofSeconds(6),
                                Duration.ofSeconds(1)));
        assertThat(found.transitions())
                .containsExactly(
                        new Bottlenecks.Transition(
                                "ask",
                                "answer",
                                2,
                                2,
                                summary(4_000, 2_000),
                                Duration.ofSeconds(6),
                                6 / 7.0,
                                new Bottlenecks.Part(
                                        2, summary(4_000, 2_000), Duration.ofSeconds(6)),
                                null),
                        new Bottlenecks.Transition(
                                "answer",
                                "buy",
                                1,
                                1,
                                summary(1_000),
                                Duration.ofSeconds(1),
                                1 / 7.0,
                                null,
                                new Bottlenecks.Part(1, summary(1_000), Duration.ofSeconds(1))));
    }

    @Test
    void passesOverEventsInNoStage() {
        Bottlenecks found =
                run(
                        List.of(
                                Event.of("x", 0, "t0"),
                                Event.of("x", 1_000, "t9"),
                                Event.of("x", 3_000, "t2"),
                                Event.of("y", 0, "t9")),
                        ASK_AND_BUY,
                        Set.of());

        assertThat(found.customers()).isEqualTo(1);
        assertThat(found.events()).isEqualTo(2);
        assertThat(found.transitions().getFirst().waiting()).isEqualTo(summary(3_000));
    }

    @Test
    void hasNoShareWhereNobodyWaited() {
        Bottlenecks found =
                run(
                        List.of(Event.of("x", 0, "a"), Event.of("x", 0, "b")),
                        Stages.BY_TYPE,
                        Set.of());

        assertThat(found.transitions().getFirst().share()).isNull();
    }

    @Test
    void equalsTheNaiveVersionForAnyNumberOfPartsAndThreads() {
        SeededRuns.run(
                200,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    Stages stages = random.nextBoolean() ? Stages.BY_TYPE : ASK_AND_BUY;
                    Set<String> ours = Set.of("t1", "t2");
                    JourneyIndex index = RandomLogs.live(random, events).snapshot();
                    Bottlenecks found =
                            LocalDriver.onThreads(1 + random.nextInt(4))
                                    .inParts(1 + random.nextInt(64))
                                    .run(
                                            new BottlenecksKernel(
                                                    TimeRange.ALL,
                                                    stages,
                                                    ours,
                                                    random.nextInt(2) * Long.MAX_VALUE),
                                            index);

                    assertThat(found.transitions())
                            .isEqualTo(naive(events, type -> stageOf(stages, type), ours));
                    assertThat(
                                    found.transitions().stream()
                                            .mapToLong(Bottlenecks.Transition::count)
                                            .sum())
                            .isEqualTo(found.events() - found.customers());
                });
    }

    @Test
    void findsExactQuantilesOfManyWaitsAlsoWhereTheFirstRoundsMisledIt() {
        SeededRuns.run(
                4,
                random -> {
                    List<Event> events = new ArrayList<>();
                    int early = 4 - random.nextInt(2);
                    for (int customer = 0; customer < 2000; customer++) {
                        String name = "c%04d".formatted(customer);
                        double most = customer % early == 0 ? 12 : 20;
                        long time = 0;
                        for (int i = 0; i < 10; i++) {
                            time += (long) Math.exp(most * random.nextDouble());
                            events.add(Event.of(name, time, "t" + random.nextInt(5)));
                        }
                    }
                    Set<String> ours = random.nextBoolean() ? Set.of("t1") : Set.of();
                    assertThat(
                                    LocalDriver.onThreads(2)
                                            .run(
                                                    new BottlenecksKernel(
                                                            TimeRange.ALL, ASK_AND_BUY, ours, 0),
                                                    RandomLogs.index(events))
                                            .transitions())
                            .isEqualTo(naive(events, type -> stageOf(ASK_AND_BUY, type), ours));
                });
    }

    private static List<Bottlenecks.Transition> naive(
            List<Event> events, Function<String, @Nullable String> stageOf, Set<String> ours) {
        Map<List<String>, NaiveBottlenecks.Waits> naive =
                NaiveBottlenecks.of(RandomLogs.plain(events), stageOf, ours);
        long all =
                naive.values().stream()
                        .flatMap(waits -> waits.all.stream())
                        .mapToLong(Long::longValue)
                        .sum();
        List<Bottlenecks.Transition> transitions = new ArrayList<>();
        naive.forEach(
                (pair, waits) -> {
                    Duration total = Duration.ofMillis(sum(waits.all));
                    transitions.add(
                            new Bottlenecks.Transition(
                                    pair.getFirst(),
                                    pair.getLast(),
                                    waits.all.size(),
                                    waits.customers,
                                    summary(waits.all),
                                    total,
                                    all == 0 ? null : (Double) (sum(waits.all) / (double) all),
                                    part(waits.forUs),
                                    part(waits.own)));
                });
        transitions.sort(
                Comparator.comparing(Bottlenecks.Transition::total)
                        .reversed()
                        .thenComparing(Bottlenecks.Transition::from)
                        .thenComparing(Bottlenecks.Transition::to));
        return transitions;
    }

    private static Bottlenecks.@Nullable Part part(List<Long> waits) {
        return waits.isEmpty()
                ? null
                : new Bottlenecks.Part(waits.size(), summary(waits), Duration.ofMillis(sum(waits)));
    }

    private static @Nullable String stageOf(Stages stages, String type) {
        return stages.isByType()
                ? type
                : stages.list().stream()
                        .filter(stage -> stage.types().contains(type))
                        .map(Stages.Stage::name)
                        .findFirst()
                        .orElse(null);
    }

    private static long sum(List<Long> waits) {
        return waits.stream().mapToLong(Long::longValue).sum();
    }

    private static DurationSummary summary(List<Long> millis) {
        return summary(millis.stream().mapToLong(Long::longValue).toArray());
    }

    private static DurationSummary summary(long... millis) {
        return DurationSummary.ofMillis(millis).orElseThrow();
    }

    private static Bottlenecks run(List<Event> events, Stages stages, Set<String> ours) {
        return LocalDriver.onThreads(1)
                .run(new BottlenecksKernel(TimeRange.ALL, stages, ours), RandomLogs.index(events));
    }
}

package dev.waymark.engine.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.PredicateText;
import dev.waymark.engine.time.TimeRange;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

class StepsKernelTest {
    @Test
    void countsCustomersEventsAndShare() {
        StepNumbers numbers =
                numbers(log("anna:a0 anna:a5 ben:b1 cleo:a2"), step("A", "type is a"));
        StepNumbers.OfStep a = numbers.steps().getFirst();
        assertThat(numbers.customers()).isEqualTo(3);
        assertThat(a.customers()).isEqualTo(2);
        assertThat(a.events()).isEqualTo(3);
        assertThat(a.share()).isEqualTo(2.0 / 3);
        assertThat(a.conversion()).isNull();
        assertThat(a.waiting()).isNull();
    }

    @Test
    void waitsFromTheLastEventOfTheStepBeforeGoingOn() {
        StepNumbers.OfStep a =
                numbers(
                                log("anna:a0 anna:a5 anna:b9 anna:a20 anna:b50"),
                                step("A", "type is a"),
                                step("B", "type is b"))
                        .steps()
                        .getFirst();
        assertThat(a.conversion()).isEqualTo(1.0);
        assertThat(Objects.requireNonNull(a.waiting()).max()).isEqualTo(Duration.ofMillis(4));
    }

    @Test
    void countsOnlyThoseWhoGoOnLater() {
        StepNumbers numbers =
                numbers(
                        log("anna:b0 anna:a1 ben:a0 ben:b0 cleo:a3"),
                        step("A", "type is a"),
                        step("B", "type is b"));
        assertThat(numbers.steps().get(1).customers()).isEqualTo(2);
        assertThat(numbers.steps().get(0).conversion()).isEqualTo(1.0 / 3);
        assertThat(numbers.steps().get(1).conversion()).isNull();
    }

    @Test
    void goesOnAlongBranchesAndLoopsToo() {
        List<BoundStep> steps =
                List.of(
                        step("A", "type is a"),
                        step("B", "type is b"),
                        new BoundStep("unbound", List.of()),
                        step("C", "type is c"));
        JourneyIndex log = log("anna:a0 anna:c4 ben:a0 ben:b1 cleo:b0 cleo:a7");
        assertThat(numbers(log, steps, Map.of()))
                .extracting(StepNumbers.OfStep::conversion)
                .containsExactly(1.0 / 3, 0.0, null, null);
        List<StepNumbers.OfStep> drawn =
                numbers(
                        log,
                        steps,
                        Map.of(
                                "A", Set.of("unbound", "none"),
                                "B", Set.of("A"),
                                "C", Set.of("A")));
        assertThat(drawn)
                .extracting(StepNumbers.OfStep::conversion)
                .containsExactly(2.0 / 3, 0.5, null, null);
        assertThat(Objects.requireNonNull(drawn.get(1).waiting()).max())
                .isEqualTo(Duration.ofMillis(7));
    }

    @Test
    void neverPairsAnEventWithItself() {
        StepNumbers.OfStep again =
                numbers(
                                log("anna:a0 ben:a0 ben:a7"),
                                step("A", "type is a"),
                                step("A2", "type is a"))
                        .steps()
                        .getFirst();
        assertThat(again.conversion()).isEqualTo(0.5);
    }

    @Test
    void passesOverStepsThatAreBoundToNothing() {
        StepNumbers numbers =
                numbers(
                        log("anna:a0 anna:b1"),
                        step("A", "type is a"),
                        new BoundStep("unbound", List.of()),
                        step("B", "type is b"));
        assertThat(numbers.steps().get(1))
                .isEqualTo(new StepNumbers.OfStep("unbound", null, null, null, null, null));
        assertThat(numbers.steps().getFirst().conversion()).isEqualTo(1.0);
    }

    @Test
    void countsAnEventByTheBindingThatHeldAtItsTime() {
        BoundStep step =
                new BoundStep(
                        "A",
                        List.of(
                                new BoundStep.Bound(EventPredicate.type("a"), null),
                                new BoundStep.Bound(
                                        EventPredicate.type("b"), Instant.ofEpochMilli(10))));
        StepNumbers.OfStep numbers =
                numbers(log("anna:a9 anna:a10 anna:b9 anna:b10 anna:b11"), step).steps().getFirst();
        assertThat(numbers.events()).isEqualTo(3);
    }

    @Test
    void cutsJourneysToARange() {
        StepNumbers numbers =
                LocalDriver.onThreads(1)
                        .run(
                                new StepsKernel(
                                        List.of(step("A", "type is a")),
                                        StepWays.along(List.of(step("A", "type is a")), Map.of()),
                                        new TimeRange(Instant.ofEpochMilli(5), null)),
                                log("anna:a0 anna:a5 ben:a1"));
        assertThat(numbers.customers()).isEqualTo(1);
        assertThat(numbers.steps().getFirst().events()).isEqualTo(1);
    }

    @Test
    void isEmptyForAnEmptyLog() {
        StepNumbers numbers = numbers(log(""), step("A", "type is a"), step("B", "type is b"));
        assertThat(numbers.customers()).isZero();
        assertThat(numbers.steps().get(1))
                .isEqualTo(new StepNumbers.OfStep("B", 0L, 0L, null, null, null));
    }

    @Test
    void findsNothingByAPropertyThatTheIndexLacks() {
        StepNumbers numbers =
                numbers(
                        log("anna:a0 ben:a1"),
                        step("LV", "type is a and country is LV"),
                        step("not LV", "not country is LV"));
        assertThat(numbers.steps())
                .extracting(StepNumbers.OfStep::customers)
                .containsExactly(0L, 2L);
    }

    private static BoundStep step(String id, String predicate) {
        return BoundStep.of(id, PredicateText.parse(predicate));
    }

    private static StepNumbers numbers(JourneyIndex index, BoundStep... steps) {
        return run(index, List.of(steps), Map.of());
    }

    private static List<StepNumbers.OfStep> numbers(
            JourneyIndex index, List<BoundStep> steps, Map<String, Set<String>> links) {
        return run(index, steps, links).steps();
    }

    private static StepNumbers run(
            JourneyIndex index, List<BoundStep> steps, Map<String, Set<String>> links) {
        return LocalDriver.onThreads(1)
                .run(new StepsKernel(steps, StepWays.along(steps, links), TimeRange.ALL), index);
    }

    /** Events as {@code customer:typeTime}, the time in milliseconds. */
    private static JourneyIndex log(String events) {
        IndexBuilder builder = new IndexBuilder(List.of());
        for (String event : events.isEmpty() ? new String[0] : events.split(" ", -1)) {
            String[] parts = event.split(":", -1);
            builder.accept(
                    Event.of(
                            parts[0],
                            Long.parseLong(parts[1].substring(1)),
                            parts[1].substring(0, 1)));
        }
        return builder.build();
    }
}

package dev.waymark.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.engine.conformance.align.MapGraph;
import dev.waymark.engine.conformance.align.Way;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.predicate.PredicateText;
import dev.waymark.engine.steps.BoundStep;
import dev.waymark.engine.time.TimeRange;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The worked cases of docs/howto/conformance.md and their neighbours; times are days. */
class ConformanceKernelTest {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final List<BoundStep> LOOK_ORDER_USE =
            List.of(step("look", "a"), step("order", "b"), step("use", "c"));

    @Test
    void aJourneyAsPlannedHasFitnessOne() {
        Conformance found = run("anna:a0 anna:b1 anna:c2");
        assertThat(found.fitness()).isEqualTo(1.0);
        assertThat(found.steps())
                .allSatisfy(step -> assertThat(step.completed()).isEqualTo(1))
                .allSatisfy(step -> assertThat(step.missing()).isZero());
        assertThat(found.moves()).extracting(Conformance.Move::kind).containsOnly("planned");
    }

    @Test
    void aStepPassedOverCostsOneOfFive() {
        Conformance found = run("anna:a0 anna:c2");
        assertThat(found.fitness()).isEqualTo(1 - 1.0 / 5);
        assertThat(of(found, "order").missing()).isEqualTo(1);
        assertThat(found.moves()).contains(new Conformance.Move("look", "use", "skip", 1, 1));
    }

    @Test
    void aStepBackCostsOneOfSevenUnlessTheMapHasALoop() {
        String log = "anna:a0 anna:b1 anna:a2 anna:c3";
        Conformance found = run(log);
        assertThat(found.fitness()).isEqualTo(1 - 1.0 / 7);
        assertThat(found.moves()).contains(new Conformance.Move("order", "look", "back", 1, 1));
        assertThat(of(found, "look").completed()).isEqualTo(1);
        assertThat(of(found, "look").unexpected()).isEqualTo(1);
        assertThat(of(found, "look").returning()).isEqualTo(1);
        Conformance looped =
                run(log, ConformanceRequest.of(LOOK_ORDER_USE, List.of(new Way("order", "look"))));
        assertThat(looped.fitness()).isEqualTo(1 - 1.0 / 7);
        assertThat(of(looped, "order").missing()).isZero();
    }

    @Test
    void aBranchAllowsToPassStepsOver() {
        Conformance found =
                run(
                        "anna:a0 anna:c2",
                        ConformanceRequest.of(LOOK_ORDER_USE, List.of(new Way("look", "use"))));
        assertThat(found.fitness()).isEqualTo(1.0);
        assertThat(of(found, "order").missing()).isZero();
        assertThat(of(found, "order").completed()).isZero();
    }

    @Test
    void whatIsBoundToNothingIsAdHocWhereItHappens() {
        Conformance found =
                run("anna:x0 anna:a1 anna:y2 anna:y3 anna:b4 anna:c5 ben:a0 ben:b1 ben:c2");
        assertThat(found.fitness()).isEqualTo(1.0);
        assertThat(found.ghosts())
                .containsExactly(
                        new Conformance.Ghost(null, "look", "x", 1),
                        new Conformance.Ghost("look", "order", "y", 1));
    }

    @Test
    void whoNeverEntersTheMapIsNotJudged() {
        Conformance found = run("anna:a0 anna:b1 anna:c2 ben:x0");
        assertThat(found.customers()).isEqualTo(2);
        assertThat(found.entered()).isEqualTo(1);
        assertThat(found.fitness()).isEqualTo(1.0);
    }

    @Test
    void whoIsYoungerThanTheCompletionTimeIsOpen() {
        Conformance found = run("anna:a0 anna:b10 anna:c20 ben:a0 cleo:a15 cleo:b16");
        assertThat(Objects.requireNonNull(found.completion()).p95()).isEqualTo(Duration.ofDays(20));
        assertThat(found.open()).isEqualTo(1);
        assertThat(of(found, "use").open()).isEqualTo(1);
        assertThat(of(found, "use").missing()).isEqualTo(1);
        assertThat(of(found, "order").completed()).isEqualTo(2);
        assertThat(found.fitness()).isCloseTo((1 + (1 - 2.0 / 4)) / 2, within(1e-15));
    }

    @Test
    void whoHasAFailureFailsOnceWhetherLateOrNot() {
        List<BoundStep> steps =
                List.of(
                        step("look", "a"),
                        new BoundStep(
                                "order",
                                List.of(
                                        new BoundStep.Bound(
                                                PredicateText.parse("type is b"),
                                                null,
                                                PredicateText.parse("type is x")))),
                        step("use", "c"));
        // Anna fails and gives up; Ben fails, tries again and orders too late; Cleo is late only;
        // Dan fails without ever coming to the map; Eve orders at once.
        Conformance found =
                run(
                        "anna:a0 anna:x1 ben:a0 ben:x1 ben:x2 ben:b3 ben:c4 cleo:a0 cleo:b3 cleo:c4"
                                + " dan:x0 eve:a0 eve:b1 eve:c2",
                        new ConformanceRequest(
                                steps,
                                List.of(),
                                List.of(new Objective("order", Duration.ofDays(2))),
                                TimeRange.ALL,
                                ZoneOffset.UTC,
                                0.05));
        assertThat(found.entered()).isEqualTo(4);
        assertThat(of(found, "order").failing()).isEqualTo(3);
        assertThat(of(found, "order").completed()).isEqualTo(3);
        assertThat(of(found, "order").missing()).isEqualTo(1);
        assertThat(of(found, "look").failing()).isNull();
        assertThat(found.ghosts()).isEmpty();
        assertThat(found.fitness()).isCloseTo((3 + (1 - 2.0 / 4)) / 4, within(1e-15));
    }

    @Test
    void whoComesTooLateFails() {
        Conformance found =
                run(
                        "anna:a0 anna:b3 anna:c4 ben:a0 ben:b1 ben:c2",
                        new ConformanceRequest(
                                LOOK_ORDER_USE,
                                List.of(),
                                List.of(new Objective("order", Duration.ofDays(2))),
                                TimeRange.ALL,
                                ZoneOffset.UTC,
                                0.05));
        assertThat(of(found, "order").completed()).isEqualTo(2);
        assertThat(of(found, "order").failing()).isEqualTo(1);
        assertThat(of(found, "use").failing()).isNull();
    }

    @Test
    void aStepBoundToNothingIsPassedUnseen() {
        List<BoundStep> steps =
                List.of(step("look", "a"), new BoundStep("talk", List.of()), step("use", "c"));
        Conformance found = run("anna:a0 anna:c1", ConformanceRequest.of(steps, List.of()));
        assertThat(found.fitness()).isEqualTo(1.0);
        assertThat(of(found, "talk").customers()).isNull();
    }

    @Test
    void anEmptyLogHasNoFitness() {
        Conformance found = run("");
        assertThat(found.fitness()).isNull();
        assertThat(found.weeks()).isEmpty();
        assertThat(of(found, "look").share()).isNull();
    }

    @Test
    void refusesMoreStepsThanItCanLookAt() {
        List<BoundStep> steps = new ArrayList<>();
        for (int i = 0; i <= MapGraph.MOST; i++) {
            steps.add(step("s" + i, "a"));
        }
        assertThatThrownBy(() -> new ConformanceKernel(ConformanceRequest.of(steps, List.of())))
                .hasMessage(
                        "the map has 501 steps that are bound to events; conformance can look at"
                                + " 500. Take a part of it.");
    }

    private static Conformance run(String log) {
        return run(log, ConformanceRequest.of(LOOK_ORDER_USE, List.of()));
    }

    private static Conformance run(String log, ConformanceRequest request) {
        return LocalDriver.onThreads(1).run(new ConformanceKernel(request), log(log));
    }

    private static Conformance.OfStep of(Conformance found, String step) {
        return found.steps().stream()
                .filter(it -> it.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private static BoundStep step(String id, String type) {
        return BoundStep.of(id, PredicateText.parse("type is " + type));
    }

    private static JourneyIndex log(String text) {
        IndexBuilder builder = new IndexBuilder(List.of());
        for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
            int colon = word.indexOf(':');
            builder.accept(
                    new Event(
                            word.substring(0, colon),
                            Long.parseLong(word.substring(colon + 2)) * DAY,
                            word.substring(colon + 1, colon + 2),
                            null,
                            null,
                            null,
                            null,
                            Properties.NONE));
        }
        return builder.build();
    }
}

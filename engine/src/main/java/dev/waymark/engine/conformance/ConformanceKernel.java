package dev.waymark.engine.conformance;

import dev.waymark.engine.conformance.align.FailedSteps;
import dev.waymark.engine.conformance.align.MapGraph;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.TallyKernel;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.scores.ScoreKind;
import dev.waymark.engine.steps.BoundStep;
import dev.waymark.engine.steps.CodedSteps;
import dev.waymark.engine.steps.OnwardCounter;
import dev.waymark.engine.steps.StepWays;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Lays a map over journeys: one pass, O(events × steps whose condition is more than a type), and
 * one alignment for each different sequence of steps, O(its length × different steps in it).
 * Memory: 24 bytes a journey, 24 and 2 bytes a step for each different sequence. {@link
 * Conformance} defines the numbers.
 *
 * @see ConformanceRequest#of
 */
public final class ConformanceKernel implements TallyKernel<ConformanceTally, Conformance> {
    private final ConformanceRequest request;
    private final MapGraph graph;
    private final List<String> properties;
    private final int[] codeOf;
    private final long[] limits;
    private final @Nullable List<BoundStep> failures;

    /**
     * A map to lay over journeys.
     *
     * @throws dev.waymark.engine.fault.JourneyException USER if more than 500 steps are bound
     */
    public ConformanceKernel(ConformanceRequest request) {
        this.request = request;
        this.graph = MapGraph.of(request.steps(), request.ways());
        this.properties = BoundStep.properties(request.steps());
        this.codeOf = new int[request.steps().size()];
        Arrays.fill(codeOf, -1);
        this.limits = new long[graph.size()];
        this.failures =
                request.steps().stream().anyMatch(BoundStep::canFail)
                        ? BoundStep.failures(request.steps())
                        : null;
        Map<String, Long> within = new HashMap<>();
        request.objectives().forEach(it -> within.put(it.step(), it.within().toMillis()));
        for (int step = 0; step < graph.size(); step++) {
            codeOf[graph.place(step)] = step;
            limits[step] =
                    within.getOrDefault(
                            request.steps().get(graph.place(step)).step(), Long.MAX_VALUE);
        }
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return new ScanPlan(true, true, true, known(index), -1L, request.range());
    }

    @Override
    public ConformanceTally tally(JourneyIndex index) {
        return tally(index, null);
    }

    /** The ways that customers go on, as {@link OverlayKernel.Overlay} has them. */
    StepWays ways() {
        return graph.ways();
    }

    /** The place of each bound step among all. */
    int[] places() {
        return IntStream.range(0, graph.size()).map(graph::place).toArray();
    }

    /** The same with a tally of waits that is told of every event on the way; null for none. */
    ConformanceTally tally(JourneyIndex index, @Nullable OnwardCounter onward) {
        return new ConformanceTally(
                new CodedSteps(request.steps(), index, known(index)),
                codeOf,
                limits,
                answers(index),
                onward == null ? null : onward.begin(index, known(index)),
                failures == null
                        ? null
                        : new FailedSteps(
                                new CodedSteps(failures, index, known(index)),
                                codeOf,
                                graph.size()));
    }

    @Override
    public void add(List<ConformanceTally> partial, Journey journey) {
        partial.getFirst().add(journey);
    }

    @Override
    public Outcome<Conformance> finish(List<ConformanceTally> tallies, JourneyIndex index) {
        return finish(tallies, index, Workers.SEQUENTIAL);
    }

    @Override
    public Outcome<Conformance> finish(
            List<ConformanceTally> tallies, JourneyIndex index, Workers workers) {
        return new Done<>(finished(tallies, index, workers));
    }

    Conformance finished(List<ConformanceTally> tallies, JourneyIndex index, Workers workers) {
        return new Summary(request, graph).of(tallies, index, workers);
    }

    /** Which types are answers: they tell of what was done, and are nothing that is done. */
    private static boolean[] answers(JourneyIndex index) {
        boolean[] answers = new boolean[index.types().size()];
        for (int type = 0; type < answers.length; type++) {
            answers[type] = ScoreKind.ofType(index.types().name(type)).isPresent();
        }
        return answers;
    }

    private List<String> known(JourneyIndex index) {
        return properties.stream().filter(index.properties()::contains).toList();
    }
}

package dev.waymark.engine.funnel;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.OtherEnd;
import dev.waymark.engine.statistics.MedianEstimate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;

/**
 * Counts a funnel in one pass: O(events), or O(events × steps) with the rarer switches. Types that
 * the log does not know are never met; who should be told so is told before.
 */
public final class FunnelKernel implements Kernel<FunnelTally, FunnelResult> {
    private static final double SECOND = 1_000;

    private final FunnelRequest request;

    /** A kernel for a request. */
    public FunnelKernel(FunnelRequest request) {
        this.request = request;
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.waymark.engine.fault.JourneyException UNKNOWN_PROPERTY, TOO_MANY_VALUES
     */
    @Override
    public ScanPlan plan(JourneyIndex index) {
        return new CompiledFunnel(request, index).countingPlan();
    }

    @Override
    public FunnelTally begin(JourneyIndex index) {
        return new FunnelTally(request, index);
    }

    @Override
    public void add(FunnelTally partial, Journey journey) {
        partial.add(journey);
    }

    @Override
    public FunnelTally merge(FunnelTally left, FunnelTally right) {
        return left.merge(right);
    }

    /** The same answer with the medians of the times to each step. */
    public Kernel<FunnelTally, Timed> timed() {
        return new OtherEnd<>(this, index -> this, this::timed);
    }

    /**
     * A funnel's answer and the times from the step before to each step, in seconds.
     *
     * @param waits one for each step; none has a value at the first
     */
    public record Timed(FunnelResult result, List<MedianEstimate> waits) {
        public Timed {
            waits = List.copyOf(waits);
        }
    }

    @Override
    public Outcome<FunnelResult> finish(FunnelTally tally, JourneyIndex index) {
        return new Done<>(result(tally, index));
    }

    private Timed timed(FunnelTally tally, JourneyIndex index) {
        List<MedianEstimate> waits = new ArrayList<>();
        for (int step = 0; step < request.steps().size(); step++) {
            waits.add(MedianEstimate.of(tally.waits(step).values(), SECOND));
        }
        return new Timed(result(tally, index), waits);
    }

    private FunnelResult result(FunnelTally tally, JourneyIndex index) {
        Dictionary values = new CompiledFunnel(request, index).breakdownValues();
        List<FunnelResult.Row> rows = values == null ? List.of() : rows(tally, values);
        List<FunnelResult.Step> steps =
                steps(
                        tally.countsOnce(),
                        tally::customers,
                        tally::count,
                        step -> tally.waits(step).summary());
        return new FunnelResult(request.definition(), steps, rows);
    }

    private List<FunnelResult.Row> rows(FunnelTally tally, Dictionary values) {
        List<FunnelResult.@Nullable Wait[]> waits = new ArrayList<>();
        for (int step = 0; step < request.steps().size(); step++) {
            waits.add(tally.waits(step).summaries(tally.groups()));
        }
        List<FunnelResult.Row> rows = new ArrayList<>();
        for (int g = 0; g < tally.groups(); g++) {
            int group = g;
            if (tally.count(group, 0) > 0) {
                rows.add(
                        new FunnelResult.Row(
                                group == Dictionary.ABSENT ? null : values.name(group),
                                steps(
                                        tally.countsOnce(),
                                        step -> tally.customers(group, step),
                                        step -> tally.count(group, step),
                                        step -> waits.get(step)[group])));
            }
        }
        rows.sort(
                Comparator.comparing((FunnelResult.Row row) -> row.value() == null)
                        .thenComparing(row -> -row.steps().getFirst().customers())
                        .thenComparing(row -> row.value() == null ? "" : row.value()));
        return rows;
    }

    private List<FunnelResult.Step> steps(
            boolean countsOnce,
            IntToLongFunction customers,
            IntToLongFunction counts,
            IntFunction<FunnelResult.@Nullable Wait> waits) {
        List<FunnelResult.Step> steps = new ArrayList<>();
        long start = counts.applyAsLong(0);
        long previous = 0;
        for (int step = 0; step < request.steps().size(); step++) {
            long count = counts.applyAsLong(step);
            steps.add(
                    new FunnelResult.Step(
                            request.label(step + 1),
                            customers.applyAsLong(step),
                            countsOnce ? null : count,
                            share(count, start),
                            step == 0 ? null : share(count, previous),
                            waits.apply(step)));
            previous = count;
        }
        return steps;
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}

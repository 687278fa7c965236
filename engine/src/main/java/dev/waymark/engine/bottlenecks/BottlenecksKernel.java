package dev.waymark.engine.bottlenecks;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.TallyKernel;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.time.TimeRange;

import java.util.List;
import java.util.Set;

/**
 * Measures every wait of a log in O(events). Quantiles are exact. 4 bytes an event while it runs;
 * between few stages of a large log the waits near the quantiles alone.
 */
public final class BottlenecksKernel implements TallyKernel<WaitTally, Bottlenecks> {
    private static final long LARGE = 1 << 18;

    private final TimeRange range;
    private final Stages stages;
    private final Set<String> ours;
    private final long large;

    /**
     * The waits of the events inside a range; journeys are cut to it.
     *
     * @param ours the types of events that the company does; waits that end in one are waits for us
     */
    public BottlenecksKernel(TimeRange range, Stages stages, Set<String> ours) {
        this(range, stages, ours, LARGE);
    }

    /** The same; logs of at least a number of events count as large. */
    BottlenecksKernel(TimeRange range, Stages stages, Set<String> ours, long large) {
        this.range = range;
        this.stages = stages;
        this.ours = Set.copyOf(ours);
        this.large = large;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return ScanPlan.TYPES_AND_TIMES.within(range);
    }

    @Override
    public Kernel<?, Bottlenecks> prepare(JourneyIndex index) {
        List<String> names = stages.names(index.types());
        return names.size() <= FewStagesKernel.MOST && index.events() >= large
                ? new FewStagesKernel(plan(index), names, targets(index), null)
                : this;
    }

    @Override
    public WaitTally tally(JourneyIndex index) {
        return new WaitTally(stages.names(index.types()).size(), targets(index));
    }

    /** For each type twice the number of its stage, plus one if it is ours; −1 if it is in none. */
    private int[] targets(JourneyIndex index) {
        int[] targets = stages.ofTypes(index.types());
        for (int type = 0; type < targets.length; type++) {
            if (targets[type] >= 0) {
                int isOurs = ours.contains(index.types().name(type)) ? 1 : 0;
                targets[type] = 2 * targets[type] + isOurs;
            }
        }
        return targets;
    }

    @Override
    public void add(List<WaitTally> partial, Journey journey) {
        partial.getFirst().add(journey);
    }

    @Override
    public Outcome<Bottlenecks> finish(List<WaitTally> merged, JourneyIndex index) {
        return finish(merged, index, Workers.SEQUENTIAL);
    }

    @Override
    public Outcome<Bottlenecks> finish(
            List<WaitTally> tallies, JourneyIndex index, Workers workers) {
        return new Done<>(new WaitSummary(tallies, stages.names(index.types())).sum(workers));
    }
}

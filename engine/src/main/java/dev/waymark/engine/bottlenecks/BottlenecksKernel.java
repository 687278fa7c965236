package dev.waymark.engine.bottlenecks;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Measures every wait of a log in O(events). Quantiles are exact. 4 bytes an event while it runs.
 */
public final class BottlenecksKernel implements Kernel<List<WaitTally>, Bottlenecks> {
    private final TimeRange range;
    private final Stages stages;
    private final Set<String> ours;

    /**
     * The waits of the events inside a range; journeys are cut to it.
     *
     * @param ours the types of events that the company does; waits that end in one are waits for us
     */
    public BottlenecksKernel(TimeRange range, Stages stages, Set<String> ours) {
        this.range = range;
        this.stages = stages;
        this.ours = Set.copyOf(ours);
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return ScanPlan.TYPES_AND_TIMES.within(range);
    }

    @Override
    public List<WaitTally> begin(JourneyIndex index) {
        int[] targets = stages.ofTypes(index.types());
        for (int type = 0; type < targets.length; type++) {
            if (targets[type] >= 0) {
                targets[type] =
                        2 * targets[type] + (ours.contains(index.types().name(type)) ? 1 : 0);
            }
        }
        return List.of(new WaitTally(stages.names(index.types()).size(), targets));
    }

    @Override
    public void add(List<WaitTally> partial, Journey journey) {
        partial.getFirst().add(journey);
    }

    @Override
    public List<WaitTally> merge(List<WaitTally> left, List<WaitTally> right) {
        List<WaitTally> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
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

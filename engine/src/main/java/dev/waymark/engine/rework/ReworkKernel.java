package dev.waymark.engine.rework;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.TallyKernel;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * Counts rework and loops, then looks at what becomes of those who enter the {@value #COMPARED}
 * most frequent loops. Two passes, O(events) and O(events + journeys × loops).
 */
public final class ReworkKernel implements TallyKernel<ReworkTally, Rework> {
    /** How many loops are looked at closely. */
    public static final int COMPARED = 100;

    private final TimeRange range;
    private final Duration exitAfter;
    private final @Nullable String by;
    private final int limit;

    /**
     * The rework of the events inside a range; journeys are cut to it.
     *
     * @param exitAfter how long a customer must have been silent at the log's end for the journey
     *     to have ended
     * @param by property that says how often each loop is entered by; null for none
     * @param limit how many loops to list at most, one or more
     */
    public ReworkKernel(TimeRange range, Duration exitAfter, @Nullable String by, int limit) {
        require(limit >= 1, "limit (%d) must be at least 1. Leave it out to list all.", limit);
        require(!exitAfter.isNegative(), "exit-after (%s) must not be negative.", exitAfter);
        this.range = range;
        this.exitAfter = exitAfter;
        this.by = by;
        this.limit = limit;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return ScanPlan.TYPES_AND_TIMES.within(range);
    }

    @Override
    public ReworkTally tally(JourneyIndex index) {
        return new ReworkTally(index.types().size());
    }

    @Override
    public void add(List<ReworkTally> partial, Journey journey) {
        partial.getFirst().add(journey);
    }

    @Override
    public Outcome<Rework> finish(List<ReworkTally> tallies, JourneyIndex index) {
        ReworkSummary summary = new ReworkSummary(tallies, index.types());
        return new Again<>(new LoopExitsKernel(range, exitAfter, by, limit, summary));
    }
}

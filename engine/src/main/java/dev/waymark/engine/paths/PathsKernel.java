package dev.waymark.engine.paths;

import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.BlockKernel;

/**
 * Counts paths in two passes: the first finds which types are frequent at each position, the second
 * counts nodes and links among them. O(events), with every occurrence O(events + paths × steps); a
 * few kilobytes a thread. Types that the log does not know are never met; who should be told so is
 * told before.
 */
public final class PathsKernel implements BlockKernel<RankTally, Paths> {
    private final PathsRequest request;

    /** A kernel for a request. */
    public PathsKernel(PathsRequest request) {
        this.request = request;
    }

    /** Types and times; only journeys that may hold the type where paths begin. */
    static ScanPlan plan(PathsRequest request, JourneyIndex index) {
        ScanPlan plan = ScanPlan.TYPES_AND_TIMES.within(request.range());
        String anchor = request.from() == null ? request.to() : request.from();
        if (anchor == null) {
            return plan;
        }
        int code = index.types().code(anchor);
        return plan.anyOf(code < 0 ? 0 : 1L << (code & 63));
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return plan(request, index);
    }

    @Override
    public RankTally begin(JourneyIndex index) {
        return new RankTally(request, index);
    }

    @Override
    public void addBlock(RankTally partial, JourneyBlock block) {
        partial.add(block);
    }

    @Override
    public RankTally merge(RankTally left, RankTally right) {
        return left.merge(right);
    }

    @Override
    public Outcome<Paths> finish(RankTally tally, JourneyIndex index) {
        return new Again<>(new FlowKernel(request, new Ranks(request, tally, index.types())));
    }
}

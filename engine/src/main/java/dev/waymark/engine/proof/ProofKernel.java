package dev.waymark.engine.proof;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.time.TimeRange;

import java.time.Instant;
import java.util.Arrays;

/** Counts customers and those who reach the goal, by week before and after a change. O(events). */
public final class ProofKernel implements Kernel<ProofKernel.Partial, Proof> {
    private static final long WEEK = 7 * 86_400_000L;
    private static final int MOST_WEEKS = 520;

    private final ProofRequest request;

    /** A kernel that answers a request. */
    public ProofKernel(ProofRequest request) {
        this.request = request;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return new ScanPlan(
                true, true, request.holdOut() != null, request.properties(), -1L, TimeRange.ALL);
    }

    @Override
    public Partial begin(JourneyIndex index) {
        return new Partial(request, index);
    }

    @Override
    public void add(Partial partial, Journey journey) {
        int start = -1;
        for (int i = journey.from(); i < journey.to() && start < 0; i++) {
            start = journey.types()[i] == partial.at ? i : -1;
        }
        if (start < 0 || journey.times()[start] > partial.lastJudged) {
            return;
        }
        long time = journey.times()[start];
        int week = partial.week(time);
        if (week < 0) {
            return;
        }
        boolean isReached = false;
        for (int i = start + 1;
                i < journey.to() && journey.times()[i] - time <= partial.within && !isReached;
                i++) {
            isReached = partial.isGoal[journey.types()[i]];
        }
        int at = partial.isHeld(journey, start) ? Partial.HELD : Partial.MET;
        partial.counts[at][week]++;
        partial.counts[at + 1][week] += isReached ? 1 : 0;
    }

    @Override
    public Partial merge(Partial left, Partial right) {
        for (int side = 0; side < left.counts.length; side++) {
            long[] own = left.counts[side];
            long[] theirs = right.counts[side];
            Arrays.setAll(own, i -> own[i] + theirs[i]);
        }
        return left;
    }

    @Override
    public Outcome<Proof> finish(Partial merged, JourneyIndex index) {
        return new Done<>(
                new ProofWriter(
                                merged.counts[Partial.MET],
                                merged.counts[Partial.MET + 1],
                                merged.counts[Partial.HELD],
                                merged.counts[Partial.HELD + 1],
                                merged.before,
                                week ->
                                        request.released()
                                                .plusMillis((week - merged.before) * WEEK),
                                request.holdOut() != null)
                        .write());
    }

    /** Counts by week, which begin so that one begins with the change. */
    static final class Partial {
        static final int MET = 0;
        static final int HELD = 2;

        private final int at;
        private final boolean[] isGoal;
        private final long within;
        private final long lastJudged;
        private final long released;
        private final int before;
        private final int column;
        private final int heldValue;
        private final boolean isByChannel;
        private final long[][] counts;

        Partial(ProofRequest request, JourneyIndex index) {
            at = index.types().code(request.at());
            isGoal = new boolean[index.types().size()];
            for (String goal : request.goals()) {
                int code = index.types().code(goal);
                if (code >= 0) {
                    isGoal[code] = true;
                }
            }
            within = request.within().toMillis();
            long first = index.first().map(Instant::toEpochMilli).orElse(0L);
            long last = index.last().map(Instant::toEpochMilli).orElse(0L);
            lastJudged = last - within;
            released = request.released().toEpochMilli();
            before = weeks(released - first);
            counts = new long[4][before + weeks(last - released) + 1];
            String property = request.holdOut();
            String held = request.held();
            isByChannel = "channel".equals(property);
            column = property == null || isByChannel ? -1 : 0;
            if (property == null || held == null) {
                heldValue = -1;
            } else {
                heldValue =
                        isByChannel
                                ? index.channels().code(held)
                                : index.property(property).code(held);
            }
        }

        private static int weeks(long millis) {
            return (int) Math.clamp((millis + WEEK - 1) / WEEK, 0, MOST_WEEKS);
        }

        /** The week of a time; −1 beyond those that are kept. */
        int week(long time) {
            long week = before + Math.floorDiv(time - released, WEEK);
            return 0 <= week && week < counts[0].length ? (int) week : -1;
        }

        boolean isHeld(Journey journey, int place) {
            if (heldValue < 0) {
                return false;
            }
            return isByChannel
                    ? journey.channels()[place] == heldValue
                    : column >= 0 && journey.property(column)[place] == heldValue;
        }
    }
}

package dev.waymark.engine.funnel;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Lists who left a funnel after a step, in one pass. Memory: the limit, for each thread. */
public final class DropOffKernel implements Kernel<DropOffKernel.Leavers, DropOffs> {
    /** The longest list that may be asked for. */
    public static final int MAX_LIMIT = 100_000;

    private final FunnelRequest request;
    private final int step;
    private final int limit;

    /**
     * A kernel for those who reached a step and not the next.
     *
     * @param step from 1 to the last but one
     * @param limit the most customers to name, from 1 to {@link #MAX_LIMIT}
     */
    public DropOffKernel(FunnelRequest request, int step, int limit) {
        int last = request.steps().size() - 1;
        require(
                1 <= step && step <= last,
                "step %d has nobody who could drop off after it. Give one from 1 to %d.",
                step,
                last);
        require(
                1 <= limit && limit <= MAX_LIMIT,
                "limit (%d) must be from 1 to %d.",
                limit,
                MAX_LIMIT);
        this.request = request;
        this.step = step;
        this.limit = limit;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return new CompiledFunnel(request, index).plan();
    }

    @Override
    public Leavers begin(JourneyIndex index) {
        return new Leavers(new CompiledFunnel(request, index), index);
    }

    @Override
    public void add(Leavers partial, Journey journey) {
        partial.funnel.count(
                journey,
                (places, level) -> {
                    if (level == step) {
                        partial.total++;
                        partial.offer(
                                new Leaver(journey.customer(), journey.times()[places[step - 1]]),
                                limit);
                    }
                });
    }

    @Override
    public Leavers merge(Leavers left, Leavers right) {
        left.total += right.total;
        right.latest.forEach(leaver -> left.offer(leaver, limit));
        return left;
    }

    @Override
    public Outcome<DropOffs> finish(Leavers leavers, JourneyIndex index) {
        List<Leaver> sorted = new ArrayList<>(leavers.latest);
        sorted.sort(leavers.worstFirst.reversed());
        List<DropOffs.DropOff> customers = new ArrayList<>();
        for (Leaver leaver : sorted) {
            customers.add(
                    new DropOffs.DropOff(
                            index.customerId(leaver.customer()),
                            request.label(step),
                            Instant.ofEpochMilli(leaver.timeMillis())));
        }
        return new Done<>(new DropOffs(step, customers, leavers.total));
    }

    private record Leaver(int customer, long timeMillis) {}

    /** The latest leavers that one thread has met. */
    public static final class Leavers {
        private final CompiledFunnel funnel;
        private final Comparator<Leaver> worstFirst;
        private final PriorityQueue<Leaver> latest;
        private long total;

        private Leavers(CompiledFunnel funnel, JourneyIndex index) {
            this.funnel = funnel;
            this.worstFirst =
                    Comparator.comparingLong(Leaver::timeMillis)
                            .thenComparing(
                                    leaver -> index.customerId(leaver.customer()),
                                    Comparator.reverseOrder());
            this.latest = new PriorityQueue<>(worstFirst);
        }

        private void offer(Leaver leaver, int limit) {
            latest.add(leaver);
            if (latest.size() > limit) {
                latest.poll();
            }
        }
    }
}

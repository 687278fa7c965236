package dev.waymark.engine.quantile;

import dev.waymark.engine.kernel.Workers;

import java.util.Arrays;
import java.util.List;

/**
 * Narrows the windows of several {@link WindowedGroups} to where the quantiles of everything very
 * probably lie, by those of what was met so far ({@link SampleRanks}); drops what then lies
 * outside, and moves the rest to the first of them.
 */
final class Refinement {
    /** So rarely wrong that thousands of groups are seldom read again. */
    private static final double DEVIATIONS = 5;

    /** Fewer groups than this are worth a thread each. */
    private static final int FEW = 64;

    private final List<WindowedGroups> parts;
    private final WindowedGroups first;
    private final ValueWindows windows;
    private final GroupTotals totals;
    private final GroupedValues met;
    private final int[] left;

    Refinement(List<WindowedGroups> parts) {
        this.parts = parts;
        this.first = parts.getFirst();
        this.windows = first.windows().copy();
        this.totals = new GroupTotals(parts);
        this.met = new GroupedValues(parts, first.groups());
        this.left = new int[first.groups()];
    }

    void run(Workers workers) {
        if (first.groups() < FEW) {
            workers.forFew(first.groups(), this::narrow);
        } else {
            workers.forEach(first.groups(), this::narrow);
        }
        workers.forFew(
                parts.size(),
                part -> {
                    parts.get(part).kept.clear();
                    parts.get(part).use(windows);
                });
        KeptValues kept = first.kept;
        for (int group = 0; group < left.length; group++) {
            int count = left[group];
            kept.reserve(count);
            Arrays.fill(kept.groups, kept.size, kept.size + count, group);
            System.arraycopy(met.values, met.from(group), kept.values, kept.size, count);
            kept.size += count;
        }
    }

    private void narrow(int group) {
        int kept = met.size(group);
        left[group] = kept;
        long count = kept == 0 ? 0 : totals.count(group);
        if (count < SampleRanks.FEWEST || count > Integer.MAX_VALUE) {
            return;
        }
        met.sort(group);
        SampleRanks ranks = SampleRanks.of((int) count, deviations(group, count));
        int low = windows.low(group);
        int high = windows.high(group);
        long shift = -totals.below(group);
        int upToHigh = met.upTo(group, high);
        windows.aroundMedian(
                group,
                key(group, ranks.low() + shift, 0, upToHigh, low),
                key(group, ranks.high() + shift, 0, upToHigh, high));
        long topShift = kept - count + totals.above(group);
        int topLow = windows.topLow(group);
        int topHigh = windows.topHigh(group);
        int belowTop = met.below(group, topLow);
        windows.aroundTop(
                group,
                key(group, ranks.topLow() + topShift, belowTop, kept, topLow),
                key(group, ranks.topHigh() + topShift, belowTop, kept, topHigh));
        left[group] = keep(group);
    }

    /** More where owners have several values, since these may be alike. */
    private double deviations(int group, long count) {
        long owners = totals.owners(group);
        return owners == 0 ? DEVIATIONS : DEVIATIONS * Math.sqrt((double) count / owners);
    }

    /** The key at a rank of a group's kept values; as before if none of its window has the rank. */
    private int key(int group, long rank, int from, int to, int before) {
        return from < rank && rank < to ? ValueWindows.key(met.at(group, (int) rank)) : before;
    }

    /** Keeps the values of a group that lie in its new windows; returns how many. */
    private int keep(int group) {
        int size = met.size(group);
        int below = met.below(group, windows.low(group));
        int upToHigh = met.upTo(group, windows.high(group));
        int top = Math.max(upToHigh, met.below(group, windows.topLow(group)));
        int end = met.upTo(group, windows.topHigh(group));
        first.meet(group, met.at(group, 0));
        first.meet(group, met.at(group, size - 1));
        first.addBelow(group, below);
        first.addAbove(group, size - end);
        long[] values = met.values;
        int from = met.from(group);
        System.arraycopy(values, from + below, values, from, upToHigh - below);
        System.arraycopy(values, from + top, values, from + upToHigh - below, end - top);
        return upToHigh - below + end - top;
    }
}

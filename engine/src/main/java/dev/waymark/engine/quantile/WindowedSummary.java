package dev.waymark.engine.quantile;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Several {@link WindowedGroups} with the same windows together. Exact. */
public final class WindowedSummary {
    private final List<WindowedGroups> parts;
    private final ValueWindows windows;
    private final GroupTotals totals;
    private final GroupedValues kept;
    private final boolean[] missed;

    /** The groups of one or more parts together. O(kept values). */
    public WindowedSummary(List<WindowedGroups> parts) {
        WindowedGroups first = parts.getFirst();
        this.parts = List.copyOf(parts);
        this.windows = first.windows();
        this.totals = new GroupTotals(parts);
        this.kept = new GroupedValues(parts, first.groups());
        this.missed = new boolean[first.groups()];
    }

    /** Number of values of a group. */
    public long count(int group) {
        return totals.count(group);
    }

    /** Number of owners of a group, where no owner is in two parts. */
    public long owners(int group) {
        return totals.owners(group);
    }

    /** Sum of the values of a group. */
    public long sum(int group) {
        return totals.sum(group);
    }

    /**
     * The summary of a group, as durations in milliseconds. Different groups may be asked for by
     * different threads.
     *
     * @return empty if it has no value, or if a quantile lies outside its window: {@link #widened}
     *     tells
     */
    public Optional<DurationSummary> summary(int group) {
        long count = count(group);
        if (count == 0) {
            return Optional.empty();
        }
        int size = kept.size(group);
        kept.sort(group);
        int upToHigh = kept.upTo(group, windows.high(group));
        long shift = -totals.below(group);
        double median = quantile(group, 0.5 * (count - 1), shift, 0, upToHigh);
        long topShift = size - count + totals.above(group);
        int belowTop = kept.below(group, windows.topLow(group));
        double p95 = quantile(group, 0.95 * (count - 1), topShift, belowTop, size);
        return missed[group]
                ? Optional.empty()
                : Optional.of(
                        DurationSummary.of(
                                (double) sum(group) / count,
                                median,
                                p95,
                                least(group),
                                greatest(group)));
    }

    private long least(int group) {
        long least = kept.size(group) == 0 ? Long.MAX_VALUE : kept.at(group, 0);
        for (WindowedGroups part : parts) {
            least = Math.min(least, part.least(group));
        }
        return least;
    }

    private long greatest(int group) {
        int size = kept.size(group);
        long greatest = size == 0 ? Long.MIN_VALUE : kept.at(group, size - 1);
        for (WindowedGroups part : parts) {
            greatest = Math.max(greatest, part.greatest(group));
        }
        return greatest;
    }

    /**
     * The windows with which the values must be collected again, because a quantile of a group that
     * was asked for lay outside its own; null if none did.
     */
    public @Nullable ValueWindows widened() {
        for (boolean miss : missed) {
            if (miss) {
                return windows.widened(missed);
            }
        }
        return null;
    }

    /** The windows that decided what was kept. */
    public ValueWindows windows() {
        return windows;
    }

    /**
     * A quantile among the kept values of a window.
     *
     * @param at its rank among all values
     * @param shift what makes it one among the kept ones
     * @param from rank among the kept ones of the first in the window
     * @param to rank after the last in the window
     */
    private double quantile(int group, double at, long shift, int from, int to) {
        long low = (long) at + shift;
        long high = (long) Math.ceil(at) + shift;
        if (low < from || high >= to) {
            missed[group] = true;
            return 0;
        }
        long shorter = kept.at(group, (int) low);
        long longer = kept.at(group, (int) high);
        return shorter + (at - Math.floor(at)) * (longer - shorter);
    }
}

package dev.waymark.engine.quantile;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.ToLongFunction;

/** Several {@link WindowedGroups} with the same windows together. Exact. */
public final class WindowedSummary {
    private final List<WindowedGroups> parts;
    private final ValueWindows windows;
    private final int groups;
    private final int[] starts;
    private final long[] values;
    private final boolean[] missed;

    /** The groups of one or more parts together. O(kept values). */
    public WindowedSummary(List<WindowedGroups> parts) {
        this.parts = List.copyOf(parts);
        this.windows = parts.getFirst().windows;
        this.groups = parts.getFirst().groups;
        this.missed = new boolean[groups];
        this.starts = new int[groups + 1];
        for (WindowedGroups part : parts) {
            for (int i = 0; i < part.kept; i++) {
                starts[part.keptGroups[i] + 1]++;
            }
        }
        for (int group = 0; group < groups; group++) {
            starts[group + 1] += starts[group];
        }
        this.values = new long[starts[groups]];
        int[] cursors = starts.clone();
        for (WindowedGroups part : parts) {
            for (int i = 0; i < part.kept; i++) {
                values[cursors[part.keptGroups[i]]++] = part.keptValues[i];
            }
        }
    }

    /** Number of values of a group. */
    public long count(int group) {
        return sum(part -> part.count(group));
    }

    /** Number of owners of a group, where no owner is in two parts. */
    public long owners(int group) {
        return sum(part -> part.owners(group));
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
        long[] inside = inside(group, value -> windows.isNearMedian(group, value));
        double median = quantile(group, 0.5 * (count - 1), sum(part -> part.below(group)), inside);
        long[] highest = inside(group, value -> windows.isNearTop(group, value));
        double p95 = quantile(group, 0.95 * (count - 1), count - highest.length, highest);
        if (missed[group]) {
            return Optional.empty();
        }
        return Optional.of(
                DurationSummary.of(
                        (double) sum(part -> part.sum(group)) / count,
                        median,
                        p95,
                        parts.stream().mapToLong(part -> part.min(group)).min().orElseThrow(),
                        Arrays.stream(highest).max().orElseThrow()));
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

    private long sum(ToLongFunction<WindowedGroups> number) {
        return parts.stream().mapToLong(number).sum();
    }

    private long[] inside(int group, LongPredicate isInside) {
        long[] inside = new long[starts[group + 1] - starts[group]];
        int size = 0;
        for (int i = starts[group]; i < starts[group + 1]; i++) {
            if (isInside.test(values[i])) {
                inside[size++] = values[i];
            }
        }
        return Arrays.copyOf(inside, size);
    }

    /** The least value from a place on. */
    private static long least(long[] values, int from) {
        long least = Long.MAX_VALUE;
        for (int i = from; i < values.length; i++) {
            least = Math.min(least, values[i]);
        }
        return least;
    }

    private double quantile(int group, double at, long below, long[] inside) {
        long low = (long) at - below;
        long high = (long) Math.ceil(at) - below;
        if (low < 0 || high >= inside.length) {
            missed[group] = true;
            return 0;
        }
        long lowValue = Selection.select(inside, 0, inside.length - 1, (int) low);
        long highValue = high == low ? lowValue : least(inside, (int) high);
        return lowValue + (at - Math.floor(at)) * (highValue - lowValue);
    }
}

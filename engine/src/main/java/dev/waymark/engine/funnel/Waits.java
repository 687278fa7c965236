package dev.waymark.engine.funnel;

import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Times from one step to the next, in milliseconds, each with the group it belongs to if there are
 * groups.
 */
final class Waits {
    private final boolean isSplit;
    private long[] millis = new long[64];
    private int[] groups;
    private int size;

    Waits(boolean isSplit) {
        this.isSplit = isSplit;
        this.groups = new int[isSplit ? 64 : 0];
    }

    void add(int group, long wait) {
        if (size == millis.length) {
            grow(2 * size);
        }
        if (isSplit) {
            groups[size] = group;
        }
        millis[size++] = wait;
    }

    void addAll(Waits other) {
        if (size + other.size > millis.length) {
            grow(size + other.size);
        }
        System.arraycopy(other.millis, 0, millis, size, other.size);
        if (isSplit) {
            System.arraycopy(other.groups, 0, groups, size, other.size);
        }
        size += other.size;
    }

    private void grow(int length) {
        millis = Arrays.copyOf(millis, length);
        if (isSplit) {
            groups = Arrays.copyOf(groups, length);
        }
    }

    /** All waits; null if there are none. */
    FunnelResult.@Nullable Wait summary() {
        return summary(Arrays.copyOf(millis, size));
    }

    /** The waits of each group. O(waits + groups). */
    FunnelResult.@Nullable Wait[] summaries(int bound) {
        int[] starts = new int[bound + 2];
        for (int i = 0; i < size; i++) {
            starts[groups[i] + 2]++;
        }
        for (int g = 2; g < starts.length; g++) {
            starts[g] += starts[g - 1];
        }
        long[] sorted = new long[size];
        for (int i = 0; i < size; i++) {
            sorted[starts[groups[i] + 1]++] = millis[i];
        }
        FunnelResult.@Nullable Wait[] summaries = new FunnelResult.@Nullable Wait[bound];
        for (int g = 0; g < bound; g++) {
            if (starts[g + 1] > starts[g]) {
                summaries[g] = summary(Arrays.copyOfRange(sorted, starts[g], starts[g + 1]));
            }
        }
        return summaries;
    }

    private static FunnelResult.@Nullable Wait summary(long[] values) {
        return DurationSummary.ofMillis(values)
                .map(all -> new FunnelResult.Wait(all.mean(), all.median(), all.p95()))
                .orElse(null);
    }
}

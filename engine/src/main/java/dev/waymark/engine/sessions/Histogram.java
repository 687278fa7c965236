package dev.waymark.engine.sessions;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each whole number occurs; exact. Large numbers are expected to be few. */
final class Histogram {
    private static final int LARGE = 1 << 16;

    private final TreeMap<Integer, Long> large = new TreeMap<>();
    private long[] counts = new long[64];

    void add(int value) {
        if (value < counts.length) {
            counts[value]++;
        } else {
            addMany(value, 1);
        }
    }

    private void addMany(int value, long times) {
        if (value >= LARGE) {
            large.merge(value, times, Long::sum);
            return;
        }
        if (value >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(value + 1, 2 * counts.length));
        }
        counts[value] += times;
    }

    void addAll(Histogram other) {
        for (int value = 0; value < other.counts.length; value++) {
            addMany(value, other.counts[value]);
        }
        other.large.forEach(this::addMany);
    }

    /** How often a number below 64 occurs. */
    long count(int value) {
        return counts[value];
    }

    /** What is known of all numbers; null if there are none. */
    Sessions.@Nullable Spread spread() {
        List<Sessions.Bar> bars = new ArrayList<>();
        for (int value = 0; value < counts.length; value++) {
            if (counts[value] > 0) {
                bars.add(new Sessions.Bar(value, counts[value]));
            }
        }
        for (Map.Entry<Integer, Long> bar : large.entrySet()) {
            bars.add(new Sessions.Bar(bar.getKey(), bar.getValue()));
        }
        if (bars.isEmpty()) {
            return null;
        }
        long size = bars.stream().mapToLong(Sessions.Bar::count).sum();
        double total = bars.stream().mapToDouble(bar -> (double) bar.value() * bar.count()).sum();
        return new Sessions.Spread(
                total / size,
                quantile(bars, 0.5 * (size - 1)),
                quantile(bars, 0.95 * (size - 1)),
                bars.getLast().value(),
                bars);
    }

    private static double quantile(List<Sessions.Bar> bars, double at) {
        long low = at(bars, (long) Math.floor(at));
        long high = at(bars, (long) Math.ceil(at));
        return low + (high - low) * (at - Math.floor(at));
    }

    private static long at(List<Sessions.Bar> bars, long rank) {
        long before = 0;
        for (Sessions.Bar bar : bars) {
            before += bar.count();
            if (rank < before) {
                return bar.value();
            }
        }
        return bars.getLast().value();
    }
}

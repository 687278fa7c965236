package dev.waymark.engine.discover;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.Scan;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.quantile.Ranks;
import dev.waymark.engine.quantile.SampleRanks;

import java.util.Arrays;

/**
 * For each pair of types the waits that are worth keeping: a window around the median, both ends
 * inside, and everything from a little below the 95th percentile.
 *
 * <p>A sample tells where they lie ({@link SampleRanks}). Where the sample is small, everything is
 * kept. Like {@link dev.waymark.engine.quantile.ValueWindows}, but over whole numbers instead of
 * keys, which {@link DenseEdges} compares without computing any.
 */
final class EdgeWindows {
    /** Of so many runs of neighbouring customers, which are read fastest, one is sampled. */
    private static final int PART = 24;

    private static final int MOST_RUN = 64;
    private static final int LEAST_RUNS = 1 << 12;

    private static final double DEVIATIONS = 4.25;

    private final int[] lows;
    private final int[] highs;
    private final int[] tops;

    private EdgeWindows(int[] lows, int[] highs, int[] tops) {
        this.lows = lows;
        this.highs = highs;
        this.tops = tops;
    }

    /** EdgeWindows that keep every wait. */
    static EdgeWindows all(int types) {
        int edges = types * types;
        int[] highs = new int[edges];
        Arrays.fill(highs, DenseEdges.LARGE);
        return new EdgeWindows(new int[edges], highs, new int[edges]);
    }

    /** EdgeWindows guessed from some journeys of an index. */
    static EdgeWindows of(JourneyIndex index, ScanPlan plan) {
        int types = index.types().size();
        EdgeWindows windows = all(types);
        DenseEdges sample = new DenseEdges(types, windows);
        Scan scan = index.scan(plan);
        int run = Math.clamp(index.customers() / LEAST_RUNS, 1, MOST_RUN);
        for (long from = 0; from < index.customers(); from += (long) run * PART) {
            int to = (int) Math.min(index.customers(), from + run);
            scan.forEachBlock((int) from, to, sample::add);
        }
        for (int edge = 0; edge < types * types; edge++) {
            int[] waits = new int[sample.keptSize(edge)];
            if (waits.length >= SampleRanks.FEWEST) {
                sample.copyKept(edge, waits, 0);
                windows.narrow(edge, waits);
            }
        }
        return windows;
    }

    private void narrow(int edge, int[] waits) {
        int size = waits.length;
        SampleRanks ranks = SampleRanks.of(size, DEVIATIONS);
        if (ranks.low() > 0) {
            lows[edge] = Ranks.at(waits, size, ranks.low());
        }
        if (ranks.high() < size) {
            highs[edge] = Ranks.at(waits, size, ranks.high());
        }
        if (ranks.top() > 0) {
            tops[edge] = Ranks.at(waits, size, ranks.top());
        }
    }

    /** Keeps every wait of an edge. */
    void keepAll(int edge) {
        lows[edge] = 0;
        highs[edge] = DenseEdges.LARGE;
        tops[edge] = 0;
    }

    /** The shortest wait of the median's window. */
    int low(int edge) {
        return lows[edge];
    }

    /** The longest wait of the median's window. */
    int high(int edge) {
        return highs[edge];
    }

    /** From which wait on everything is kept, for the 95th percentile. */
    int top(int edge) {
        return tops[edge];
    }
}

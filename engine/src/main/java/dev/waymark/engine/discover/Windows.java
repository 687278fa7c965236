package dev.waymark.engine.discover;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.Scan;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.quantile.Ranks;

import java.util.Arrays;

/**
 * For each pair of types the waits that are worth keeping: a window around the median, both ends
 * inside, and everything from a little below the 95th percentile.
 *
 * <p>A sample tells where they lie: some standard deviations of the sample's rank to either side.
 * Where the sample is small, everything is kept.
 */
final class Windows {
    /** Of so many runs of neighbouring customers, which are read fastest, one is sampled. */
    private static final int PART = 24;

    private static final int MOST_RUN = 64;
    private static final int LEAST_RUNS = 1 << 12;

    private static final int FEW = 48;
    private static final double DEVIATIONS = 4.25;
    private static final double TOP_SHARE = 0.95;

    private final int[] lows;
    private final int[] highs;
    private final int[] tops;

    private Windows(int[] lows, int[] highs, int[] tops) {
        this.lows = lows;
        this.highs = highs;
        this.tops = tops;
    }

    /** Windows that keep every wait. */
    static Windows all(int types) {
        int edges = types * types;
        int[] highs = new int[edges];
        Arrays.fill(highs, DenseEdges.LARGE);
        return new Windows(new int[edges], highs, new int[edges]);
    }

    /** Windows guessed from some journeys of an index. */
    static Windows of(JourneyIndex index, ScanPlan plan) {
        int types = index.types().size();
        Windows windows = all(types);
        DenseEdges sample = new DenseEdges(types, windows);
        Scan scan = index.scan(plan);
        int run = Math.clamp(index.customers() / LEAST_RUNS, 1, MOST_RUN);
        for (long from = 0; from < index.customers(); from += (long) run * PART) {
            int to = (int) Math.min(index.customers(), from + run);
            scan.forEachBlock((int) from, to, sample::add);
        }
        for (int edge = 0; edge < types * types; edge++) {
            int[] waits = new int[sample.keptSize(edge)];
            if (waits.length >= FEW) {
                sample.copyKept(edge, waits, 0);
                windows.narrow(edge, waits);
            }
        }
        return windows;
    }

    private void narrow(int edge, int[] waits) {
        int size = waits.length;
        int low = (int) (0.5 * size - margin(0.5, size));
        int high = (int) (0.5 * size + margin(0.5, size));
        int top = (int) (TOP_SHARE * size - margin(TOP_SHARE, size));
        if (low > 0) {
            lows[edge] = Ranks.at(waits, size, low);
        }
        if (high < size) {
            highs[edge] = Ranks.at(waits, size, high);
        }
        if (top > 0) {
            tops[edge] = Ranks.at(waits, size, top);
        }
    }

    private static double margin(double share, int size) {
        return 1 + DEVIATIONS * Math.sqrt(share * (1 - share) * size);
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

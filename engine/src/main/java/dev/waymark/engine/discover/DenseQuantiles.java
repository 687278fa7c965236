package dev.waymark.engine.discover;

import dev.waymark.engine.quantile.Buckets;
import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * The counts of several {@link DenseEdges} together, and the quantiles that can be told from them.
 */
final class DenseQuantiles {
    private static final double[] SHARES = {0.5, 0.95};
    private static final int FEW = 32;
    private static final double DEVIATIONS = 4;

    private final int types;
    private final List<DenseEdges> tallies;
    private final int[] counts;

    DenseQuantiles(int types, List<DenseEdges> tallies) {
        this.types = types;
        this.tallies = tallies;
        this.counts = new int[types * types * Buckets.COUNT];
        for (DenseEdges tally : tallies) {
            for (int place = 0; place < counts.length; place++) {
                counts[place] += tally.counts[place] & Integer.MAX_VALUE;
            }
        }
    }

    long count(int edge) {
        long count = 0;
        for (int b = 0; b < Buckets.COUNT; b++) {
            count += counts[edge * Buckets.COUNT + b];
        }
        return count;
    }

    long customers(int edge) {
        long customers = 0;
        for (DenseEdges tally : tallies) {
            customers += tally.customers(edge);
        }
        return customers;
    }

    /**
     * The buckets in which the quantiles of the whole lie most likely, if this is a sample of it.
     */
    int[] likelyBuckets() {
        Places places = new Places();
        for (int edge = 0; edge < types * types; edge++) {
            long count = count(edge);
            if (count < FEW) {
                places.addAll(edge * Buckets.COUNT, (edge + 1) * Buckets.COUNT);
                continue;
            }
            for (double share : SHARES) {
                double middle = share * (count - 1);
                double margin = 1 + DEVIATIONS * Math.sqrt(share * (1 - share) * count);
                int low = place(edge, (long) Math.max(0, middle - margin));
                int high = place(edge, (long) Math.min(count - 1, middle + margin));
                places.addAll(low, high + 1);
            }
        }
        return places.toArray();
    }

    /** The buckets in which the quantiles lie. */
    int[] exactBuckets() {
        Places places = new Places();
        for (int edge = 0; edge < types * types; edge++) {
            long count = count(edge);
            for (double share : count == 0 ? new double[0] : SHARES) {
                for (long rank : ranks(share, count)) {
                    int place = place(edge, rank);
                    places.addAll(place, place + 1);
                }
            }
        }
        return places.toArray();
    }

    private static long[] ranks(double share, long count) {
        double at = share * (count - 1);
        return new long[] {(long) at, (long) Math.ceil(at)};
    }

    /** The place of the bucket that holds a rank of an edge. */
    private int place(int edge, long rank) {
        int place = edge * Buckets.COUNT;
        long before = counts[place];
        while (before <= rank) {
            before += counts[++place];
        }
        return place;
    }

    /**
     * The waits of every edge, by its number; null where an edge does not occur.
     *
     * @return null as a whole if some bucket that is needed was not kept
     */
    @Nullable DurationSummary @Nullable [] summaries() {
        int[] needed = exactBuckets();
        for (int place : needed) {
            if (tallies.stream().anyMatch(tally -> tally.counts[place] > 0)) {
                return null;
            }
        }
        KeptWaits waits = new KeptWaits(needed, counts, tallies);
        @Nullable DurationSummary[] summaries = new DurationSummary[types * types];
        for (int edge = 0; edge < summaries.length; edge++) {
            long count = count(edge);
            if (count > 0) {
                summaries[edge] = summary(edge, count, waits);
            }
        }
        return summaries;
    }

    private DurationSummary summary(int edge, long count, KeptWaits waits) {
        long sum = 0;
        long min = Long.MAX_VALUE;
        long max = -1;
        int at = edge * DenseEdges.STRIDE;
        for (DenseEdges tally : tallies) {
            sum += tally.edges[at + DenseEdges.SUM];
            min = Math.min(min, tally.edges[at + DenseEdges.MIN]);
            max = Math.max(max, tally.edges[at + DenseEdges.MAX]);
        }
        double[] quantiles = new double[SHARES.length];
        for (int q = 0; q < SHARES.length; q++) {
            long[] ranks = ranks(SHARES[q], count);
            long low = value(edge, ranks[0], waits);
            long high = ranks[1] == ranks[0] ? low : value(edge, ranks[1], waits);
            double at2 = SHARES[q] * (count - 1);
            quantiles[q] = low + (at2 - Math.floor(at2)) * (high - low);
        }
        return DurationSummary.of((double) sum / count, quantiles[0], quantiles[1], min, max);
    }

    private long value(int edge, long rank, KeptWaits waits) {
        int place = edge * Buckets.COUNT;
        long before = 0;
        while (before + counts[place] <= rank) {
            before += counts[place++];
        }
        return waits.value(place, (int) (rank - before));
    }

    /** Places in a growing array, each once if given in rising order. */
    private static final class Places {
        private int[] places = new int[1 << 10];
        private int size;

        void addAll(int from, int to) {
            for (int place = from; place < to; place++) {
                if (size == places.length) {
                    places = Arrays.copyOf(places, 2 * size);
                }
                if (size == 0 || places[size - 1] < place) {
                    places[size++] = place;
                }
            }
        }

        int[] toArray() {
            return Arrays.copyOf(places, size);
        }
    }
}

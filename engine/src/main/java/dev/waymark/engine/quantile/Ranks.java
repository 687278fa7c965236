package dev.waymark.engine.quantile;

import java.util.Arrays;

/**
 * Values of ranks among many numbers.
 *
 * <p>Mechanism: a sample tells between which two values the wanted one very probably lies; one pass
 * without branches copies what lies between them and counts what lies below; and so on until little
 * is left. Where the sample misled, the bound that failed is dropped. After Floyd and Rivest,
 * <i>Expected time bounds for selection</i> (1975).
 */
public final class Ranks {
    private static final int SMALL = 128;
    private static final int SAMPLE = 64;
    private static final double DEVIATIONS = 3;

    private Ranks() {}

    /**
     * The value of a rank, from 0, among the first {@code size} numbers, none negative; these stay
     * as they are. O(size) on average.
     */
    public static int at(int[] values, int size, int rank) {
        int[] left = values;
        int leftSize = size;
        int wanted = rank;
        int[] inside = new int[Math.max(size, SMALL)];
        while (leftSize > SMALL) {
            int[] sample = sample(left, leftSize);
            double middle = (double) wanted / leftSize * SAMPLE;
            double margin = DEVIATIONS * Math.sqrt(middle * (SAMPLE - middle) / SAMPLE) + 1;
            int lowAt = (int) (middle - margin);
            int highAt = (int) (middle + margin);
            int low = lowAt < 0 ? 0 : sample[lowAt];
            int high = highAt >= SAMPLE ? Integer.MAX_VALUE : sample[highAt];
            int below = below(left, leftSize, low);
            int upTo = high == Integer.MAX_VALUE ? leftSize : below(left, leftSize, high + 1);
            if (wanted < below) {
                high = low - 1;
                low = 0;
            } else if (wanted >= upTo) {
                low = high + 1;
                high = Integer.MAX_VALUE;
                wanted -= upTo;
            } else if (low == high) {
                return low;
            } else {
                wanted -= below;
            }
            int count = between(left, leftSize, low, high, inside);
            if (count == leftSize) {
                break;
            }
            left = inside;
            leftSize = count;
        }
        int[] rest = Arrays.copyOf(left, leftSize);
        Arrays.sort(rest);
        return rest[wanted];
    }

    /**
     * The value of a rank and that of the rank after it, or the same again at the end. O(size) on
     * average.
     */
    public static int[] pair(int[] values, int size, int rank) {
        if (size <= SMALL) {
            int[] sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            return new int[] {sorted[rank], sorted[Math.min(rank + 1, size - 1)]};
        }
        int value = at(values, size, rank);
        return new int[] {value, rank + 1 < size ? next(values, size, rank, value) : value};
    }

    private static int next(int[] values, int size, int rank, int value) {
        int upTo = 0;
        int next = Integer.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            int other = values[i];
            upTo += 1 - (value - other >>> Integer.SIZE - 1);
            next = Math.min(next, other > value ? other : Integer.MAX_VALUE);
        }
        return rank + 1 < upTo ? value : next;
    }

    private static int[] sample(int[] values, int size) {
        int[] sample = new int[SAMPLE];
        for (int i = 0; i < SAMPLE; i++) {
            sample[i] = values[(int) ((long) i * size / SAMPLE)];
        }
        Arrays.sort(sample);
        return sample;
    }

    private static int below(int[] values, int size, int bound) {
        int below = 0;
        for (int i = 0; i < size; i++) {
            below += values[i] - bound >>> Integer.SIZE - 1;
        }
        return below;
    }

    /** Copies the values from {@code low} to {@code high}; the target may be the source. */
    private static int between(int[] values, int size, int low, int high, int[] target) {
        int at = 0;
        for (int i = 0; i < size; i++) {
            int value = values[i];
            target[at] = value;
            at += 1 + ((value - low | high - value) >> Integer.SIZE - 1);
        }
        return at;
    }
}

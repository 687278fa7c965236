package dev.waymark.engine.quantile;

import java.util.Arrays;

/**
 * Finds order statistics without sorting everything.
 *
 * <p>Mechanism: values are counted in buckets, sixteen an octave; only the buckets that hold a
 * wanted rank are looked at closely.
 */
public final class Selection {
    private static final long LOW = 0xffff_ffffL;
    private static final int SMALL = 48;
    private static final int SUB_BITS = 4;

    /** How many buckets there are, sixteen for each doubling of the value. */
    public static final int BUCKETS = (Long.SIZE - SUB_BITS) << SUB_BITS;

    private Selection() {}

    /**
     * The summary of the first {@code size} values, one or more, none negative unless few; the
     * array is reordered.
     */
    static DurationSummary summarise(long[] values, int size) {
        long min = least(values, size);
        long max = greatest(values, size);
        double total = total(values, size);
        double medianAt = 0.5 * (size - 1);
        double p95At = 0.95 * (size - 1);
        if (size <= SMALL || min < 0) {
            Arrays.sort(values, 0, size);
            return DurationSummary.of(
                    total / size,
                    between(values, 0, medianAt),
                    between(values, 0, p95At),
                    min,
                    max);
        }
        long[] wanted = order(values, size, (int) medianAt, (int) p95At);
        return DurationSummary.of(
                total / size,
                interpolate(wanted[0], wanted[1], medianAt - Math.floor(medianAt)),
                interpolate(wanted[2], wanted[3], p95At - Math.floor(p95At)),
                min,
                max);
    }

    private static long least(long[] values, int size) {
        long least = values[0];
        for (int i = 1; i < size; i++) {
            least = Math.min(least, values[i]);
        }
        return least;
    }

    private static long greatest(long[] values, int size) {
        long greatest = values[0];
        for (int i = 1; i < size; i++) {
            greatest = Math.max(greatest, values[i]);
        }
        return greatest;
    }

    private static double total(long[] values, int size) {
        long highSum = 0;
        long lowSum = 0;
        for (int i = 0; i < size; i++) {
            highSum += values[i] >> Integer.SIZE;
            lowSum += values[i] & LOW;
        }
        return highSum * (double) (LOW + 1) + lowSum;
    }

    private static double between(long[] sorted, int from, double at) {
        int low = (int) at;
        int high = Math.min(low + 1, (int) Math.ceil(at));
        return interpolate(sorted[from + low], sorted[from + high], at - low);
    }

    private static double interpolate(long low, long high, double part) {
        return low + part * (high - low);
    }

    /**
     * The values of ranks a, a + 1, b and b + 1 (the last rank at most), where a ≤ b; values are
     * not negative.
     */
    private static long[] order(long[] values, int size, int a, int b) {
        int[] counts = bucketSizes(values, size);
        int[] ranks = {a, Math.min(a + 1, size - 1), b, Math.min(b + 1, size - 1)};
        long[] found = new long[ranks.length];
        int bucket = 0;
        int before = 0;
        int next = 0;
        while (next < ranks.length) {
            while (before + counts[bucket] <= ranks[next]) {
                before += counts[bucket++];
            }
            long[] inside = collect(values, size, bucket, counts[bucket]);
            for (; next < ranks.length && ranks[next] < before + inside.length; next++) {
                found[next] = select(inside, 0, inside.length - 1, ranks[next] - before);
            }
        }
        return found;
    }

    private static int[] bucketSizes(long[] values, int size) {
        int[] counts = new int[BUCKETS];
        for (int i = 0; i < size; i++) {
            counts[bucket(values[i])]++;
        }
        return counts;
    }

    private static long[] collect(long[] values, int size, int bucket, int count) {
        long low = lowest(bucket);
        long high = lowest(bucket + 1);
        long[] inside = new long[count];
        int at = 0;
        for (int i = 0; at < count && i < size; i++) {
            long value = values[i];
            if (low <= value && value < high) {
                inside[at++] = value;
            }
        }
        return inside;
    }

    /**
     * The value of a rank among the values from place {@code from} to place {@code to}, both
     * inside; reorders them.
     */
    public static long select(long[] values, int from, int to, int rank) {
        int low = from;
        int high = to;
        int wanted = from + rank;
        while (low < high) {
            long pivot = values[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (values[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    long swap = values[left];
                    values[left++] = values[right];
                    values[right--] = swap;
                }
            }
            if (wanted <= right) {
                high = right;
            } else if (wanted >= left) {
                low = left;
            } else {
                break;
            }
        }
        return values[wanted];
    }

    /** The bucket of a value, zero or more; buckets rise with their values. */
    public static int bucket(long value) {
        if (value < 1 << SUB_BITS) {
            return (int) value;
        }
        int exponent = 63 - Long.numberOfLeadingZeros(value);
        int sub = (int) (value >>> exponent - SUB_BITS) & (1 << SUB_BITS) - 1;
        return (exponent - SUB_BITS + 1 << SUB_BITS) + sub;
    }

    static long lowest(int bucket) {
        if (bucket < 1 << SUB_BITS) {
            return bucket;
        }
        int exponent = (bucket >>> SUB_BITS) + SUB_BITS - 1;
        if (exponent >= Long.SIZE - 1) {
            return Long.MAX_VALUE;
        }
        long sub = (bucket & (1 << SUB_BITS) - 1) | 1 << SUB_BITS;
        return sub << exponent - SUB_BITS;
    }
}

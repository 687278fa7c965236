package dev.waymark.engine.index;

import java.util.Arrays;

/**
 * Numbers the different sequences of types in a run, in the order of their codes, and writes each
 * journey's number.
 *
 * <p>Mechanism: journeys are sorted by the first seven types packed into one number, then by the
 * rest; equal neighbours get one number. Types are coded in the order of their names, so this is
 * the order of the paths' names.
 */
final class VariantNumbers {
    private static final int PACKED = 3;
    private static final int CODE_BITS = 17;

    private VariantNumbers() {}

    /** Returns how many there are. */
    static int assign(Run run) {
        int customers = run.customers();
        int packed = run.typeWidth() == 1 ? 7 : PACKED;
        int bits = run.typeWidth() == 1 ? 9 : CODE_BITS;
        long[] keys = new long[customers];
        for (int customer = 0; customer < customers; customer++) {
            keys[customer] = key(run, customer, packed, bits);
        }
        int[] order = sort(keys, run, packed);
        int variants = 0;
        for (int i = 0; i < customers; i++) {
            if (i == 0 || compare(run, order[i - 1], order[i], 0) != 0) {
                run.representatives().setAtIndex(Run.INT, variants++, order[i]);
            }
            run.variants().setAtIndex(Run.INT, order[i], variants - 1);
        }
        return variants;
    }

    /**
     * The first types, each plus one, so that a shorter journey comes before one that continues it.
     */
    private static long key(Run run, int customer, int packed, int bits) {
        long from = run.offset(customer);
        long size = run.offset(customer + 1) - from;
        long key = 0;
        for (int i = 0; i < packed; i++) {
            key = key << bits | (i < size ? run.type(from + i) + 1 : 0);
        }
        return key;
    }

    /** Customers in the order of their sequences, then of their codes. */
    private static int[] sort(long[] keys, Run run, int packed) {
        int customers = keys.length;
        int[] order = RadixOrder.of(keys);
        int from = 0;
        Integer[] same = new Integer[0];
        while (from < customers) {
            int to = from + 1;
            while (to < customers && keys[order[to]] == keys[order[from]]) {
                to++;
            }
            if (to - from > 1) {
                same = new Integer[to - from];
                for (int i = 0; i < same.length; i++) {
                    same[i] = order[from + i];
                }
                Arrays.sort(same, (a, b) -> compare(run, a, b, packed));
                for (int i = 0; i < same.length; i++) {
                    order[from + i] = same[i];
                }
            }
            from = to;
        }
        return order;
    }

    private static int compare(Run run, int left, int right, int skip) {
        long leftFrom = run.offset(left);
        long rightFrom = run.offset(right);
        long leftSize = run.offset(left + 1) - leftFrom;
        long rightSize = run.offset(right + 1) - rightFrom;
        long common = Math.min(leftSize, rightSize);
        for (long i = skip; i < common; i++) {
            int order = run.type(leftFrom + i) - run.type(rightFrom + i);
            if (order != 0) {
                return order;
            }
        }
        return Long.compare(leftSize, rightSize);
    }
}

package dev.waymark.engine.index;

import java.util.Arrays;

/**
 * Numbers the different sequences of types in a run by their first journeys, and writes each
 * journey's number and the order of the sequences.
 *
 * <p>Mechanism: journeys are sorted by the first seven types packed into one number, then by the
 * rest; equal neighbours are one variant. Types are coded in the order of their names, so this is
 * the order of the paths' names. Most variants of a long log have one journey; numbered by first
 * journeys, they are counted from one place in memory to the next.
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
        int[] firstOf = new int[customers];
        for (int i = 0; i < customers; i++) {
            boolean isNext = i > 0 && compare(run, order[i - 1], order[i], 0) == 0;
            firstOf[order[i]] = isNext ? firstOf[order[i - 1]] : order[i];
        }
        int variants = number(run, firstOf);
        int place = 0;
        for (int customer : order) {
            if (firstOf[customer] == customer) {
                run.paths().setAtIndex(Run.INT, place++, run.variant(customer));
            }
        }
        return variants;
    }

    /** Numbers the variants, given the first journey that is equal to each; returns how many. */
    private static int number(Run run, int[] firstOf) {
        int variants = 0;
        for (int customer = 0; customer < firstOf.length; customer++) {
            int number;
            if (firstOf[customer] == customer) {
                number = variants++;
                run.representatives().setAtIndex(Run.INT, number, customer);
            } else {
                number = run.variant(firstOf[customer]);
            }
            run.variants().setAtIndex(Run.INT, customer, number);
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

package dev.waymark.engine.index;

/**
 * A stable order of non-negative numbers by radix, eleven bits a pass; passes in which all numbers
 * agree are left out.
 */
final class RadixOrder {
    private static final int BITS = 11;
    private static final int SIZE = 1 << BITS;

    private RadixOrder() {}

    /**
     * Places of the numbers, from the smallest number to the largest; equal ones by place. O(n).
     */
    static int[] of(long[] keys) {
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int[] next = new int[keys.length];
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            int[] starts = new int[SIZE + 1];
            for (long key : keys) {
                starts[digit(key, shift) + 1]++;
            }
            if (keys.length == 0 || starts[digit(keys[0], shift) + 1] == keys.length) {
                continue;
            }
            for (int digit = 0; digit < SIZE; digit++) {
                starts[digit + 1] += starts[digit];
            }
            for (int place : order) {
                next[starts[digit(keys[place], shift)]++] = place;
            }
            int[] swap = order;
            order = next;
            next = swap;
        }
        return order;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & SIZE - 1;
    }
}

package dev.waymark.engine.index;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A stable order of unsigned numbers, and of names, by radix, eleven bits a pass; passes in which
 * all numbers agree are left out.
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

    /**
     * Places of the names, in the order of their UTF-16 units, which is that of {@link
     * String#compareTo}; equal ones by place. Cost: O(n) where the units after the common beginning
     * tell most names apart.
     */
    static int[] of(String[] names) {
        int common = commonLength(names);
        boolean narrow = isNarrow(names, common);
        long[] keys = new long[names.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(names[i], common, narrow ? Byte.SIZE : Character.SIZE);
        }
        int[] order = of(keys);
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && keys[order[to]] == keys[order[from]]) {
                to++;
            }
            if (to - from > 1) {
                Integer[] same = new Integer[to - from];
                for (int i = 0; i < same.length; i++) {
                    same[i] = order[from + i];
                }
                Arrays.sort(same, Comparator.comparing(place -> names[place]));
                for (int i = 0; i < same.length; i++) {
                    order[from + i] = same[i];
                }
            }
            from = to;
        }
        return order;
    }

    private static int commonLength(String[] names) {
        int common = names.length == 0 ? 0 : names[0].length();
        for (String name : names) {
            int length = Math.min(common, name.length());
            int same = 0;
            while (same < length && name.charAt(same) == names[0].charAt(same)) {
                same++;
            }
            common = same;
        }
        return common;
    }

    /** Whether every unit that a narrow key would hold fits one byte. */
    private static boolean isNarrow(String[] names, int from) {
        for (String name : names) {
            int to = Math.min(name.length(), from + Long.BYTES);
            for (int i = from; i < to; i++) {
                if (name.charAt(i) >= 1 << Byte.SIZE) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long key(String name, int from, int bits) {
        long key = 0;
        for (int i = 0; i < Long.SIZE / bits; i++) {
            key = key << bits | (from + i < name.length() ? name.charAt(from + i) : 0);
        }
        return key;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & SIZE - 1;
    }
}

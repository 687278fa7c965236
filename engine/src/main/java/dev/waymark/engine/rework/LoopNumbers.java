package dev.waymark.engine.rework;

import java.util.Arrays;

/**
 * Numbers for loops of one to four types, in the order in which they come; all rotations of a loop
 * are one. Open addressing; 10 bytes a loop and half as much free.
 */
final class LoopNumbers {
    /** The most types of a loop. */
    static final int LONGEST = 4;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[64];
    private byte[] lengths = new byte[64];
    private int[] table = new int[128];
    private int size;

    /** The number of a loop in its smallest rotation, new if need be. */
    int number(long key, int length) {
        int mask = table.length - 1;
        int at = (int) ((key ^ length) * MULTIPLIER >>> 40) & mask;
        while (table[at] != 0) {
            int number = table[at] - 1;
            if (keys[number] == key && lengths[number] == length) {
                return number;
            }
            at = at + 1 & mask;
        }
        if (size == keys.length) {
            grow();
            return number(key, length);
        }
        keys[size] = key;
        lengths[size] = (byte) length;
        table[at] = ++size;
        return size - 1;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * size);
        lengths = Arrays.copyOf(lengths, 2 * size);
        table = new int[2 * table.length];
        int mask = table.length - 1;
        for (int number = 0; number < size; number++) {
            int at = (int) ((keys[number] ^ lengths[number]) * MULTIPLIER >>> 40) & mask;
            while (table[at] != 0) {
                at = at + 1 & mask;
            }
            table[at] = number + 1;
        }
    }

    int size() {
        return size;
    }

    long key(int number) {
        return keys[number];
    }

    int length(int number) {
        return lengths[number];
    }

    /** A loop's types, 16 bits each, the first in the lowest. */
    static long rotate(long types, int length) {
        long first = types & 0xFFFF;
        return types >>> 16 | first << 16 * (length - 1);
    }

    /** By how many rotations a loop's smallest one is reached. */
    static int smallest(long types, int length) {
        long best = types;
        int turns = 0;
        long turned = types;
        for (int turn = 1; turn < length; turn++) {
            turned = rotate(turned, length);
            if (Long.compareUnsigned(turned, best) < 0) {
                best = turned;
                turns = turn;
            }
        }
        return turns;
    }

    /** A loop rotated a number of times. */
    static long rotate(long types, int length, int turns) {
        long turned = types;
        for (int turn = 0; turn < turns; turn++) {
            turned = rotate(turned, length);
        }
        return turned;
    }

    static int type(long types, int place) {
        return (int) (types >>> 16 * place) & 0xFFFF;
    }
}

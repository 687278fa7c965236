package dev.waymark.engine.conformance.align;

import java.util.Arrays;

/**
 * Different sequences of characters, numbered from 0 in the order in which they came. Memory: 2
 * bytes for each character of each different one, and about 16 for each.
 */
public final class Sequences {
    private static final int FIRST_SIZE = 1024;
    private static final int HASH_STEP = 31;

    private char[] pool = new char[FIRST_SIZE];
    private int[] ends = new int[FIRST_SIZE];
    private int[] hashes = new int[FIRST_SIZE];
    private int[] table = new int[FIRST_SIZE * 2];
    private int size;

    /** How many different ones there are. */
    public int size() {
        return size;
    }

    /** The length of one. */
    public int length(int number) {
        return ends[number] - from(number);
    }

    /** A character of one. */
    public char at(int number, int place) {
        return pool[from(number) + place];
    }

    /** A copy of one. */
    public char[] get(int number) {
        return Arrays.copyOfRange(pool, from(number), ends[number]);
    }

    /** Writes the bits of a mask of each character of one to an array. */
    public void copy(int number, int[] target, int mask) {
        int from = from(number);
        int length = ends[number] - from;
        for (int i = 0; i < length; i++) {
            target[i] = pool[from + i] & mask;
        }
    }

    /** The number of a sequence, which is a new one if it did not come before. */
    public int number(char[] sequence, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = hash * HASH_STEP + sequence[i];
        }
        hash ^= hash >>> 15;
        hash *= 0x9E3779B1;
        int slot = hash >>> 1 & table.length - 1;
        while (table[slot] != 0) {
            int number = table[slot] - 1;
            if (hashes[number] == hash && isSame(number, sequence, length)) {
                return number;
            }
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = size + 1;
        append(sequence, length, hash);
        return size - 1;
    }

    private boolean isSame(int number, char[] sequence, int length) {
        int from = from(number);
        return Arrays.equals(pool, from, ends[number], sequence, 0, length);
    }

    private int from(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private void append(char[] sequence, int length, int hash) {
        int from = size == 0 ? 0 : ends[size - 1];
        if (from + length > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(from + length, pool.length * 2));
        }
        System.arraycopy(sequence, 0, pool, from, length);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        ends[size] = from + length;
        hashes[size++] = hash;
        if (size * 2 > table.length) {
            table = new int[table.length * 2];
            for (int number = 0; number < size; number++) {
                int slot = hashes[number] >>> 1 & table.length - 1;
                while (table[slot] != 0) {
                    slot = slot + 1 & table.length - 1;
                }
                table[slot] = number + 1;
            }
        }
    }
}

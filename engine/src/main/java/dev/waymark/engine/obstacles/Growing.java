package dev.waymark.engine.obstacles;

import java.util.Arrays;

/** Rows of some whole numbers each, in one array that grows. */
final class Growing {
    private final int width;
    private long[] values = new long[0];
    private int used;

    Growing(int width) {
        this.width = width;
    }

    /** Adds a row; returns the place of its first number. */
    int grow() {
        if (used + width > values.length) {
            values = Arrays.copyOf(values, Math.max(16 * width, 2 * values.length));
        }
        used += width;
        return used - width;
    }

    void set(int place, long value) {
        values[place] = value;
    }

    void addAll(Growing other) {
        values = Arrays.copyOf(values, Math.max(values.length, used + other.used));
        System.arraycopy(other.values, 0, values, used, other.used);
        used += other.used;
    }

    int rows() {
        return used / width;
    }

    long get(int row, int column) {
        return values[row * width + column];
    }
}

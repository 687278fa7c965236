package dev.waymark.engine.discover;

import java.util.Arrays;

/**
 * Gives pairs of types consecutive numbers in the order in which they come: by a square table where
 * types are few, by rows that are made when needed where they are many.
 */
public final class EdgeNumbers {
    private static final int[] NO_ROW = new int[0];

    private final int types;
    private final int[][] rows;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int size;

    /** Numbers for pairs of a number of types. */
    public EdgeNumbers(int types) {
        this.types = types;
        this.rows = new int[types][];
        Arrays.fill(rows, NO_ROW);
    }

    /** The number of a pair; −1 if it has none yet. */
    public int find(int first, int second) {
        int[] row = rows[first];
        return row.length == 0 ? -1 : row[second] - 1;
    }

    /** The row of a type: for each second type the pair's number plus one, 0 if it has none. */
    public int[] row(int first) {
        if (rows[first].length == 0) {
            rows[first] = new int[types];
        }
        return rows[first];
    }

    /** The number of a pair, new if need be. */
    public int number(int first, int second) {
        int[] row = row(first);
        if (row[second] == 0) {
            if (size == from.length) {
                from = Arrays.copyOf(from, 2 * size);
                to = Arrays.copyOf(to, 2 * size);
            }
            from[size] = first;
            to[size++] = second;
            row[second] = size;
        }
        return row[second] - 1;
    }

    /** How many pairs have a number. */
    public int size() {
        return size;
    }

    /** The first type of a pair. */
    public int from(int number) {
        return from[number];
    }

    /** The second type of a pair. */
    public int to(int number) {
        return to[number];
    }
}

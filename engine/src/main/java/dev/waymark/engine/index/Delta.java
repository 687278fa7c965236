package dev.waymark.engine.index;

import java.util.Arrays;

/**
 * Events that came after a run was written, sorted by customer, time and arrival, in arrays.
 * Immutable.
 *
 * @param customers codes of the customers that have newer events, rising
 * @param starts for each of them the place of its first event, and one more for the end
 */
record Delta(
        int[] customers,
        int[] starts,
        long[] times,
        char[] types,
        char[] channels,
        int[][] properties) {
    static final Delta NONE =
            new Delta(new int[0], new int[1], new long[0], new char[0], new char[0], new int[0][]);

    int events() {
        return times.length;
    }

    /** Place of the first customer whose code is at least the given one. */
    int seek(int customer) {
        int place = Arrays.binarySearch(customers, customer);
        return place >= 0 ? place : -place - 1;
    }

    /** Number of events of all customers whose code is below the given one. */
    int eventsBefore(int customer) {
        return starts[seek(customer)];
    }

    long mask(int place) {
        long mask = 0;
        for (int i = starts[place]; i < starts[place + 1]; i++) {
            mask |= 1L << types[i];
        }
        return mask;
    }
}

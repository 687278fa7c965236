package dev.waymark.engine.catalog;

import java.util.Arrays;

/**
 * In which of the last hours a type came: a window of four weeks up to its newest event. Earlier
 * events fall out, in whatever order they come.
 */
final class Hours {
    static final int WINDOW = 28 * 24;
    static final long HOUR_MILLIS = 3_600_000L;

    private final boolean[] seen = new boolean[WINDOW];
    private long head = Long.MIN_VALUE;
    private long first = Long.MAX_VALUE;

    void add(long timeMillis) {
        long hour = Math.floorDiv(timeMillis, HOUR_MILLIS);
        first = Math.min(first, hour);
        if (head == Long.MIN_VALUE || hour - head >= WINDOW) {
            Arrays.fill(seen, false);
            head = hour;
        }
        while (head < hour) {
            head++;
            seen[place(head)] = false;
        }
        if (head - hour < WINDOW) {
            seen[place(hour)] = true;
        }
    }

    /** How many hours the window spans: from the type's first event, at most four weeks. */
    int span() {
        return head == Long.MIN_VALUE ? 0 : (int) Math.min(WINDOW, head - first + 1);
    }

    /** In how many of them it came. */
    int active() {
        int active = 0;
        for (boolean one : seen) {
            active += one ? 1 : 0;
        }
        return active;
    }

    /** The longest run of hours in the window without one. */
    int longestGap() {
        int longest = 0;
        int run = 0;
        for (long hour = head - span() + 1; hour <= head; hour++) {
            run = seen[place(hour)] ? 0 : run + 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static int place(long hour) {
        return (int) Math.floorMod(hour, WINDOW);
    }
}

package dev.waymark.engine.attribution;

/**
 * A cursor on the touches before one conversion, or of one journey without any; of a table, on all
 * customers with the same touches. The arrays are shared and filled anew. Touches are coded from 1.
 */
final class TouchPath {
    char[] touches = new char[64];
    long[] times = new long[64];
    int from;
    int to;

    /** Time of the conversion; means nothing if there is none. */
    long conversionTime;

    double conversions;
    double value;
    double nulls;

    int size() {
        return to - from;
    }

    void grow(int size) {
        if (touches.length < size) {
            int larger = Math.max(size, 2 * touches.length);
            touches = java.util.Arrays.copyOf(touches, larger);
            times = java.util.Arrays.copyOf(times, larger);
        }
    }
}

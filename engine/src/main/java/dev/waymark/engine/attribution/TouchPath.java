package dev.waymark.engine.attribution;

/**
 * A cursor on the touches before one conversion, or of one journey without any; of a table, on all
 * customers with the same touches. The arrays are shared and filled anew. Touches are coded from 1.
 */
final class TouchPath {
    char[] touches = new char[64];
    private char[] own = touches;
    long[] times = new long[64];
    int from;
    int to;

    double conversions;
    double value;
    double nulls;

    int size() {
        return to - from;
    }

    /** Takes the path's own arrays, large enough. */
    void own(int size) {
        if (times.length < size) {
            int larger = Math.max(size, 2 * times.length);
            own = new char[larger];
            times = new long[larger];
        }
        touches = own;
    }

    /** Takes touches where they lie; their times are not known then. */
    void use(char[] codes, int first, int end) {
        touches = codes;
        from = first;
        to = end;
    }
}

package dev.waymark.engine.paths;

/**
 * Finds the position of each event of a journey where every session has at most one path, which
 * goes on to its end. One for each thread.
 *
 * <p>Mechanism: whether a pause is long or a type repeats cannot be predicted, so that branches
 * would cost more than the rest. Everything is computed with masks instead; what must not count
 * goes to rows that nobody reads: {@link #beyond}, and {@link #idle} before a path begins.
 */
final class PlainWalk {
    /** No type. */
    static final int NONE = 1 << Character.SIZE;

    final int beyond;
    final int idle;
    final long gap;
    private final boolean goesAnywhere;
    private final int collapses;
    private final int[] first;

    PlainWalk(PathsRequest request, PathFinder finder, int types) {
        beyond = request.steps();
        idle = request.steps() + 1;
        gap = finder.gap;
        goesAnywhere = request.from() == null;
        collapses = finder.collapses ? 1 : 0;
        first = new int[types];
        for (int type = 0; type < types; type++) {
            first[type] = finder.begins(type) ? 0 : idle;
        }
    }

    /** A time before the first event of a journey such that it begins a session. */
    long before(long first) {
        return first - gap - 1;
    }

    /** Number of rows, those that nobody reads included. */
    int rows() {
        return idle + 1;
    }

    /** −1 if a pause begins a session, 0 if not. */
    int pauses(long pause) {
        return (int) (gap - pause >> Long.SIZE - 1);
    }

    /** 1 if an event repeats the one before it and does not count for itself, 0 if it counts. */
    int repeats(int type, int before, int pauses) {
        return ((type ^ before) - 1 >>> Integer.SIZE - 1) & ~pauses & collapses;
    }

    /** The position after an event of a type. */
    int next(int position, int type, int pauses, int repeats) {
        if (goesAnywhere) {
            return ~pauses & Math.min(position + 1 - repeats, beyond);
        }
        int starts = pauses | (position ^ idle) - 1 >> Integer.SIZE - 1;
        return starts & first[type] | ~starts & Math.min(position + 1 - repeats, beyond);
    }
}

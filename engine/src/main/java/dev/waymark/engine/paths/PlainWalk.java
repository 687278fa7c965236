package dev.waymark.engine.paths;

/**
 * Finds the position of each event of a journey where every session has at most one path, which
 * goes on to its end. One for each thread.
 *
 * <p>Mechanism: whether a pause is long or a type repeats cannot be predicted, so that branches
 * would cost more than the rest. Everything is computed with masks instead; what must not count
 * goes to rows that nobody reads: one beyond the last position, and an idle one before a path
 * begins. A row has a place for each type, and is known by its first one.
 */
final class PlainWalk {
    /** No type. */
    static final int NONE = 1 << Character.SIZE;

    final int idle;
    private final int types;
    private final int rows;
    private final int beyond;
    private final long gap;
    private final boolean goesAnywhere;
    private final int collapses;
    private final int[] first;

    PlainWalk(PathsRequest request, PathFinder finder, int types) {
        this.types = types;
        rows = request.steps() + 2;
        beyond = request.steps() * types;
        idle = beyond + types;
        gap = finder.gap;
        goesAnywhere = request.from() == null;
        collapses = finder.collapses ? 1 : 0;
        first = new int[types];
        for (int type = 0; type < types; type++) {
            first[type] = finder.begins(type) ? 0 : idle;
        }
    }

    /** A time before the first event of a journey such that it begins a session. */
    long before(long firstTime) {
        return firstTime - gap - 1;
    }

    /** Number of rows, those that nobody reads included. */
    int rows() {
        return rows;
    }

    /** −1 if a pause begins a session, 0 if not. */
    int pauses(long pause) {
        return (int) (gap - pause >> Long.SIZE - 1);
    }

    /** 1 if an event repeats the one before it and does not count for itself, 0 if it counts. */
    int repeats(int type, int before, int pauses) {
        return ((type ^ before) - 1 >>> Integer.SIZE - 1) & ~pauses & collapses;
    }

    /** The row after an event of a type. */
    int next(int row, int type, int pauses, int repeats) {
        int further = Math.min(row + (repeats - 1 & types), beyond);
        if (goesAnywhere) {
            return ~pauses & further;
        }
        int starts = pauses | (row ^ idle) - 1 >> Integer.SIZE - 1;
        return starts & first[type] | ~starts & further;
    }
}

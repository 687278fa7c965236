package dev.waymark.engine.paths;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.paths.PathsRequest.Occurrence;

import java.util.Arrays;

/** Cuts journeys into sessions, and finds the paths in them. One for each thread. */
final class PathFinder {
    /** No code of a type. */
    private static final int NONE = -1;

    final long gap;
    final boolean collapses;
    private final boolean goesAnywhere;
    private final int from;
    private final int to;
    private final boolean all;
    private final boolean goesBack;
    private final boolean mustArrive;
    private char[] session = new char[64];
    private long started;
    private long startedCustomers;

    PathFinder(PathsRequest request, JourneyIndex index) {
        gap = request.gap() == null ? Long.MAX_VALUE / 2 : request.gap().toMillis();
        collapses = request.collapses();
        goesAnywhere = request.from() == null && request.to() == null;
        from = request.from() == null ? NONE : index.types().code(request.from());
        to = request.to() == null ? NONE : index.types().code(request.to());
        all = request.occurrence() == Occurrence.ALL;
        goesBack = request.isBackward();
        mustArrive = request.from() != null && request.to() != null;
    }

    /** Whether each session has at most one path, which goes on to its end. */
    boolean isPlain() {
        return goesAnywhere || (!goesBack && !mustArrive && !all);
    }

    /** Whether a plain path begins with a type. */
    boolean begins(int type) {
        return goesAnywhere || type == from;
    }

    /** Beginnings that were met, whether they arrived or not. */
    long started() {
        return started;
    }

    /** Customers with such a beginning. */
    long startedCustomers() {
        return startedCustomers;
    }

    void merge(PathFinder other) {
        started += other.started;
        startedCustomers += other.startedCustomers;
    }

    /**
     * All paths of the journey at the places {@code first} to {@code end − 1}. O(events), but for
     * what the sink does.
     */
    void find(char[] types, long[] times, int first, int end, PathSink sink) {
        long before = started;
        int size = 0;
        for (int i = first; i < end; i++) {
            if (size > 0 && times[i] - times[i - 1] > gap) {
                emit(size, sink);
                size = 0;
            }
            if (!collapses || size == 0 || session[size - 1] != types[i]) {
                if (size == session.length) {
                    session = Arrays.copyOf(session, 2 * size);
                }
                session[size++] = types[i];
            }
        }
        emit(size, sink);
        startedCustomers += started > before ? 1 : 0;
    }

    private void emit(int size, PathSink sink) {
        if (goesAnywhere) {
            sink.path(session, 0, 1, size);
        } else if (goesBack) {
            back(size, sink);
        } else if (mustArrive) {
            arrive(size, sink);
        } else {
            forward(size, sink);
        }
    }

    private void forward(int size, PathSink sink) {
        for (int i = 0; i < size; i++) {
            if (session[i] == from) {
                sink.path(session, i, 1, size - i);
                if (!all) {
                    return;
                }
            }
        }
    }

    private void back(int size, PathSink sink) {
        for (int i = 0; i < size; i++) {
            if (session[i] == to) {
                sink.path(session, i, -1, i + 1);
                if (!all) {
                    return;
                }
            }
        }
    }

    /** Each beginning with the next arrival after it, from behind. */
    private void arrive(int size, PathSink sink) {
        int arrival = NONE;
        int first = NONE;
        int firstArrival = NONE;
        for (int i = size - 1; i >= 0; i--) {
            if (session[i] == from) {
                started += all ? 1 : 0;
                if (all && arrival != NONE) {
                    sink.path(session, i, 1, arrival - i + 1);
                }
                first = i;
                firstArrival = arrival;
            }
            arrival = session[i] == to ? i : arrival;
        }
        if (!all && first != NONE) {
            started++;
            if (firstArrival != NONE) {
                sink.path(session, first, 1, firstArrival - first + 1);
            }
        }
    }
}

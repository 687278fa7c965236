package dev.waymark.engine.quantile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Values with their groups, one after the other, in chunks: growing copies nothing. */
final class KeptValues {
    private static final int CHUNK = 1 << 15;

    private final List<Chunk> full = new ArrayList<>();
    private final Deque<Chunk> free = new ArrayDeque<>();

    /** Where the next values go, from {@link #size} on. */
    int[] groups = new int[0];

    long[] values = new long[0];
    int size;

    /** Makes room for a number of values at {@link #size}. */
    void reserve(int count) {
        if (values.length - size < count) {
            if (size > 0) {
                full.add(new Chunk(groups, values, size));
            }
            Chunk next = free.poll();
            boolean fits = next != null && next.values.length >= count;
            int room = Math.max(CHUNK, count);
            groups = fits ? next.groups : new int[room];
            values = fits ? next.values : new long[room];
            size = 0;
        }
    }

    /** Number of values. */
    long count() {
        long count = size;
        for (Chunk chunk : full) {
            count += chunk.size;
        }
        return count;
    }

    /** Forgets everything, but keeps the room. */
    void clear() {
        free.addAll(full);
        full.clear();
        size = 0;
    }

    /** Visits everything kept, chunk by chunk. */
    void forEach(Visitor visitor) {
        for (Chunk chunk : full) {
            visitor.visit(chunk.groups, chunk.values, chunk.size);
        }
        visitor.visit(groups, values, size);
    }

    /** Receives the first {@code size} values of a chunk, with the group of each. */
    @FunctionalInterface
    interface Visitor {
        /** One chunk, valid only during the call. */
        void visit(int[] groups, long[] values, int size);
    }

    private record Chunk(int[] groups, long[] values, int size) {}
}

package dev.waymark.engine.quantile;

import java.util.Arrays;

/**
 * Lists of numbers in one array of small chunks; each chunk knows the chunk before it. Chunk 0
 * stays empty.
 */
final class ChunkPool {
    private static final int BITS = 5;
    private static final int CHUNK = 1 << BITS;

    private int[] pool = new int[CHUNK];
    private int[] before = new int[1];
    private int[] sizeBefore = new int[1];
    private int chunks = 1;
    private int[] cursors = new int[0];

    void ensureLists(int bound) {
        if (cursors.length < bound) {
            cursors = Arrays.copyOf(cursors, Math.max(bound, 2 * cursors.length));
        }
    }

    void add(int list, int number) {
        int at = cursors[list];
        if ((at & CHUNK - 1) == 0) {
            at = nextChunk(at);
        }
        pool[at] = number;
        cursors[list] = at + 1;
    }

    private int nextChunk(int at) {
        if (chunks == before.length) {
            before = Arrays.copyOf(before, 2 * chunks);
            sizeBefore = Arrays.copyOf(sizeBefore, 2 * chunks);
            pool = Arrays.copyOf(pool, 2 * chunks << BITS);
        }
        int last = at - 1 >> BITS;
        before[chunks] = last;
        sizeBefore[chunks] = last < 0 ? 0 : sizeBefore[last] + CHUNK;
        return chunks++ << BITS;
    }

    int size(int list) {
        if (list >= cursors.length || cursors[list] == 0) {
            return 0;
        }
        int last = cursors[list] - 1 >> BITS;
        return sizeBefore[last] + cursors[list] - (last << BITS);
    }

    /**
     * Copies a list, last chunk first; returns the place after it. Equal calls copy in equal order.
     */
    int copy(int list, int[] target, int to) {
        int at = to;
        int cursor = list < cursors.length ? cursors[list] : 0;
        while (cursor > 0) {
            int chunk = cursor - 1 >> BITS;
            int from = chunk << BITS;
            System.arraycopy(pool, from, target, at, cursor - from);
            at += cursor - from;
            cursor = before[chunk] + 1 << BITS;
        }
        return at;
    }
}

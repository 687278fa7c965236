package dev.waymark.engine.paths;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;

/**
 * How many paths and customers take each node and link, as one thread has counted.
 *
 * <p>Mechanism: nodes and links are cells of one small table, which stays in the processor's first
 * cache. Each is paths in its lower half, customers in its upper one, and remembers the last
 * journey that came by, so that a customer counts once; up to 4 billion paths. Cell 0 takes what
 * does not count. Where the paths of a journey ended is a set of bits.
 */
final class FlowTally implements PathSink {
    private static final long PATHS = 0xffff_ffffL;

    private final PathFinder finder;
    private final PlainWalk plain;
    private final boolean isPlain;
    private final int rows;
    private final long shownEnds;
    private final long[] endedCustomers;
    private final int positions;
    private final int types;
    private final int width;
    private final int ended;
    private final byte[] slotOf;
    private final long[] cells;
    private final int[] lastVisit;
    private int[] met = new int[256];
    private int visit;
    private long ends;
    private long pathCustomers;

    FlowTally(PathsRequest request, Ranks ranks, JourneyIndex index) {
        finder = new PathFinder(request, index);
        positions = request.steps();
        types = index.types().size();
        ended = ranks.slots() + 1;
        width = ranks.slots() + 2;
        slotOf = ranks.slotOf();
        plain = new PlainWalk(request, finder, types);
        isPlain = finder.isPlain();
        rows = plain.rows();
        shownEnds = (1L << positions) - 1;
        endedCustomers = new long[positions];
        cells = new long[link(rows, 0, 0)];
        lastVisit = new int[cells.length];
    }

    int node(int position, int slot) {
        return 1 + position * width + slot;
    }

    int link(int position, int near, int far) {
        return node(rows + position * width + near, far);
    }

    void add(Journey journey) {
        visit++;
        ends = 0;
        if (isPlain) {
            addPlain(journey);
        } else {
            finder.find(journey, this);
            pathCustomers += ends == 0 ? 0 : 1;
        }
        for (long rest = ends & shownEnds; rest != 0; rest &= rest - 1) {
            endedCustomers[Long.numberOfTrailingZeros(rest)]++;
        }
    }

    private void addPlain(Journey journey) {
        int size = journey.size();
        if (met.length < 2 * size) {
            met = new int[4 * size];
        }
        place(journey, met);
        for (int i = 0; i < 2 * size; i++) {
            count(met[i]);
        }
    }

    /** Notes for each event the cells of its link and its node. */
    private void place(Journey journey, int[] cellsMet) {
        long[] times = journey.times();
        char[] codes = journey.types();
        long previous = plain.before(times[journey.from()]);
        int before = PlainWalk.NONE;
        int position = plain.idle;
        int slot = 0;
        int begun = 0;
        long paused = 0;
        int at = 0;
        for (int i = journey.from(); i < journey.to(); i++) {
            int type = codes[i];
            int pauses = plain.pauses(times[i] - previous);
            int repeats = plain.repeats(type, before, pauses);
            int next = plain.next(position, type, pauses, repeats);
            int nextSlot = slotOf[next * types + type];
            int counts = repeats - 1;
            cellsMet[at] = link(position, slot, pauses & ended | ~pauses & nextSlot) & counts;
            cellsMet[at + 1] = node(next, nextSlot) & counts;
            at += 2;
            paused |= pauses & 1L << position + 1;
            begun |= next ^ plain.idle;
            position = next;
            slot = nextSlot;
            previous = times[i];
            before = type;
        }
        ends = paused;
        end(position, slot);
        pathCustomers += begun == 0 ? 0 : 1;
    }

    private void end(int position, int slot) {
        count(link(position, slot, ended));
        ends |= 1L << position + 1;
    }

    @Override
    public void path(char[] codes, int at, int step, int length) {
        int last = Math.min(length, positions) - 1;
        int slot = slotOf[codes[at]];
        count(node(0, slot));
        for (int position = 1; position <= last; position++) {
            int next = slotOf[position * types + codes[at + step * position]];
            count(link(position - 1, slot, next));
            count(node(position, next));
            slot = next;
        }
        end(last, slot);
    }

    /** Counts a path, and a customer where the cell was not met in this visit. */
    private void count(int cell) {
        long isNew = lastVisit[cell] - visit >>> Integer.SIZE - 1;
        cells[cell] += 1 + (isNew << Integer.SIZE);
        lastVisit[cell] = visit;
    }

    FlowTally merge(FlowTally other) {
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] += other.cells[cell];
        }
        for (int position = 0; position < positions; position++) {
            endedCustomers[position] += other.endedCustomers[position];
        }
        pathCustomers += other.pathCustomers;
        finder.merge(other.finder);
        return this;
    }

    PathFinder finder() {
        return finder;
    }

    /** All paths: each stands at position 0. */
    long paths() {
        long paths = 0;
        for (int slot = 0; slot < ended; slot++) {
            paths += pathsAt(node(0, slot));
        }
        return paths;
    }

    /** Paths that stopped before a position, having been at the one before it. */
    long endedPaths(int position) {
        long paths = 0;
        for (int slot = 0; slot < ended && position > 0; slot++) {
            paths += pathsAt(link(position - 1, slot, ended));
        }
        return paths;
    }

    /** Customers with such a path. */
    long endedCustomers(int position) {
        return endedCustomers[position];
    }

    long pathCustomers() {
        return pathCustomers;
    }

    long pathsAt(int cell) {
        return cells[cell] & PATHS;
    }

    long customersAt(int cell) {
        return cells[cell] >>> Integer.SIZE;
    }
}

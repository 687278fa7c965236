package dev.waymark.engine.paths;

import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.MaskCounts;

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
    private final MaskCounts endings = new MaskCounts();
    private final long[] endedElsewhere;

    /** By row and type: the node, its first link, and the bit of a path that ends after it. */
    private final int[] nodeOf;

    private final int[] linksOf;
    private final int idleLinks;
    private final long[] endOf;
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
        endedElsewhere = new long[positions];
        cells = new long[link(rows, 0, 0)];
        lastVisit = new int[cells.length];
        nodeOf = new int[rows * types];
        linksOf = new int[rows * types];
        idleLinks = link(rows - 1, 0, 0);
        endOf = new long[rows * types];
        for (int there = 0; there < nodeOf.length; there++) {
            nodeOf[there] = node(there / types, slotOf[there]);
            linksOf[there] = link(there / types, slotOf[there], 0);
            endOf[there] = 1L << there / types + 1;
        }
    }

    int node(int position, int slot) {
        return 1 + position * width + slot;
    }

    int link(int position, int near, int far) {
        return node(rows + position * width + near, far);
    }

    void add(JourneyBlock block) {
        if (isPlain) {
            addPlain(block);
            return;
        }
        for (int j = 0; j < block.size(); j++) {
            visit++;
            ends = 0;
            finder.find(block.types(), block.times(), block.from(j), block.to(j), this);
            pathCustomers += ends == 0 ? 0 : 1;
            endings.add(ends & shownEnds);
        }
    }

    private void addPlain(JourneyBlock block) {
        for (int j = 0; j < block.size(); j++) {
            int from = block.from(j);
            int to = block.to(j);
            if (met.length < 2 * (to - from) + 1) {
                met = new int[4 * (to - from) + 1];
            }
            visit++;
            int size = place(block.types(), block.times(), from, to);
            for (int i = 0; i < size; i++) {
                count(met[i]);
            }
        }
    }

    /** Notes for each event of a journey the cells of its link and its node; returns how many. */
    private int place(char[] codes, long[] times, int from, int to) {
        int[] noted = met;
        long previous = plain.before(times[from]);
        int before = PlainWalk.NONE;
        int row = plain.idle;
        int links = idleLinks;
        long end = 0;
        int begun = 0;
        long paused = 0;
        int at = 0;
        for (int i = from; i < to; i++) {
            int type = codes[i];
            int pauses = plain.pauses(times[i] - previous);
            int repeats = plain.repeats(type, before, pauses);
            row = plain.next(row, type, pauses, repeats);
            int there = row + type;
            int isCounted = repeats - 1;
            noted[at] = links + (pauses & ended | ~pauses & slotOf[there]) & isCounted;
            noted[at + 1] = nodeOf[there] & isCounted;
            at += 2;
            paused |= pauses & end;
            begun |= row ^ plain.idle;
            links = linksOf[there];
            end = endOf[there];
            previous = times[i];
            before = type;
        }
        noted[at] = links + ended;
        endings.add((paused | end) & shownEnds);
        pathCustomers += begun == 0 ? 0 : 1;
        return at + 1;
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
            endedElsewhere[position] += other.endedCustomers(position);
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
        return endings.count(position) + endedElsewhere[position];
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

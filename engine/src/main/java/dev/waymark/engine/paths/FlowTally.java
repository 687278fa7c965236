package dev.waymark.engine.paths;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;

/**
 * How many paths and customers take each node and link, as one thread has counted.
 *
 * <p>Mechanism: nodes and links are cells of one small table, which stays in the processor's first
 * cache. A cell remembers the last journey that came by, so that each customer counts once.
 */
final class FlowTally implements PathSink {
    private final PathFinder finder;
    private final int positions;
    private final int types;
    private final int width;
    private final int ended;
    private final byte[] slotOf;
    private final long[] counts;
    private final int[] customers;
    private final int[] lastVisit;
    private int visit;
    private long paths;
    private long pathCustomers;

    FlowTally(PathsRequest request, Ranks ranks, JourneyIndex index) {
        finder = new PathFinder(request, index);
        positions = request.steps();
        types = index.types().size();
        ended = ranks.slots() + 1;
        width = ranks.slots() + 2;
        slotOf = ranks.slotOf();
        int cells = link(positions - 1, 0, 0);
        counts = new long[cells];
        customers = new int[cells];
        lastVisit = new int[cells];
    }

    int width() {
        return width;
    }

    int node(int position, int slot) {
        return position * width + slot;
    }

    int link(int position, int near, int far) {
        return (positions + node(position, near)) * width + far;
    }

    void add(Journey journey) {
        visit++;
        long before = paths;
        if (finder.isPlain()) {
            addPlain(journey);
        } else {
            finder.find(journey, this);
        }
        pathCustomers += paths > before ? 1 : 0;
    }

    /** One path a session, which goes on to its end: counted on the way. */
    private void addPlain(Journey journey) {
        long[] times = journey.times();
        char[] codes = journey.types();
        long previous = times[journey.from()];
        int before = -1;
        int position = -1;
        int slot = 0;
        for (int i = journey.from(); i < journey.to(); i++) {
            int type = codes[i];
            if (times[i] - previous > finder.gap) {
                end(position, slot);
                position = -1;
                before = -1;
            }
            previous = times[i];
            if (type == before && finder.collapses) {
                continue;
            }
            before = type;
            if (position >= 0) {
                position++;
                if (position < positions) {
                    int next = slotOf[position * types + type];
                    count(link(position - 1, slot, next));
                    count(node(position, next));
                    slot = next;
                }
            } else if (finder.begins(type)) {
                position = 0;
                slot = slotOf[type];
                count(node(0, slot));
                paths++;
            }
        }
        end(position, slot);
    }

    private void end(int position, int slot) {
        if (0 <= position && position < positions - 1) {
            count(link(position, slot, ended));
            count(node(position + 1, ended));
        }
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
        paths++;
    }

    private void count(int cell) {
        counts[cell]++;
        if (lastVisit[cell] != visit) {
            lastVisit[cell] = visit;
            customers[cell]++;
        }
    }

    FlowTally merge(FlowTally other) {
        for (int cell = 0; cell < counts.length; cell++) {
            counts[cell] += other.counts[cell];
            customers[cell] += other.customers[cell];
        }
        paths += other.paths;
        pathCustomers += other.pathCustomers;
        finder.merge(other.finder);
        return this;
    }

    PathFinder finder() {
        return finder;
    }

    long paths() {
        return paths;
    }

    long pathCustomers() {
        return pathCustomers;
    }

    long pathsAt(int cell) {
        return counts[cell];
    }

    long customersAt(int cell) {
        return customers[cell];
    }
}

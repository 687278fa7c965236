package dev.waymark.engine.discover;

import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.kernel.MaskCounts;
import dev.waymark.engine.quantile.ValueWindows;
import dev.waymark.engine.quantile.WindowedGroups;

/**
 * Edges of few types, for large logs: what their counts and means need, and of the waits only those
 * that may matter for a quantile.
 *
 * <p>Mechanism: first edge and wait of all neighbouring events of a block, journeys after another,
 * then one loop without branches that counts them ({@link WindowedGroups}); the events that begin a
 * journey stand for no edge.
 */
final class DenseEdges implements EdgeTally {
    /** The most types for which a row for each pair is worth its memory. */
    static final int MAX_TYPES = 64;

    final WindowedGroups waits;
    private final int types;
    private final MaskCounts typeCustomers = new MaskCounts();
    private int[] edges = new int[0];
    private long[] between = new long[0];

    DenseEdges(int types, ValueWindows windows) {
        this.types = types;
        this.waits = new WindowedGroups(types * types, windows);
    }

    @Override
    public void add(JourneyBlock block) {
        int size = block.size();
        for (int j = 0; j < size; j++) {
            typeCustomers.add(block.typeMask(j));
        }
        if (size > 0) {
            int from = block.from(0);
            int to = block.to(size - 1);
            if (to > edges.length) {
                edges = new int[2 * to];
                between = new long[2 * to];
            }
            pair(block.types(), block.times(), from, to);
            begin(block, from);
            waits.add(edges, between, from, to);
        }
    }

    /** Finds edge and wait of neighbouring events, also where a journey begins. */
    private void pair(char[] codes, long[] times, int from, int to) {
        int size = types;
        int[] targets = edges;
        long[] waited = between;
        for (int i = from + 1; i < to; i++) {
            targets[i] = codes[i - 1] * size + codes[i];
        }
        for (int i = from + 1; i < to; i++) {
            waited[i] = times[i] - times[i - 1];
        }
    }

    /** Takes the edges away that end where a journey begins, or between journeys. */
    private void begin(JourneyBlock block, int from) {
        int none = waits.none();
        int end = from;
        for (int j = 0; j < block.size(); j++) {
            int start = block.from(j);
            for (int i = end; i <= start; i++) {
                edges[i] = none;
                between[i] = 0;
            }
            end = block.to(j);
        }
    }

    @Override
    public long into(int type) {
        long into = 0;
        for (int before = 0; before < types; before++) {
            into += waits.count(before * types + type);
        }
        return into;
    }

    @Override
    public long customers(int type) {
        return typeCustomers.count(type);
    }
}

package dev.waymark.engine.discover;

import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.kernel.MaskCounts;
import dev.waymark.engine.neighbours.NeighbourPairs;
import dev.waymark.engine.quantile.ValueWindows;
import dev.waymark.engine.quantile.WindowedGroups;

/**
 * Edges of few types, for large logs: what their counts and means need, and of the waits only those
 * that may matter for a quantile.
 */
final class DenseEdges implements EdgeTally {
    /** The most types for which a row for each pair is worth its memory. */
    static final int MAX_TYPES = 64;

    final WindowedGroups waits;
    private final int types;
    private final MaskCounts typeCustomers = new MaskCounts();
    private final NeighbourPairs neighbours = new NeighbourPairs();

    DenseEdges(int types, ValueWindows windows) {
        this.types = types;
        this.waits = new WindowedGroups(types * types, windows);
    }

    @Override
    public void add(JourneyBlock block) {
        typeCustomers.addTypes(block);
        if (block.size() > 0) {
            int to = block.to(block.size() - 1);
            neighbours.find(block, block.types(), types, waits.none());
            waits.add(neighbours.pairs(), neighbours.waits(), block.from(0), to);
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

package dev.waymark.engine.discover;

import dev.waymark.engine.index.JourneyBlock;

/** The part of a tally that counts edges and collects their waits. */
sealed interface EdgeTally permits SparseEdges, DenseEdges {
    /** Adds the edges of a block's journeys. */
    void add(JourneyBlock block);

    /** Number of edges that end in a type. */
    long into(int type);

    /** Number of journeys with a type. */
    long customers(int type);
}

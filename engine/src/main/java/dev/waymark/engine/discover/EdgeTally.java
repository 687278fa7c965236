package dev.waymark.engine.discover;

import dev.waymark.engine.index.Journey;

/** The part of a tally that counts edges and collects their waits. */
sealed interface EdgeTally permits SparseEdges, DenseEdges {
    /** Adds the edges of a journey. */
    void add(Journey journey, int number);
}

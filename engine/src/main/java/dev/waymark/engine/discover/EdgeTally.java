package dev.waymark.engine.discover;

/** The part of a tally that counts edges and collects their waits. */
sealed interface EdgeTally permits SparseEdges, DenseEdges {}

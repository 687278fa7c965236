package dev.waymark.engine.kernel;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyBlock;

/**
 * A kernel that takes many journeys at once, because one loop over all their events is faster than
 * one for each.
 *
 * @param <P> the partial result, a mutable type
 * @param <R> the finished result, immutable
 */
public interface BlockKernel<P, R> extends Kernel<P, R> {
    /**
     * Adds the journeys of a block, which is valid only during the call; the same as adding each.
     */
    void addBlock(P partial, JourneyBlock block);

    @Override
    default void add(P partial, Journey journey) {
        addBlock(partial, JourneyBlock.of(journey));
    }
}

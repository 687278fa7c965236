package dev.waymark.engine.funnel.chain;

/** Receives the chains that count, one after the other. */
@FunctionalInterface
public interface ChainSink {
    /**
     * One chain.
     *
     * @param places where its events lie in the journey's arrays; valid only during the call
     * @param level number of steps reached, one or more; the rest of {@code places} means nothing
     */
    void chain(int[] places, int level);
}

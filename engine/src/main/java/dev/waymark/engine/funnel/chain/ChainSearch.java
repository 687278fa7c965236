package dev.waymark.engine.funnel.chain;

/**
 * Finds the chain that counts among some moments of one journey. Keeps scratch arrays: one for each
 * thread.
 */
sealed interface ChainSearch
        permits AnyOrderSearch, PairwiseSearch, StrictSearch, TiedSearch, WindowFunnelSearch {
    /**
     * The longest chain, of equally long ones the earliest: the one whose first event is earliest,
     * then the second, and so on.
     *
     * @param from the first moment to look at; all share the held values
     * @param to after the last one
     * @param entryUntil the last instant at which the chain may begin
     * @return number of steps reached, 0 if the funnel was not entered
     */
    int best(Moments moments, int from, int to, long entryUntil);

    /** The moments of the chain found last, by step (by place in time, under any order). */
    int[] chain();
}

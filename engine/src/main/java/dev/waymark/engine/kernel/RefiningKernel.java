package dev.waymark.engine.kernel;

import java.util.List;

/**
 * A kernel that learns, while it runs, what is worth keeping: for the exact median of many values,
 * only those near to where it will lie.
 *
 * <p>The driver adds customers in {@link Rounds}: a few from everywhere in the log, then more, then
 * the rest; so they do not come in rising order. Between two rounds no thread adds, and the kernel
 * may look at all partial results. The result does not depend on it.
 *
 * @param <P> the partial result, a mutable type
 * @param <R> the finished result, immutable
 */
public interface RefiningKernel<P, R> extends BlockKernel<P, R> {
    /** Whether this pass shall learn; one that knows already what to keep runs at once. */
    boolean refines();

    /**
     * Looks at what the first rounds have added, and changes the partial results, which go on to be
     * added to.
     *
     * @param partials of all threads, one or more
     * @param workers threads to share the work
     */
    void refine(List<P> partials, Workers workers);
}

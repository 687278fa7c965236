package dev.waymark.engine.kernel;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;

/**
 * An analysis as one pass over journeys: it adds one journey at a time to a partial result; partial
 * results merge; a merged one finishes. Merging is associative and commutative, so the answer is
 * the same on one thread, on many, and on a cluster.
 *
 * <p>A kernel holds its request and nothing that changes; it knows no file, no database and no
 * framework. A partial is used by one thread at a time.
 *
 * @param <P> the partial result, a mutable type
 * @param <R> the finished result, immutable
 */
public interface Kernel<P, R> {
    /**
     * The kernel that shall run, which may have looked at the index first, for example at its first
     * and last moment.
     *
     * <p>The result does not depend on what it saw.
     */
    default Kernel<?, R> prepare(JourneyIndex index) {
        return this;
    }

    /** The columns and journeys that the kernel needs. */
    ScanPlan plan(JourneyIndex index);

    /** An empty partial result. */
    P begin(JourneyIndex index);

    /** Adds one journey, which is valid only during the call. */
    void add(P partial, Journey journey);

    /** Both together; either argument may be changed and returned. */
    P merge(P left, P right);

    /** The result of everything that was added, or the pass that must follow. */
    Outcome<R> finish(P merged, JourneyIndex index);

    /**
     * The same with threads to share the work, for kernels whose last step is long; the result does
     * not depend on them.
     */
    default Outcome<R> finish(P merged, JourneyIndex index, Workers workers) {
        return finish(merged, index);
    }

    /**
     * What a pass ends in.
     *
     * @param <R> the finished result
     */
    sealed interface Outcome<R> {}

    /** A finished result. */
    record Done<R>(R result) implements Outcome<R> {}

    /** Another pass over the same journeys, which knows what the first one found. */
    record Again<R>(Kernel<?, R> next) implements Outcome<R> {}
}

package dev.waymark.engine.kernel;

import dev.waymark.engine.index.JourneyIndex;

import java.util.ArrayList;
import java.util.List;

/**
 * A kernel whose partial results are not added up until its last step, which sees what each thread
 * has counted: a partial result is a list of tallies, of one while it is added to.
 *
 * @param <T> what one thread counts, a mutable type
 * @param <R> the finished result, immutable
 */
public interface TallyKernel<T, R> extends Kernel<List<T>, R> {
    /** An empty tally. */
    T tally(JourneyIndex index);

    @Override
    default List<T> begin(JourneyIndex index) {
        return List.of(tally(index));
    }

    @Override
    default List<T> merge(List<T> left, List<T> right) {
        List<T> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }
}

package dev.waymark.engine.kernel;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kernel that counts as another does, and draws another result from what was counted. For kernels
 * of one pass.
 *
 * @param <P> the partial result, a mutable type
 * @param <R> the finished result, immutable
 */
public final class OtherEnd<P, R> implements Kernel<P, R> {
    private final Kernel<P, ?> kernel;
    private final Function<JourneyIndex, ? extends Kernel<P, ?>> prepared;
    private final BiFunction<P, JourneyIndex, R> end;

    /**
     * Another end for a kernel.
     *
     * @param prepared the kernel once it has looked at the index
     * @param end draws the result from everything that was added
     */
    public OtherEnd(
            Kernel<P, ?> kernel,
            Function<JourneyIndex, ? extends Kernel<P, ?>> prepared,
            BiFunction<P, JourneyIndex, R> end) {
        this.kernel = kernel;
        this.prepared = prepared;
        this.end = end;
    }

    @Override
    public Kernel<?, R> prepare(JourneyIndex index) {
        return new OtherEnd<>(prepared.apply(index), prepared, end);
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return kernel.plan(index);
    }

    @Override
    public P begin(JourneyIndex index) {
        return kernel.begin(index);
    }

    @Override
    public void add(P partial, Journey journey) {
        kernel.add(partial, journey);
    }

    @Override
    public P merge(P left, P right) {
        return kernel.merge(left, right);
    }

    @Override
    public Outcome<R> finish(P merged, JourneyIndex index) {
        return new Done<>(end.apply(merged, index));
    }
}

package dev.waymark.engine.survival;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;

/**
 * Collects the lifetimes that {@link SurvivalKernel} estimates a curve from, in milliseconds and in
 * no order, for who compares several logs: one pass, O(events), 8 bytes a customer.
 */
public final class LifetimesKernel implements Kernel<SurvivalTally, Lifetimes> {
    private final SurvivalKernel kernel;

    /** A kernel for a request; a breakdown changes nothing. */
    public LifetimesKernel(SurvivalRequest request) {
        this(new SurvivalKernel(request));
    }

    private LifetimesKernel(SurvivalKernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public Kernel<?, Lifetimes> prepare(JourneyIndex index) {
        return new LifetimesKernel(kernel.prepare(index));
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return kernel.plan(index);
    }

    @Override
    public SurvivalTally begin(JourneyIndex index) {
        return kernel.begin(index);
    }

    @Override
    public void add(SurvivalTally partial, Journey journey) {
        kernel.add(partial, journey);
    }

    @Override
    public SurvivalTally merge(SurvivalTally left, SurvivalTally right) {
        return kernel.merge(left, right);
    }

    @Override
    public Outcome<Lifetimes> finish(SurvivalTally merged, JourneyIndex index) {
        return new Done<>(merged.all());
    }
}

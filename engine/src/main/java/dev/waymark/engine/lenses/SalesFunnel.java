package dev.waymark.engine.lenses;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Linear counts by step: how many customers ever got so far up to an instant. Whoever reached a
 * later step counts at the earlier ones, so counts never rise.
 *
 * @param view whose view it is: {@code company}
 */
public record SalesFunnel(String view, List<Step> steps) {
    public SalesFunnel {
        steps = List.copyOf(steps);
    }

    /**
     * A step.
     *
     * @param rule in words
     * @param fromStart share of those at the first step; null if nobody is there
     * @param fromPrevious share of those at the step before; null at the first, or if nobody is
     *     there
     */
    public record Step(
            String step,
            String rule,
            long customers,
            @Nullable Double fromStart,
            @Nullable Double fromPrevious) {}
}

package dev.waymark.engine.budget;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A monthly budget, spread so that conversions to expect are most.
 *
 * @param budget of a month, over all channels
 * @param channels in the order of the report's channels
 * @param now conversions a month to expect of today's mean spend, over channels with a curve
 * @param then the same of the plan
 * @param gain {@code then − now}
 * @param gainLow of its 95 % interval; below zero means that the plan may lose
 * @param gainHigh of its 95 % interval
 */
public record BudgetPlan(
        double budget,
        List<Share> channels,
        double now,
        double then,
        double gain,
        double gainLow,
        double gainHigh) {
    public BudgetPlan {
        channels = List.copyOf(channels);
    }

    /**
     * One channel's part.
     *
     * @param spend mean of its months
     * @param planned what the plan gives it; as now if it has no curve
     * @param expected conversions a month of {@code spend}; null without a curve
     * @param plannedExpected the same of {@code planned}
     * @param marginal conversions that one more unit of money would bring at {@code planned}; null
     *     without a curve
     * @param atBound whether the plan would go farther than the months allow to say
     */
    public record Share(
            String channel,
            double spend,
            double planned,
            ResponseCurve.@Nullable Band expected,
            ResponseCurve.@Nullable Band plannedExpected,
            @Nullable Double marginal,
            boolean atBound) {}
}

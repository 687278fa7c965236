package dev.waymark.engine.survival;

import dev.waymark.engine.survival.SurvivalRequest.Interval;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The product-limit estimate of a survival curve, with Greenwood's variance (Kaplan and Meier 1958;
 * Greenwood 1926; Kalbfleisch and Prentice 2002 for the log(−log) interval; Brookmeyer and Crowley
 * 1982 for that of the median). O(n log n).
 *
 * @param events number of events
 * @param steps by rising time: one for each time at which an event occurs, and one for the last
 *     time of watching if nothing occurs then; empty without customers
 */
public record KaplanMeier(long events, List<Step> steps) {
    private static final double HALF = 0.5 + 1e-12;

    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /**
     * The curve from a time on.
     *
     * @param time in the unit of the lifetimes
     * @param survival share without the event so far, from 0 to 1
     * @param low lower bound of the interval; null where it is not defined, at a survival of 0
     * @param high upper bound
     * @param atRisk how many were watched up to this time
     * @param events how many events occur at it
     * @param standardError Greenwood's, of the survival; null at a survival of 0
     */
    public record Step(
            long time,
            double survival,
            @Nullable Double low,
            @Nullable Double high,
            long atRisk,
            long events,
            @Nullable Double standardError) {}

    /**
     * Estimates a curve; the lifetimes are brought into order.
     *
     * @param confidence of the interval, above 0 and below 1
     */
    public static KaplanMeier estimate(Lifetimes lifetimes, Interval interval, double confidence) {
        lifetimes.sort();
        double z = new NormalDistribution().inverseCumulativeProbability((1 + confidence) / 2);
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double sum = 0;
        long all = 0;
        int place = 0;
        while (place < lifetimes.size()) {
            int next = lifetimes.after(place);
            int events = lifetimes.events(place, next);
            long atRisk = lifetimes.size() - place;
            if (events > 0) {
                all += events;
                survival *= (double) (atRisk - events) / atRisk;
                sum += (double) events / ((double) atRisk * (atRisk - events));
            }
            if (events > 0 || next == lifetimes.size()) {
                long time = lifetimes.time(place);
                steps.add(step(time, survival, sum, atRisk, events, interval, z));
            }
            place = next;
        }
        return new KaplanMeier(all, steps);
    }

    private static Step step(
            long time,
            double survival,
            double sum,
            long atRisk,
            long events,
            Interval interval,
            double z) {
        if (survival <= 0) {
            return new Step(time, 0, null, null, atRisk, events, null);
        }
        double error = Math.sqrt(sum);
        if (survival >= 1) {
            return new Step(time, 1, 1.0, 1.0, atRisk, events, 0.0);
        }
        double low;
        double high;
        switch (interval) {
            case LOG -> {
                low = survival * Math.exp(-z * error);
                high = Math.min(1, survival * Math.exp(z * error));
            }
            case LOG_LOG -> {
                double width = z * error / Math.abs(Math.log(survival));
                low = Math.pow(survival, Math.exp(width));
                high = Math.pow(survival, Math.exp(-width));
            }
            default -> throw new AssertionError(interval);
        }
        return new Step(time, survival, low, high, atRisk, events, survival * error);
    }

    /** The first time at which at most half are without the event; null if there is none. */
    public @Nullable Long median() {
        return steps.stream()
                .filter(step -> step.survival() <= HALF)
                .map(Step::time)
                .findFirst()
                .orElse(null);
    }

    /** Lower bound of the median: where the lower bound of the curve reaches a half. */
    public @Nullable Long medianLow() {
        return steps.stream()
                .filter(step -> reachesHalf(step.low(), step))
                .map(Step::time)
                .findFirst()
                .orElse(null);
    }

    /** Upper bound of the median: where the upper bound of the curve reaches a half. */
    public @Nullable Long medianHigh() {
        return steps.stream()
                .filter(step -> reachesHalf(step.high(), step))
                .map(Step::time)
                .findFirst()
                .orElse(null);
    }

    /** A bound that is not defined reaches nothing. */
    private static boolean reachesHalf(@Nullable Double bound, Step step) {
        return bound != null && bound <= HALF && step.survival() < 1;
    }

    /**
     * The same curve with at most so many steps; the kept ones are exact. The first and the last
     * are kept, and those between so that no part of the curve goes without.
     */
    KaplanMeier thinned(int most) {
        if (steps.size() <= most) {
            return this;
        }
        List<Step> kept = new ArrayList<>();
        double lowest = steps.getLast().survival();
        double first = steps.getFirst().survival();
        long start = steps.getFirst().time();
        double span = Math.max(1, steps.getLast().time() - start);
        double gap = 2.0 / (most - 2);
        double at = Double.NEGATIVE_INFINITY;
        for (Step step : steps.subList(0, steps.size() - 1)) {
            double fallen = first == lowest ? 0 : (first - step.survival()) / (first - lowest);
            double way = fallen + (step.time() - start) / span;
            if (way - at >= gap) {
                kept.add(step);
                at = way;
            }
        }
        kept.add(steps.getLast());
        return new KaplanMeier(events, kept);
    }
}

package dev.waymark.engine.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

import java.util.Optional;

/**
 * How the means of two groups differ, by B. L. Welch's test, which does not take their variances
 * for equal (<i>The generalization of Student's problem</i>, 1947).
 */
public final class Means {
    private Means() {}

    /**
     * The mean of the second group minus that of the first.
     *
     * @return empty if a group has fewer than two values, or if no value differs from its group's
     *     mean
     */
    public static Optional<Difference> difference(
            Moments first, Moments second, double confidence) {
        double share = 0.5 + Normal.requireConfidence(confidence) / 2;
        if (first.n() < 2 || second.n() < 2) {
            return Optional.empty();
        }
        double error1 = first.variance() / first.n();
        double error2 = second.variance() / second.n();
        double error = error1 + error2;
        if (error == 0) {
            return Optional.empty();
        }
        double freedom =
                error
                        * error
                        / (error1 * error1 / (first.n() - 1) + error2 * error2 / (second.n() - 1));
        TDistribution student = new TDistribution(freedom);
        double difference = second.mean() - first.mean();
        double half = student.inverseCumulativeProbability(share) * Math.sqrt(error);
        double p = 2 * student.cumulativeProbability(-Math.abs(difference) / Math.sqrt(error));
        return Optional.of(
                new Difference(difference, difference - half, difference + half, Math.min(1, p)));
    }
}

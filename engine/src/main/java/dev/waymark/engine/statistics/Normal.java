package dev.waymark.engine.statistics;

import static dev.waymark.engine.fault.JourneyException.require;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.special.Erf;

/** The standard normal distribution. */
public final class Normal {
    private static final NormalDistribution STANDARD = new NormalDistribution(0, 1);

    private Normal() {}

    /** The value that a share of the distribution lies below; {@code share} between 0 and 1. */
    public static double quantile(double share) {
        return STANDARD.inverseCumulativeProbability(share);
    }

    /**
     * How many standard deviations to either side hold a share of the distribution: 1.96 for 0.95.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE unless between 0 and 1
     */
    public static double deviations(double confidence) {
        return quantile(0.5 + requireConfidence(confidence) / 2);
    }

    static double requireConfidence(double confidence) {
        require(
                confidence > 0 && confidence < 1,
                "confidence (%s) must lie between 0 and 1, for example 0.95.",
                confidence);
        return confidence;
    }

    /** Probability of a value at least as far from 0 as {@code z}; exact in the tails. */
    public static double twoSided(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }
}

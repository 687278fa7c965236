package dev.waymark.engine.clv;

import org.hipparchus.special.Gamma;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The gamma-gamma model: the values of a customer's purchases are gamma-distributed (shape p), and
 * so are, over customers, their rates (shape q, rate γ).
 *
 * <p>Source: Fader and Hardie, The Gamma-Gamma Model of Monetary Value (2013).
 */
record GammaGamma(double p, double q, double gamma) {
    /** The mean value over all customers; null if the model has no mean. */
    @org.jspecify.annotations.Nullable
    Double meanValue() {
        return q > 1 ? p * gamma / (q - 1) : null;
    }

    /** The mean value to expect of a customer's purchases to come; q must be above 1. */
    double expected(PurchaseHistory history) {
        Double mean = history.value();
        double x = mean == null || mean <= 0 ? 0 : history.frequency();
        double seen = mean == null ? 0 : mean * x;
        return p * (gamma + seen) / (p * x + q - 1);
    }

    /**
     * The log-likelihood as a function of p, q, γ, of histories with repeats and values above 0.
     */
    static ToDoubleFunction<double[]> logLikelihood(List<PurchaseHistory> histories) {
        int[] counts = histories.stream().mapToInt(PurchaseHistory::frequency).toArray();
        double[] means =
                histories.stream()
                        .mapToDouble(
                                history -> {
                                    Double mean = history.value();
                                    return mean == null ? 0 : mean;
                                })
                        .toArray();
        return parameters -> {
            double p = parameters[0];
            double q = parameters[1];
            double gamma = parameters[2];
            double sum = 0;
            double common = q * Math.log(gamma) - Gamma.logGamma(q);
            for (int i = 0; i < counts.length; i++) {
                double px = p * counts[i];
                sum +=
                        common
                                + Gamma.logGamma(px + q)
                                - Gamma.logGamma(px)
                                + (px - 1) * Math.log(means[i])
                                + px * Math.log(counts[i])
                                - (px + q) * Math.log(gamma + means[i] * counts[i]);
            }
            return sum;
        };
    }
}

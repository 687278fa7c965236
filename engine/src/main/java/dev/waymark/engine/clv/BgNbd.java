package dev.waymark.engine.clv;

import org.hipparchus.special.Gamma;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The beta-geometric / negative binomial model: customers buy at rates that are gamma-distributed
 * (shape r, rate α), and drop out after any purchase with chances that are beta-distributed (a, b).
 *
 * <p>Source: Fader, Hardie and Lee, "Counting Your Customers" the Easy Way, Marketing Science 24
 * (2005). The hypergeometric function of their conditional expectation is taken as it stands or
 * after Euler's transformation, whichever keeps its terms small; the series ends when a term no
 * longer counts.
 */
record BgNbd(double r, double alpha, double a, double b) {
    private static final int MOST_TERMS = 1_000_000;
    private static final double NEAR_ONE = 1e-6;
    private static final double LARGE = 1e100;

    /** The chance that a customer may still buy; 1 without a repeat purchase. */
    double alive(PurchaseHistory history) {
        int x = history.frequency();
        if (x == 0) {
            return 1;
        }
        return 1 / (1 + a / (b + x - 1) * gone(x, history.recency(), history.age()));
    }

    private double gone(int x, double recency, double age) {
        return Math.exp((r + x) * Math.log((alpha + age) / (alpha + recency)));
    }

    /** How many purchases a customer is expected to make in a time to come. */
    double expected(PurchaseHistory history, double time) {
        int x = history.frequency();
        double aa = Math.abs(a - 1) < NEAR_ONE ? 1 + NEAR_ONE : a;
        double z = time / (alpha + history.age() + time);
        double c = aa + b + x - 1;
        double left = Math.log1p(-z);
        double kept =
                r + x < aa
                        ? scaled(r + x, b + x, c, z, (r + x) * left)
                        : scaled(aa + b - 1 - r, aa - 1, c, z, (aa - 1) * left);
        return Math.max(0, c / (aa - 1) * (1 - kept) * alive(history));
    }

    /** The hypergeometric series times exp(scale), kept from overflow on the way. */
    private static double scaled(double a, double b, double c, double z, double scale) {
        double term = 1;
        double sum = 1;
        double log = scale;
        for (int n = 0; n < MOST_TERMS && Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
            term *= (a + n) / (c + n) * (b + n) / (n + 1) * z;
            sum += term;
            if (Math.abs(sum) > LARGE) {
                term /= LARGE;
                sum /= LARGE;
                log += Math.log(LARGE);
            }
        }
        return sum * Math.exp(log);
    }

    /** The log-likelihood of histories as a function of r, α, a, b. O(distinct histories). */
    static ToDoubleFunction<double[]> logLikelihood(List<PurchaseHistory> histories) {
        Map<Key, Integer> counts = new HashMap<>();
        for (PurchaseHistory history : histories) {
            counts.merge(
                    new Key(history.frequency(), history.recency(), history.age()),
                    1,
                    Integer::sum);
        }
        Key[] keys = counts.keySet().stream().sorted().toArray(Key[]::new);
        int[] weights = Arrays.stream(keys).mapToInt(key -> counts.getOrDefault(key, 0)).toArray();
        return parameters -> logLikelihood(keys, weights, parameters);
    }

    private static double logLikelihood(Key[] keys, int[] weights, double[] parameters) {
        double r = parameters[0];
        double alpha = parameters[1];
        double a = parameters[2];
        double b = parameters[3];
        double common =
                r * Math.log(alpha) - Gamma.logGamma(r) + Gamma.logGamma(a + b) - Gamma.logGamma(b);
        double sum = 0;
        double ofCount = 0;
        int count = -1;
        for (int i = 0; i < keys.length; i++) {
            Key key = keys[i];
            int x = key.frequency;
            if (x != count) {
                count = x;
                ofCount =
                        common
                                + Gamma.logGamma(r + x)
                                + Gamma.logGamma(b + x)
                                - Gamma.logGamma(a + b + x);
            }
            double log = Math.log(alpha + key.age);
            double one = ofCount - (r + x) * log;
            if (x > 0) {
                double odds = (r + x) * (log - Math.log(alpha + key.recency));
                one += logOnePlus(Math.log(a / (b + x - 1)) + odds);
            }
            sum += weights[i] * one;
        }
        return sum;
    }

    /** log(1 + exp(x)). */
    private static double logOnePlus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }

    private record Key(int frequency, double recency, double age) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byFrequency = Integer.compare(frequency, other.frequency);
            int byRecency = byFrequency != 0 ? byFrequency : Double.compare(recency, other.recency);
            return byRecency != 0 ? byRecency : Double.compare(age, other.age);
        }
    }
}

package dev.waymark.engine.statistics;

import java.util.Arrays;

/**
 * What is known of some values: how many, and the mean and variance if there are enough.
 *
 * @param n how many
 * @param mean in the values' unit; 0 if there is none
 * @param variance of the sample, with n − 1; 0 for fewer than two values
 */
public record Moments(long n, double mean, double variance) {
    /** Of some values, by two passes. */
    public static Moments of(double[] values) {
        int n = values.length;
        double mean = n == 0 ? 0 : Arrays.stream(values).sum() / n;
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return new Moments(n, mean, n < 2 ? 0 : squares / (n - 1));
    }
}

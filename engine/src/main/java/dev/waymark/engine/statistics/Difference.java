package dev.waymark.engine.statistics;

/**
 * How much more the second of two groups has than the first.
 *
 * @param difference second minus first, in their unit
 * @param low lower end of its interval
 * @param high upper end of its interval
 * @param p two-sided p-value of no difference, from 0 to 1, not corrected for other tests
 */
public record Difference(double difference, double low, double high, double p) {}

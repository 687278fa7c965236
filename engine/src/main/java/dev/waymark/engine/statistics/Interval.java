package dev.waymark.engine.statistics;

/**
 * An interval of confidence, in the unit of what it is about.
 *
 * @param low its lower end
 * @param high its upper end, at least {@code low}
 */
public record Interval(double low, double high) {}

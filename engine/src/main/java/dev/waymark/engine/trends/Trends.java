package dev.waymark.engine.trends;

import dev.waymark.engine.time.Period;
import dev.waymark.engine.trends.metrics.Metric;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Metrics over time.
 *
 * @param definition what periods are, in English
 * @param every how long a period is
 * @param metrics as asked for
 */
public record Trends(String definition, Period every, List<Series> metrics) {
    public Trends {
        metrics = List.copyOf(metrics);
    }

    /**
     * One metric.
     *
     * @param metric its canonical text
     * @param unit of its values
     * @param definition what is counted, in English
     * @param points by rising start; empty if the log is
     */
    public record Series(String metric, Metric.Unit unit, String definition, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /**
     * One period.
     *
     * @param start its first day
     * @param value null if nothing is there to have one
     * @param n what it rests on: the customers or events counted; of a share or conversion those
     *     that it is a share of; of a number about waits these; of a score the answers; of contacts
     *     per resolution the resolutions; of stickiness the days
     * @param low lower end of the interval of 95 % confidence; null for counts and sums, for
     *     stickiness, and where too little is there to tell one
     * @param high upper end of it
     * @param complete whether the log shows all of the period, and what must follow it
     */
    public record Point(
            LocalDate start,
            @Nullable Double value,
            long n,
            @Nullable Double low,
            @Nullable Double high,
            boolean complete) {}
}

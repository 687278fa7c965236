package dev.waymark.engine.sessions;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * The sessions of a log. What is an average of nothing is null.
 *
 * @param definition what was counted, in English
 * @param sessions how many there are
 * @param customers customers with at least one
 * @param perCustomer sessions of a customer; null if there are none
 * @param events events of a session; null if there are none
 * @param duration from the first to the last event of a session; null if there are none
 * @param bounceShare share of sessions with one event, 0 to 1; null if there are none
 * @param start types that sessions begin with, most first, ties by name
 * @param end types that sessions end with, most first, ties by name
 */
public record Sessions(
        String definition,
        long sessions,
        long customers,
        @Nullable Spread perCustomer,
        @Nullable Spread events,
        @Nullable Length duration,
        @Nullable Double bounceShare,
        List<Edge> start,
        List<Edge> end) {
    public Sessions {
        start = List.copyOf(start);
        end = List.copyOf(end);
    }

    /**
     * How whole numbers spread. Quantiles are exact, by linear interpolation.
     *
     * @param histogram each number that occurs, rising, and how often it does
     */
    public record Spread(double mean, double median, double p95, long max, List<Bar> histogram) {
        public Spread {
            histogram = List.copyOf(histogram);
        }
    }

    /** A number, and how often it occurs. */
    public record Bar(long value, long count) {}

    /** How long sessions last. Quantiles are exact, by linear interpolation. */
    public record Length(
            Duration mean, Duration median, Duration p95, Duration min, Duration max) {}

    /**
     * A type at the beginning or the end of sessions.
     *
     * @param share of all sessions, above 0 up to 1
     */
    public record Edge(String type, long count, double share) {}
}

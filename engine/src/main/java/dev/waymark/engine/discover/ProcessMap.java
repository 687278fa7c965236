package dev.waymark.engine.discover;

import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The directly-follows graph of a log with counts and waiting times. The counts of all edges sum to
 * events − journeys. Counts are exact, and so are quantiles.
 *
 * <p>Source: van der Aalst, <i>Process Mining</i> (2016), section 2.
 *
 * @param customers number of journeys, zero or more
 * @param events number of events, zero or more
 * @param types number of different types
 * @param start for each type that begins a journey, how many it begins; most first, ties by type
 * @param end for each type that ends a journey, how many it ends; most first, ties by type
 * @param activities every type; most events first, ties by type
 * @param edges every pair of types of which the second directly follows the first in some journey;
 *     most first, ties by the first type, then the second
 * @param duration from the first to the last event of a journey; null if there is no journey
 */
public record ProcessMap(
        long customers,
        long events,
        int types,
        Map<String, Long> start,
        Map<String, Long> end,
        List<Activity> activities,
        List<Edge> edges,
        @Nullable DurationSummary duration) {
    public ProcessMap {
        start = Collections.unmodifiableMap(new LinkedHashMap<>(start));
        end = Collections.unmodifiableMap(new LinkedHashMap<>(end));
        activities = List.copyOf(activities);
        edges = List.copyOf(edges);
    }

    /**
     * A type of event.
     *
     * @param count number of events of the type; count − customers of them are rework
     * @param customers number of journeys with at least one
     */
    public record Activity(String type, long count, long customers) {}

    /**
     * One type directly following another.
     *
     * @param count how often
     * @param customers in how many journeys at least once
     * @param waiting {@code wait} in JSON (Java does not allow the name): the time from the first
     *     event to the second
     */
    public record Edge(
            String from, String to, long count, long customers, DurationSummary waiting) {}
}

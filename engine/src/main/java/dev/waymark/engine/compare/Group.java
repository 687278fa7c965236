package dev.waymark.engine.compare;

import dev.waymark.engine.statistics.MedianEstimate;
import dev.waymark.engine.statistics.Moments;

import java.util.List;
import java.util.Map;

/**
 * What is counted of one group of customers.
 *
 * @param customers how many journeys
 * @param events how many events
 * @param journeyEvents events of a journey
 * @param journeySeconds time from a journey's first event to its last, in seconds
 * @param journeyMedian the median of that
 * @param activities by type: journeys with at least one
 * @param edges by from and to
 */
public record Group(
        long customers,
        long events,
        Moments journeyEvents,
        Moments journeySeconds,
        MedianEstimate journeyMedian,
        Map<String, Long> activities,
        Map<Pair, Edge> edges) {
    public Group {
        activities = Map.copyOf(activities);
        edges = Map.copyOf(edges);
    }

    /** A type and the one that directly follows it. */
    public record Pair(String from, String to) {}

    /**
     * One edge of the process map.
     *
     * @param customers journeys with at least one
     * @param waitSeconds the waits of all occurrences, in seconds
     * @param waitMedian the median of these
     */
    public record Edge(long customers, Moments waitSeconds, MedianEstimate waitMedian) {}

    /** Types and edges of two groups, each once. */
    static <K> List<K> keys(Map<K, ?> a, Map<K, ?> b) {
        return java.util.stream.Stream.concat(a.keySet().stream(), b.keySet().stream())
                .distinct()
                .toList();
    }
}

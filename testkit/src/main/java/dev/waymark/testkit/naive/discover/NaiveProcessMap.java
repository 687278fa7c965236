package dev.waymark.testkit.naive.discover;

import dev.waymark.testkit.naive.PlainEvent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What directly follows what, the obvious way.
 *
 * @param starts by type: how many journeys it begins
 * @param ends by type: how many journeys it ends
 * @param counts by type: how many events
 * @param customers by type: who has any
 * @param edges by {@code from > to}
 * @param durations of all journeys, in milliseconds
 */
public record NaiveProcessMap(
        Map<String, Long> starts,
        Map<String, Long> ends,
        Map<String, Long> counts,
        Map<String, Set<String>> customers,
        Map<String, Edge> edges,
        List<Long> durations) {
    /** The waits of an edge in milliseconds, and who made it. */
    public record Edge(List<Long> waits, Set<String> customers) {}

    /** The map of some journeys, none empty. */
    public static NaiveProcessMap of(Collection<List<PlainEvent>> journeys) {
        NaiveProcessMap map =
                new NaiveProcessMap(
                        new HashMap<>(),
                        new HashMap<>(),
                        new HashMap<>(),
                        new HashMap<>(),
                        new HashMap<>(),
                        new ArrayList<>());
        for (List<PlainEvent> journey : journeys) {
            map.starts.merge(journey.getFirst().type(), 1L, Long::sum);
            map.ends.merge(journey.getLast().type(), 1L, Long::sum);
            map.durations.add(journey.getLast().timeMillis() - journey.getFirst().timeMillis());
            for (int i = 0; i < journey.size(); i++) {
                PlainEvent event = journey.get(i);
                map.counts.merge(event.type(), 1L, Long::sum);
                map.customers
                        .computeIfAbsent(event.type(), type -> new HashSet<>())
                        .add(event.customer());
                if (i > 0) {
                    PlainEvent before = journey.get(i - 1);
                    Edge edge =
                            map.edges.computeIfAbsent(
                                    before.type() + " > " + event.type(),
                                    name -> new Edge(new ArrayList<>(), new HashSet<>()));
                    edge.waits.add(event.timeMillis() - before.timeMillis());
                    edge.customers.add(event.customer());
                }
            }
        }
        return map;
    }
}

package dev.waymark.testkit.naive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is counted of one group of customers, the obvious way.
 *
 * @param activities by type: who did it
 * @param edges by "from → to": who did it
 * @param waits by "from → to": the waits of all occurrences, in seconds
 */
public record NaiveGroup(
        Map<String, Set<String>> activities,
        Map<String, Set<String>> edges,
        Map<String, List<Double>> waits) {
    private static final double SECOND = 1_000;

    /** The group of all customers of some journeys. */
    public static NaiveGroup of(Collection<List<PlainEvent>> journeys) {
        NaiveGroup group = new NaiveGroup(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (List<PlainEvent> journey : journeys) {
            for (int i = 0; i < journey.size(); i++) {
                PlainEvent event = journey.get(i);
                group.activities
                        .computeIfAbsent(event.type(), type -> new HashSet<>())
                        .add(event.customer());
                if (i > 0) {
                    PlainEvent before = journey.get(i - 1);
                    String edge = before.type() + " → " + event.type();
                    group.edges
                            .computeIfAbsent(edge, name -> new HashSet<>())
                            .add(event.customer());
                    group.waits
                            .computeIfAbsent(edge, name -> new ArrayList<>())
                            .add((event.timeMillis() - before.timeMillis()) / SECOND);
                }
            }
        }
        return group;
    }

    /** The median of an edge's waits, in seconds; the edge must occur. */
    public double medianWait(String edge) {
        List<Double> sorted = waits.getOrDefault(edge, List.of()).stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

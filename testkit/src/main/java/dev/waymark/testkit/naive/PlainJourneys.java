package dev.waymark.testkit.naive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Brings events into journeys the obvious way. */
public final class PlainJourneys {
    private PlainJourneys() {}

    /**
     * The events of each customer in the order of time; equal times keep the order in which they
     * were given. Customers in the order of their names.
     */
    public static SortedMap<String, List<PlainEvent>> of(Collection<PlainEvent> events) {
        SortedMap<String, List<PlainEvent>> journeys = new TreeMap<>();
        for (PlainEvent event : events) {
            journeys.computeIfAbsent(event.customer(), name -> new ArrayList<>()).add(event);
        }
        journeys.values().forEach(it -> it.sort(Comparator.comparingLong(PlainEvent::timeMillis)));
        return journeys;
    }
}

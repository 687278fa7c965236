package dev.waymark.testkit.naive;

import java.util.Collection;
import java.util.List;

/** Plays every journey of a log the obvious way. */
public final class PlainReplay {
    private PlainReplay() {}

    /** The types of one journey, and its times in seconds since the first event of the log. */
    public record Played(List<String> types, List<Double> seconds) {}

    /** Every journey; nothing if there is no event. */
    public static List<Played> of(Collection<PlainEvent> events) {
        long first = events.stream().mapToLong(PlainEvent::timeMillis).min().orElse(0);
        return PlainJourneys.of(events).values().stream()
                .map(
                        journey ->
                                new Played(
                                        journey.stream().map(PlainEvent::type).toList(),
                                        journey.stream()
                                                .map(event -> (event.timeMillis() - first) / 1000.0)
                                                .toList()))
                .toList();
    }
}

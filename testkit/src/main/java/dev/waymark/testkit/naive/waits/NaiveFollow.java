package dev.waymark.testkit.naive.waits;

import dev.waymark.testkit.naive.PlainEvent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of customers after a wait from one type of event to another, the obvious way.
 *
 * @param rows of those who made the transition, by rising wait
 * @param endured how long those had been silent at the log's end whose journeys ended at the type
 *     that the transition leads from, rising
 * @param exits by last type: journeys that had been silent for long
 */
public record NaiveFollow(List<Row> rows, List<Long> endured, Map<String, Long> exits) {
    /**
     * One customer who made the transition.
     *
     * @param waited the first time, in milliseconds
     * @param span from there until an event of another type, or until the log's end
     * @param went whether there was one
     */
    public record Row(long waited, long span, boolean went) {}

    /**
     * Follows the customers of a transition.
     *
     * @param end of the log, in milliseconds
     * @param quiet from what silence on a journey has ended, in milliseconds
     */
    public static NaiveFollow of(
            Collection<List<PlainEvent>> journeys, String from, String to, long end, long quiet) {
        NaiveFollow found = new NaiveFollow(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        for (List<PlainEvent> journey : journeys) {
            follow(found, journey, from, to, end);
            PlainEvent last = journey.getLast();
            long silent = end - last.timeMillis();
            if (last.type().equals(from)) {
                found.endured.add(silent);
            }
            if (silent >= quiet) {
                found.exits.merge(last.type(), 1L, Long::sum);
            }
        }
        found.rows.sort(Comparator.comparingLong(Row::waited));
        found.endured.sort(Comparator.naturalOrder());
        return found;
    }

    private static void follow(
            NaiveFollow found, List<PlainEvent> journey, String from, String to, long end) {
        for (int i = 1; i < journey.size(); i++) {
            if (journey.get(i - 1).type().equals(from) && journey.get(i).type().equals(to)) {
                long time = journey.get(i).timeMillis();
                List<PlainEvent> later =
                        journey.subList(i + 1, journey.size()).stream()
                                .filter(event -> !event.type().equals(to))
                                .toList();
                found.rows.add(
                        new Row(
                                time - journey.get(i - 1).timeMillis(),
                                (later.isEmpty() ? end : later.getFirst().timeMillis()) - time,
                                !later.isEmpty()));
                return;
            }
        }
    }
}

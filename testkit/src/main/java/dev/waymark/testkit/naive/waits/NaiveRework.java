package dev.waymark.testkit.naive.waits;

import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.PlainJourneys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Loops of one to four types, the obvious way. */
public final class NaiveRework {
    private NaiveRework() {}

    /** The walks of every loop, by its smallest rotation. */
    public static Map<String, Walks> loops(Collection<PlainEvent> events) {
        Map<String, Walks> found = new TreeMap<>();
        for (List<PlainEvent> journey : PlainJourneys.of(events).values()) {
            Map<String, Integer> ends = new HashMap<>();
            for (int i = 1; i < journey.size(); i++) {
                int start = start(journey, i);
                if (start >= 0) {
                    List<String> path = collapsed(journey.subList(start, i));
                    String key = smallest(path);
                    Integer end = ends.get(key);
                    if (path.size() <= 4 && (end == null || start >= end)) {
                        Walks walks = found.computeIfAbsent(key, k -> new Walks());
                        walks.customers += end == null ? 1 : 0;
                        walks.millis.add(
                                journey.get(i).timeMillis() - journey.get(start).timeMillis());
                        ends.put(key, i);
                    }
                }
            }
        }
        return found;
    }

    /** The place of the last event of the same type before one; −1 if there is none. */
    private static int start(List<PlainEvent> journey, int place) {
        for (int i = place - 1; i >= 0; i--) {
            if (journey.get(i).type().equals(journey.get(place).type())) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> collapsed(List<PlainEvent> events) {
        List<String> path = new ArrayList<>();
        for (PlainEvent event : events) {
            if (path.isEmpty() || !path.getLast().equals(event.type())) {
                path.add(event.type());
            }
        }
        return path;
    }

    /** The first in the alphabet of all rotations of a path. */
    public static String smallest(List<String> path) {
        List<String> rotations = new ArrayList<>();
        for (int turn = 0; turn < path.size(); turn++) {
            List<String> turned = new ArrayList<>(path.subList(turn, path.size()));
            turned.addAll(path.subList(0, turn));
            rotations.add(String.join(">", turned));
        }
        return rotations.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    /**
     * What became of those who reached a loop.
     *
     * @param reached journeys with the loop's first type
     * @param entered of them, those that took the loop's first step
     * @param exitEntered of these, those that ended inside the loop
     * @param exitOthers of the others, those that ended inside it
     */
    public record Exits(long reached, long entered, long exitEntered, long exitOthers) {}

    /**
     * The exits of a loop.
     *
     * @param path its types, in order
     * @param end of the log, in milliseconds
     * @param quiet from what silence on a journey has ended, in milliseconds
     */
    public static Exits exits(
            Collection<PlainEvent> events, List<String> path, long end, long quiet) {
        long reached = 0;
        long entered = 0;
        long exitEntered = 0;
        long exitOthers = 0;
        String second = path.get(1 % path.size());
        for (List<PlainEvent> journey : PlainJourneys.of(events).values()) {
            List<String> types = journey.stream().map(PlainEvent::type).toList();
            if (!types.contains(path.getFirst())) {
                continue;
            }
            boolean enters = false;
            for (int i = 1; i < types.size(); i++) {
                enters |= types.get(i - 1).equals(path.getFirst()) && types.get(i).equals(second);
            }
            boolean exits =
                    end - journey.getLast().timeMillis() >= quiet && path.contains(types.getLast());
            reached++;
            entered += enters ? 1 : 0;
            exitEntered += enters && exits ? 1 : 0;
            exitOthers += !enters && exits ? 1 : 0;
        }
        return new Exits(reached, entered, exitEntered, exitOthers);
    }

    /** The walks of a loop. */
    public static final class Walks {
        /** How long each took. */
        public final List<Long> millis = new ArrayList<>();

        /** In how many journeys. */
        public long customers;
    }
}

package dev.waymark.testkit.naive.waits;

import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.PlainJourneys;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Waits from one event to the next, the obvious way. */
public final class NaiveBottlenecks {
    private NaiveBottlenecks() {}

    /**
     * The waits of every pair of stages, in no particular order.
     *
     * @param stageOf the stage of a type; null for types in none
     * @param ours types of events that the company does
     */
    public static Map<List<String>, Waits> of(
            Collection<PlainEvent> events,
            Function<String, @Nullable String> stageOf,
            Set<String> ours) {
        Map<List<String>, Waits> found =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (List<PlainEvent> journey : PlainJourneys.of(events).values()) {
            PlainEvent before = null;
            Set<List<String>> seen = new HashSet<>();
            for (PlainEvent event : journey) {
                String stage = stageOf.apply(event.type());
                if (stage == null) {
                    continue;
                }
                if (before != null) {
                    List<String> pair =
                            List.of(String.valueOf(stageOf.apply(before.type())), stage);
                    Waits waits = found.computeIfAbsent(pair, p -> new Waits());
                    long wait = event.timeMillis() - before.timeMillis();
                    waits.all.add(wait);
                    (ours.contains(event.type()) ? waits.forUs : waits.own).add(wait);
                    waits.customers += seen.add(pair) ? 1 : 0;
                }
                before = event;
            }
        }
        return found;
    }

    /** The waits of one pair, in milliseconds. */
    public static final class Waits {
        /** All of them. */
        public final List<Long> all = new ArrayList<>();

        /** Those that ended in an event of ours. */
        public final List<Long> forUs = new ArrayList<>();

        /** The others. */
        public final List<Long> own = new ArrayList<>();

        /** In how many journeys. */
        public long customers;
    }
}

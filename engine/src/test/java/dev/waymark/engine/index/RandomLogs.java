package dev.waymark.engine.index;

import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.PlainJourneys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;

/**
 * Small random logs with ties, absent channels and properties, and customers of very different
 * activity.
 */
public final class RandomLogs {
    private RandomLogs() {}

    /** Up to 300 events of up to 30 customers, in random order. */
    public static List<Event> draw(Random random) {
        return draw(random, 3);
    }

    /** The same on a number of channels. */
    public static List<Event> draw(Random random, int channels) {
        int customers = 1 + random.nextInt(30);
        int types = 1 + random.nextInt(random.nextInt(20) == 0 ? 400 : 8);
        List<Event> events = new ArrayList<>();
        int size = random.nextInt(300);
        for (int i = 0; i < size; i++) {
            int customer = (int) (customers * random.nextDouble() * random.nextDouble());
            events.add(
                    new Event(
                            "c" + customer,
                            (random.nextInt(1000) - 100) * 60_000L,
                            "t" + random.nextInt(types),
                            random.nextInt(3) == 0 ? null : "ch" + random.nextInt(channels),
                            null,
                            null,
                            null,
                            random.nextBoolean()
                                    ? Properties.of(Map.of("p", "v" + random.nextInt(4)))
                                    : Properties.NONE));
        }
        return events;
    }

    /** Journeys as the naive versions read them, by customer. */
    public static SortedMap<String, List<PlainEvent>> journeys(List<Event> events) {
        return PlainJourneys.of(plain(events));
    }

    /** Events as the naive versions read them. */
    public static List<PlainEvent> plain(List<Event> events) {
        return events.stream()
                .map(
                        event ->
                                new PlainEvent(
                                        event.customer(),
                                        event.timeMillis(),
                                        event.type(),
                                        event.channel(),
                                        event.value()))
                .toList();
    }

    /** An index in memory that carries the property {@code p}. */
    public static JourneyIndex index(List<Event> events) {
        IndexBuilder builder = new IndexBuilder(List.of("p"));
        events.forEach(builder::accept);
        return builder.build();
    }

    /** An index of which a random part of the events was stored, and the others came later. */
    public static LiveIndex live(Random random, List<Event> events) {
        int stored = random.nextInt(events.size() + 1);
        LiveIndex live = new LiveIndex(index(events.subList(0, stored)));
        live.append(events.subList(stored, events.size()), 7);
        return live;
    }
}

package dev.waymark.testkit.naive;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who converts from one type to another, and who had something on the way, the obvious way. For
 * logs in which no two events of a customer share an instant.
 */
public final class NaiveCorrelation {
    private NaiveCorrelation() {}

    /**
     * Customers with something, of these the converted ones, then the same of those without.
     *
     * @param windowMillis null for none
     * @param type what must lie after the entry and before the end; null to look for a channel
     * @param channel what must lie at the entry or after it and before the end
     */
    public static List<Integer> table(
            Collection<PlainEvent> events,
            String entry,
            String conversion,
            @Nullable Long windowMillis,
            @Nullable String type,
            @Nullable String channel) {
        int[] counts = new int[4];
        for (List<PlainEvent> journey : PlainJourneys.of(events).values()) {
            List<PlainEvent> way = way(journey, entry, conversion, windowMillis);
            if (!way.isEmpty()) {
                boolean converts = way.getLast().type().equals(conversion) && way.size() > 1;
                List<PlainEvent> before = converts ? way.subList(0, way.size() - 1) : way;
                Set<@Nullable String> types = new HashSet<>();
                Set<@Nullable String> channels = new HashSet<>();
                for (int i = 0; i < before.size(); i++) {
                    channels.add(before.get(i).channel());
                    if (i > 0) {
                        types.add(before.get(i).type());
                    }
                }
                boolean has = type == null ? channels.contains(channel) : types.contains(type);
                counts[has ? 0 : 2]++;
                counts[has ? 1 : 3] += converts ? 1 : 0;
            }
        }
        return List.of(counts[0], counts[1], counts[2], counts[3]);
    }

    /**
     * From the first entry that converts to the first conversion after it; without one, from the
     * first entry to the end of its window.
     */
    private static List<PlainEvent> way(
            List<PlainEvent> journey, String entry, String conversion, @Nullable Long window) {
        List<PlainEvent> first = List.of();
        for (int i = 0; i < journey.size(); i++) {
            if (journey.get(i).type().equals(entry)) {
                int end = i;
                while (end < journey.size() && inside(journey, i, end, window)) {
                    if (journey.get(end).type().equals(conversion)) {
                        return journey.subList(i, end + 1);
                    }
                    end++;
                }
                first = first.isEmpty() ? journey.subList(i, end) : first;
            }
        }
        return first;
    }

    private static boolean inside(
            List<PlainEvent> journey, int from, int to, @Nullable Long window) {
        return window == null
                || journey.get(to).timeMillis() - journey.get(from).timeMillis() <= window;
    }
}

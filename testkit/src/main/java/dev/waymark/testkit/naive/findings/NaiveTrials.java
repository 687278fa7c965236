package dev.waymark.testkit.naive.findings;

import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.PlainJourneys;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Customers to whom something happened against their peers, the obvious way. Each method answers
 * with four counts: customers to whom it happened, those of them who reached a goal afterwards,
 * their peers, those of them who reached one.
 */
public final class NaiveTrials {
    private NaiveTrials() {}

    /** The first event of a type is on a channel; without a channel nobody is compared. */
    public static List<Integer> onChannel(
            Collection<PlainEvent> events, Set<String> goals, String type, String channel) {
        return count(
                events,
                goals,
                journey -> {
                    int at = first(journey, 0, type);
                    String has = at < 0 ? null : journey.get(at).channel();
                    return has == null ? null : new Look(at, has.equals(channel));
                });
    }

    /** One type takes longer than a time to come after another. */
    public static List<Integer> waited(
            Collection<PlainEvent> events, Set<String> goals, String from, String to, long millis) {
        return count(
                events,
                goals,
                journey -> {
                    int start = first(journey, 0, from);
                    int end = start < 0 ? -1 : first(journey, start + 1, to);
                    return end < 0
                            ? null
                            : new Look(
                                    end,
                                    journey.get(end).timeMillis() - journey.get(start).timeMillis()
                                            > millis);
                });
    }

    /** One type is directly followed by another, ever. */
    public static List<Integer> turned(
            Collection<PlainEvent> events, Set<String> goals, String from, String to) {
        return count(
                events,
                goals,
                journey -> {
                    int start = first(journey, 0, from);
                    boolean isExposed = false;
                    for (int i = 0; i + 1 < journey.size(); i++) {
                        isExposed |=
                                journey.get(i).type().equals(from)
                                        && journey.get(i + 1).type().equals(to);
                    }
                    return start < 0 ? null : new Look(start, isExposed);
                });
    }

    /** A contact is followed by one on a channel in time, nothing resolved. */
    public static List<Integer> handedOff(
            Collection<PlainEvent> events,
            Set<String> goals,
            String type,
            String channel,
            Set<String> contacts,
            String resolving,
            long millis) {
        return count(
                events,
                goals,
                journey -> {
                    boolean isExposed = false;
                    for (int i = 0; i < journey.size(); i++) {
                        isExposed |=
                                journey.get(i).type().equals(type)
                                        && isLost(journey, i, channel, contacts, resolving, millis);
                    }
                    int start = first(journey, 0, type);
                    return start < 0 ? null : new Look(start, isExposed);
                });
    }

    private static boolean isLost(
            List<PlainEvent> journey,
            int at,
            String channel,
            Set<String> contacts,
            String resolving,
            long millis) {
        for (int i = at + 1; i < journey.size(); i++) {
            PlainEvent next = journey.get(i);
            if (next.type().equals(resolving)) {
                return false;
            }
            if (contacts.contains(next.type())) {
                return next.timeMillis() - journey.get(at).timeMillis() <= millis
                        && channel.equals(next.channel())
                        && !channel.equals(journey.get(at).channel());
            }
        }
        return false;
    }

    /** What came next when some types were left for good, before the next goal. */
    public static List<Integer> met(
            Collection<PlainEvent> events, Set<String> goals, String type, Set<String> after) {
        return count(
                events,
                goals,
                journey -> {
                    List<Integer> places = new ArrayList<>();
                    for (int i = 0; i < journey.size(); i++) {
                        PlainEvent event = journey.get(i);
                        if (!places.isEmpty() && goals.contains(event.type())) {
                            break;
                        }
                        if (after.contains(event.type())) {
                            places.add(i);
                        }
                    }
                    if (places.isEmpty()) {
                        return null;
                    }
                    int left = places.getLast();
                    boolean isExposed =
                            left + 1 < journey.size()
                                    && journey.get(left + 1).type().equals(type)
                                    && !goals.contains(type);
                    return new Look(left, isExposed);
                });
    }

    private static List<Integer> count(
            Collection<PlainEvent> events,
            Set<String> goals,
            Function<List<PlainEvent>, @Nullable Look> looking) {
        int[] counts = new int[4];
        for (List<PlainEvent> journey : PlainJourneys.of(events).values()) {
            Look look = looking.apply(journey);
            if (look != null) {
                int side = look.isExposed ? 0 : 2;
                counts[side]++;
                boolean isReached =
                        journey.stream()
                                .skip(look.place + 1L)
                                .anyMatch(event -> goals.contains(event.type()));
                counts[side + 1] += isReached ? 1 : 0;
            }
        }
        return List.of(counts[0], counts[1], counts[2], counts[3]);
    }

    private static int first(List<PlainEvent> journey, int from, String type) {
        for (int i = from; i < journey.size(); i++) {
            if (journey.get(i).type().equals(type)) {
                return i;
            }
        }
        return -1;
    }

    private record Look(int place, boolean isExposed) {}
}

package dev.waymark.testkit.naive;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Counts channel switches, repeat contacts, lost hand-offs and resolutions the obvious way. */
public final class NaiveChannels {
    /** For each pair of channels, {@code from > to}, who made it after how many milliseconds. */
    public final Map<String, List<Long>> switches = new TreeMap<>();

    /** Customers of the switches. */
    public final Map<String, Set<String>> switchers = new TreeMap<>();

    /** Waits from a contact to its repeat, by the pair of channels. */
    public final Map<String, List<Long>> repeats = new TreeMap<>();

    /** Waits from a contact to its repeat on another channel before anything was resolved. */
    public final Map<String, List<Long>> lost = new TreeMap<>();

    /** Number of contacts in each span that a resolving event ended. */
    public final List<Integer> spans = new ArrayList<>();

    /** Number of contacts. */
    public int contacts;

    /** Spans whose contacts and resolving event all lie on self-service channels. */
    public int selfService;

    private final Set<String> contactTypes;
    private final Set<String> resolvingTypes;
    private final long windowMillis;
    private final boolean byTopic;
    private final Set<String> selfServiceChannels;
    private final Function<PlainEvent, @Nullable String> topicOf;

    /**
     * Counts.
     *
     * @param topicOf the topic of an event; null if it says none
     * @param byTopic whether topics matter
     */
    public NaiveChannels(
            Map<String, List<PlainEvent>> journeys,
            Set<String> contactTypes,
            Set<String> resolvingTypes,
            Set<String> selfServiceChannels,
            long windowMillis,
            boolean byTopic,
            Function<PlainEvent, @Nullable String> topicOf) {
        this.contactTypes = contactTypes;
        this.resolvingTypes = resolvingTypes;
        this.selfServiceChannels = selfServiceChannels;
        this.windowMillis = windowMillis;
        this.byTopic = byTopic;
        this.topicOf = topicOf;
        journeys.values().forEach(this::count);
    }

    private void count(List<PlainEvent> journey) {
        List<PlainEvent> withChannel =
                journey.stream().filter(event -> event.channel() != null).toList();
        for (int i = 1; i < withChannel.size(); i++) {
            PlainEvent event = withChannel.get(i);
            add(switches, withChannel.get(i - 1), event);
            switchers
                    .computeIfAbsent(pair(withChannel.get(i - 1), event), p -> new TreeSet<>())
                    .add(event.customer());
        }
        for (int i = 0; i < journey.size(); i++) {
            if (isContact(journey.get(i))) {
                contacts++;
                countContact(journey, i);
            }
            if (resolvingTypes.contains(journey.get(i).type())) {
                countResolution(journey, i);
            }
        }
    }

    private void countContact(List<PlainEvent> journey, int place) {
        PlainEvent contact = journey.get(place);
        if (byTopic && topicOf.apply(contact) == null) {
            return;
        }
        boolean resolved = false;
        for (PlainEvent later : journey.subList(place + 1, journey.size())) {
            resolved |= resolves(later, contact);
            if (isContact(later) && sameTopic(later, contact)) {
                if (later.timeMillis() - contact.timeMillis() <= windowMillis) {
                    add(repeats, contact, later);
                    if (!resolved && !Objects.equals(later.channel(), contact.channel())) {
                        add(lost, contact, later);
                    }
                }
                return;
            }
        }
    }

    /**
     * Each topic that the event resolves ends a span; without any open one it ends an empty one.
     */
    private void countResolution(List<PlainEvent> journey, int place) {
        PlainEvent event = journey.get(place);
        Map<String, List<PlainEvent>> open = new TreeMap<>();
        for (PlainEvent before : journey.subList(0, place)) {
            if (isContact(before) && (!byTopic || topicOf.apply(before) != null)) {
                String topic = byTopic ? Objects.requireNonNull(topicOf.apply(before)) : "";
                open.computeIfAbsent(topic, t -> new ArrayList<>()).add(before);
            }
            if (resolvingTypes.contains(before.type())) {
                String topic = byTopic ? topicOf.apply(before) : null;
                if (topic == null) {
                    open.clear();
                } else {
                    open.remove(topic);
                }
            }
        }
        String topic = byTopic ? topicOf.apply(event) : null;
        if (topic != null) {
            endSpan(open.getOrDefault(topic, List.of()), event);
        } else if (open.isEmpty()) {
            endSpan(List.of(), event);
        } else {
            open.values().forEach(span -> endSpan(span, event));
        }
    }

    private void endSpan(List<PlainEvent> span, PlainEvent event) {
        spans.add(span.size());
        boolean alone =
                isSelfService(event) && span.stream().allMatch(NaiveChannels.this::isSelfService);
        selfService += alone ? 1 : 0;
    }

    private boolean isSelfService(PlainEvent event) {
        String channel = event.channel();
        return channel != null && selfServiceChannels.contains(channel);
    }

    private boolean isContact(PlainEvent event) {
        return event.channel() != null && contactTypes.contains(event.type());
    }

    private boolean sameTopic(PlainEvent one, PlainEvent other) {
        return !byTopic || Objects.equals(topicOf.apply(one), topicOf.apply(other));
    }

    private boolean resolves(PlainEvent event, PlainEvent contact) {
        return resolvingTypes.contains(event.type())
                && (!byTopic || topicOf.apply(event) == null || sameTopic(event, contact));
    }

    private static String pair(PlainEvent from, PlainEvent to) {
        return from.channel() + " > " + to.channel();
    }

    private static void add(Map<String, List<Long>> waits, PlainEvent from, PlainEvent to) {
        waits.computeIfAbsent(pair(from, to), p -> new ArrayList<>())
                .add(to.timeMillis() - from.timeMillis());
    }
}

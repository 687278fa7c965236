package dev.waymark.testkit.naive;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Follows messages and requests one by one, the obvious way. */
public final class NaiveScorecard {
    /** Every message, in no particular order. */
    public final List<Message> messages = new ArrayList<>();

    /** Every request, in no particular order. */
    public final List<Request> requests = new ArrayList<>();

    private final Map<String, Set<String>> roles;
    private final ZoneId zone;
    private final Function<PlainEvent, @Nullable String> valueOf;

    /**
     * Follows the events of all journeys.
     *
     * @param roles the types of each role: sent, delivered, opened, clicked, responded, request,
     *     answered, abandoned
     * @param valueOf the property of an event by which messages are compared
     */
    public NaiveScorecard(
            Map<String, List<PlainEvent>> journeys,
            Map<String, Set<String>> roles,
            ZoneId zone,
            Function<PlainEvent, @Nullable String> valueOf) {
        this.roles = roles;
        this.zone = zone;
        this.valueOf = valueOf;
        for (List<PlainEvent> journey : journeys.values()) {
            Map<String, List<PlainEvent>> byChannel = new TreeMap<>();
            for (PlainEvent event : journey) {
                String channel = event.channel();
                if (channel != null) {
                    byChannel.computeIfAbsent(channel, c -> new ArrayList<>()).add(event);
                }
            }
            byChannel.values().forEach(this::followMessages);
            byChannel.values().forEach(this::followRequests);
        }
    }

    private boolean is(PlainEvent event, String role) {
        return roles.getOrDefault(role, Set.of()).contains(event.type());
    }

    private void followMessages(List<PlainEvent> events) {
        Message latest = null;
        for (PlainEvent event : events) {
            if (is(event, "sent")) {
                latest = begin(event);
            }
            if (is(event, "delivered")) {
                latest = latest == null || latest.deliveryTold ? begin(event) : latest;
                latest.deliveryTold = true;
                latest.delivered = true;
            }
            if (latest != null) {
                latest.opened |= is(event, "opened");
                latest.clicked |= is(event, "clicked");
                latest.responded |= is(event, "responded");
                latest.delivered |= latest.opened || latest.clicked || latest.responded;
            }
        }
    }

    private Message begin(PlainEvent event) {
        Message message = new Message(event, at(event), valueOf.apply(event));
        messages.add(message);
        return message;
    }

    private void followRequests(List<PlainEvent> events) {
        Request open = null;
        for (PlainEvent event : events) {
            boolean answers = is(event, "answered");
            if (open != null && (answers || is(event, "abandoned"))) {
                open.end = answers ? "answered" : "abandoned";
                open.waitMillis = event.timeMillis() - open.event.timeMillis();
                open = null;
            }
            if (is(event, "request")) {
                open = new Request(event, at(event));
                requests.add(open);
            }
        }
    }

    private ZonedDateTime at(PlainEvent event) {
        return Instant.ofEpochMilli(event.timeMillis()).atZone(zone);
    }

    /** A message and what became of it. */
    public static final class Message {
        /** Channel on which it was sent. */
        public final String channel;

        /** When, in the zone. */
        public final ZonedDateTime at;

        /** Its value of the property; null if it has none. */
        public final @Nullable String value;

        /** Whether it arrived. */
        public boolean delivered;

        /** Whether it was opened. */
        public boolean opened;

        /** Whether a link was followed. */
        public boolean clicked;

        /** Whether the customer reacted. */
        public boolean responded;

        private boolean deliveryTold;

        Message(PlainEvent event, ZonedDateTime at, @Nullable String value) {
            this.channel = Objects.requireNonNull(event.channel());
            this.at = at;
            this.value = value;
        }
    }

    /** A request and what became of it. */
    public static final class Request {
        /** When it was made, in the zone. */
        public final ZonedDateTime at;

        /** Channel on which it was made. */
        public final String channel;

        /** {@code answered}, {@code abandoned}, or {@code open}. */
        public String end = "open";

        /** Until its end; 0 if it has none. */
        public long waitMillis;

        private final PlainEvent event;

        Request(PlainEvent event, ZonedDateTime at) {
            this.event = event;
            this.at = at;
            this.channel = Objects.requireNonNull(event.channel());
        }
    }
}

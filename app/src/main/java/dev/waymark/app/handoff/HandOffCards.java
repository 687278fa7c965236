package dev.waymark.app.handoff;

import dev.waymark.app.customers.Sight;
import dev.waymark.app.timeline.Timeline;
import dev.waymark.engine.identity.Profile;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.roles.TypeRole;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes hand-off cards from timelines. Contacts and what resolves them are told by the names of
 * types, as in the analysis of channels ({@link TypeRole}).
 */
public final class HandOffCards {
    private static final int MOST = 5;
    private static final int LONGEST_TEXT = 500;
    private static final List<String> TEXTS =
            List.of(
                    "question",
                    "subject",
                    "message",
                    "text",
                    "comment",
                    "topic",
                    "summary",
                    "reason",
                    "body");
    private static final List<String> DUES =
            List.of("due", "dueAt", "due_at", "promisedUntil", "promised_until", "until");
    private static final Set<String> SCORES = Set.of("nps", "csat", "ces", "score", "rating");

    private HandOffCards() {}

    /**
     * The card of a customer. O(events).
     *
     * @param next the next best step after the timeline's last event; null if not known
     */
    public static HandOffCard of(
            Profile profile, Timeline timeline, Sight sight, @Nullable NextBestStep next) {
        List<Event> events = timeline.events();
        List<String> types = events.stream().map(Event::type).distinct().toList();
        Choice contact = TypeRole.CONTACT.guess(types);
        Choice resolving = TypeRole.RESOLVING.guess(types);
        Choice outgoing = TypeRole.OUTGOING.guess(types);
        List<HandOffCard.Contact> contacts = new ArrayList<>();
        List<HandOffCard.Promise> promises = new ArrayList<>();
        HandOffCard.Contact open = null;
        HandOffCard.Score score = null;
        boolean resolved = false;
        for (Event event : events.reversed()) {
            boolean resolves = resolving.has(event.type());
            if (contacts.size() < MOST
                    && (contact.has(event.type()) || resolves || outgoing.has(event.type()))) {
                contacts.add(contact(event, sight));
            }
            if (!resolved && open == null && contact.has(event.type())) {
                open = contact(event, sight);
            }
            if (!resolved && promises.size() < MOST && isPromise(event)) {
                promises.add(promise(event, sight));
            }
            if (score == null) {
                score = score(event, sight);
            }
            resolved |= resolves;
        }
        String mood = score == null ? null : mood(score);
        return new HandOffCard(
                sight.name(profile.name()),
                sight.isPersonal()
                        ? profile.identifiers().stream()
                                .map(it -> new HandOffCard.Identifier(it.identifier(), it.value()))
                                .toList()
                        : List.of(),
                Instant.ofEpochMilli(events.getFirst().timeMillis()),
                Instant.ofEpochMilli(events.getLast().timeMillis()),
                events.size(),
                contacts,
                open,
                promises,
                score,
                mood,
                next,
                unknown(contact, score, mood, next));
    }

    private static List<String> unknown(
            Choice contact,
            HandOffCard.@Nullable Score score,
            @Nullable String mood,
            @Nullable NextBestStep next) {
        List<String> unknown = new ArrayList<>();
        if (contact.names().isEmpty()) {
            unknown.add("lastContacts");
            unknown.add("openQuestion");
        }
        if (score == null) {
            unknown.add("score");
        }
        if (mood == null) {
            unknown.add("mood");
        }
        if (next == null) {
            unknown.add("nextBestStep");
        }
        return unknown;
    }

    private static HandOffCard.Contact contact(Event event, Sight sight) {
        return new HandOffCard.Contact(
                at(event), event.type(), event.channel(), event.source(), text(event, sight));
    }

    private static boolean isPromise(Event event) {
        return event.properties().get("promise") != null
                || event.type().toLowerCase(Locale.ROOT).contains("promise");
    }

    private static HandOffCard.Promise promise(Event event, Sight sight) {
        String promised = event.properties().get("promise");
        return new HandOffCard.Promise(
                at(event),
                event.type(),
                sight.isPersonal() && promised != null ? cut(promised) : text(event, sight),
                sight.isPersonal() ? first(event, DUES) : null);
    }

    private static HandOffCard.@Nullable Score score(Event event, Sight sight) {
        Double value = number(event);
        if (value == null || kind(event.type()) == null) {
            return null;
        }
        return new HandOffCard.Score(at(event), event.type(), value, text(event, sight));
    }

    private static @Nullable Double number(Event event) {
        String said = first(event, List.of("score", "rating"));
        if (said == null) {
            return event.value();
        }
        try {
            double value = Double.parseDouble(said);
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException noNumber) {
            return event.value();
        }
    }

    private static @Nullable String kind(String type) {
        for (String word : type.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (SCORES.contains(word)) {
                return word;
            }
        }
        return null;
    }

    /** By the scales of the scores that have one: NPS 0–10, CSAT 1–5, CES 1–7. */
    private static @Nullable String mood(HandOffCard.Score score) {
        double value = score.value();
        String kind = kind(score.type());
        return switch (kind == null ? "" : kind) {
            case "nps" -> mood(value, 0, 10, 6.5, 8.5);
            case "csat" -> mood(value, 1, 5, 2.5, 3.5);
            case "ces" -> mood(value, 1, 7, 3.5, 4.5);
            default -> null;
        };
    }

    private static @Nullable String mood(
            double value, double least, double most, double bad, double good) {
        if (value < least || value > most) {
            return null;
        }
        return value < bad ? "bad" : value > good ? "good" : "neutral";
    }

    private static @Nullable String text(Event event, Sight sight) {
        String text = sight.isPersonal() ? first(event, TEXTS) : null;
        return text == null ? null : cut(text);
    }

    private static @Nullable String first(Event event, List<String> names) {
        for (String name : names) {
            String value = event.properties().get(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    private static Instant at(Event event) {
        return Instant.ofEpochMilli(event.timeMillis());
    }
}

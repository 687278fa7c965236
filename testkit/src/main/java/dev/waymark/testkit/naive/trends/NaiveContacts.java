package dev.waymark.testkit.naive.trends;

import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.PlainJourneys;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Contacts and resolutions one by one: each contact looks for the next one, each resolving event
 * back for what is still open.
 *
 * @param isContact whether an event is a contact; one without a channel is none, nor is one that
 *     resolves
 * @param resolves whether an event resolves
 * @param isAlone whether an event needs no person
 * @param topicOf what contacts must share to belong together; null for an event that does not say
 * @param byTopic whether that matters
 */
public record NaiveContacts(
        Predicate<PlainEvent> isContact,
        Predicate<PlainEvent> resolves,
        Predicate<PlainEvent> isAlone,
        Function<PlainEvent, @Nullable String> topicOf,
        boolean byTopic) {
    /**
     * A contact.
     *
     * @param repeated whether the customer's next one comes within the window
     * @param lost whether that is on another channel with nothing resolved between
     */
    public record Contact(PlainEvent event, boolean repeated, boolean lost) {}

    /**
     * What a resolving event ends.
     *
     * @param contacts how many lie in the span
     * @param alone whether none of them, nor the event, needed a person
     */
    public record Span(PlainEvent event, int contacts, boolean alone) {}

    /** Every contact. */
    public List<Contact> contacts(Collection<PlainEvent> all, long windowMillis) {
        List<Contact> found = new ArrayList<>();
        for (List<PlainEvent> journey : PlainJourneys.of(all).values()) {
            for (int i = 0; i < journey.size(); i++) {
                if (counts(journey.get(i))) {
                    found.add(contact(journey, i, windowMillis));
                }
            }
        }
        return found;
    }

    private Contact contact(List<PlainEvent> journey, int place, long windowMillis) {
        PlainEvent event = journey.get(place);
        boolean resolved = false;
        for (PlainEvent later : journey.subList(place + 1, journey.size())) {
            resolved |= resolves.test(later) && (topic(later) == null || isSame(event, later));
            if (counts(later) && topic(event) != null && isSame(event, later)) {
                boolean soon = later.timeMillis() - event.timeMillis() <= windowMillis;
                boolean elsewhere = !Objects.equals(later.channel(), event.channel());
                return new Contact(event, soon, soon && elsewhere && !resolved);
            }
        }
        return new Contact(event, false, false);
    }

    /** Every span. */
    public List<Span> spans(Collection<PlainEvent> all) {
        List<Span> found = new ArrayList<>();
        for (List<PlainEvent> journey : PlainJourneys.of(all).values()) {
            Map<String, List<PlainEvent>> open = new LinkedHashMap<>();
            for (PlainEvent event : journey) {
                String topic = topic(event);
                if (resolves.test(event)) {
                    List<List<PlainEvent>> ended = new ArrayList<>();
                    if (topic != null) {
                        List<PlainEvent> own = open.remove(topic);
                        ended.add(own == null ? List.of() : own);
                    } else {
                        ended.addAll(open.isEmpty() ? List.of(List.of()) : open.values());
                        open.clear();
                    }
                    for (List<PlainEvent> span : ended) {
                        boolean alone = isAlone.test(event) && span.stream().allMatch(isAlone);
                        found.add(new Span(event, span.size(), alone));
                    }
                } else if (counts(event) && topic != null) {
                    open.computeIfAbsent(topic, key -> new ArrayList<>()).add(event);
                }
            }
        }
        return found;
    }

    private boolean counts(PlainEvent event) {
        return event.channel() != null && isContact.test(event) && !resolves.test(event);
    }

    private @Nullable String topic(PlainEvent event) {
        return byTopic ? topicOf.apply(event) : "all";
    }

    private boolean isSame(PlainEvent one, PlainEvent other) {
        return Objects.equals(topic(one), topic(other));
    }
}

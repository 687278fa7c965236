package dev.waymark.app.handoff;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A customer in short, for whoever speaks to them next. What the log does not tell is null or
 * empty, and {@code unknown} names it.
 *
 * @param customer the profile's name, or a pseudonym
 * @param identifiers what they are known by; none for who sees pseudonyms
 * @param since time of the earliest event
 * @param until time of the latest
 * @param events how many there are
 * @param lastContacts the last five times that they turned to us or we to them, the latest first
 * @param openQuestion the last concern that nothing has resolved since; null if there is none
 * @param promises what was promised and not resolved since, the latest first; at most five
 * @param score the last score that they gave; null if none
 * @param mood {@code good}, {@code neutral} or {@code bad} by that score, if its scale is known;
 *     null if not
 * @param nextBestStep what most of those did next who stood where this customer's last event is and
 *     reached the goal; null if too few did, or there is no goal
 * @param unknown names of what the log does not tell
 */
public record HandOffCard(
        String customer,
        List<Identifier> identifiers,
        Instant since,
        Instant until,
        int events,
        List<Contact> lastContacts,
        @Nullable Contact openQuestion,
        List<Promise> promises,
        @Nullable Score score,
        @Nullable String mood,
        @Nullable NextBestStep nextBestStep,
        List<String> unknown) {
    public HandOffCard {
        identifiers = List.copyOf(identifiers);
        lastContacts = List.copyOf(lastContacts);
        promises = List.copyOf(promises);
        unknown = List.copyOf(unknown);
    }

    /** What a customer is known by. */
    public record Identifier(String name, String value) {}

    /**
     * A contact.
     *
     * @param text what it was about, at most 500 characters; null if the event does not say, or for
     *     who sees pseudonyms
     */
    public record Contact(
            Instant at,
            String type,
            @Nullable String channel,
            @Nullable String source,
            @Nullable String text) {}

    /**
     * A promise.
     *
     * @param due until when, as written; null if not said
     */
    public record Promise(Instant at, String type, @Nullable String text, @Nullable String due) {}

    /** A score, and what was said with it. */
    public record Score(Instant at, String type, double value, @Nullable String text) {}
}

package dev.waymark.app.opportunities;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An opportunity as it was sent to a ticket system.
 *
 * @param destination id of where it was sent; that may be gone since
 * @param name what the destination was called then
 * @param state how far it has come
 * @param key what it is called there, such as {@code CX-7}; null if that is not known
 * @param link where a browser shows it; null if that is not known
 * @param sentBy the name of the person, or the log name of the program, who sent it
 * @param sentAt when, in whole milliseconds
 */
public record Ticket(
        String destination,
        String name,
        State state,
        @Nullable String key,
        @Nullable String link,
        String sentBy,
        Instant sentAt) {
    /** The same, come further. */
    public Ticket as(State next, @Nullable String newKey, @Nullable String newLink) {
        return new Ticket(destination, name, next, newKey, newLink, sentBy, sentAt);
    }

    /** How far a ticket has come. */
    public enum State {
        /** It is on its way, or the server died meanwhile. */
        SENDING("sending"),
        /** It was sent and no answer understood: it may be there, or not. */
        UNSURE("unsure"),
        /** It is there. */
        SENT("sent");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /** The name as it is stored and written in JSON. */
        @Override
        public String toString() {
            return text;
        }
    }
}

package dev.waymark.app.catalog.alerts;

import java.time.Instant;

/**
 * What was told of a silence that lasts.
 *
 * @param state how far the telling is
 * @param since time of the type's newest event when it stopped
 * @param attempts how often a mail was tried, 0 if it was told without one
 * @param at when the state was reached
 */
public record Told(State state, Instant since, int attempts, Instant at) {
    /** How far the telling is. A mail is begun before it leaves, so that none leaves twice. */
    public enum State {
        /** The mail that it stopped was begun. */
        STOPPING("stopping"),
        /** No mail server took that mail. */
        UNTOLD("untold"),
        /** It was told that it stopped. */
        STOPPED("stopped"),
        /** The mail that it came back was begun. */
        RETURNING("returning"),
        /** No mail server took that mail. */
        UNRETURNED("unreturned");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Its name where it is stored. */
        public String label() {
            return label;
        }

        /** The state of a stored name; {@link #STOPPED} for any other, which is told no more. */
        public static State of(String label) {
            for (State state : values()) {
                if (state.label.equals(label)) {
                    return state;
                }
            }
            return STOPPED;
        }
    }

    /** The same in another state. */
    Told in(State newState, int newAttempts, Instant now) {
        return new Told(newState, since, newAttempts, now);
    }
}

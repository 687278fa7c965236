package dev.waymark.app.catalog.alerts;

import java.time.Duration;
import java.time.Instant;

/**
 * What was told of a silence that lasts.
 *
 * @param state how far the telling is
 * @param since time of the type's newest event when it stopped
 * @param attempts how often a mail was tried, 0 if it was told without one or waits
 * @param at when the state was reached
 */
public record Told(State state, Instant since, int attempts, Instant at) {
    /** How often a mail is tried that the mail server takes for nobody. */
    public static final int ATTEMPTS = 10;

    /** A mail that was begun this long ago is under way no more. */
    private static final Duration LOST = Duration.ofMinutes(15);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** How far the telling is. A mail is begun before it leaves, so that none leaves twice. */
    public enum State {
        /** The mail that it stopped was begun. */
        STOPPING("stopping"),
        /** No mail server took that mail, or it has to wait for its hour. */
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

    /** The same in another state, at its next attempt. */
    Told again(State newState, Instant now) {
        return in(newState, attempts + 1, now);
    }

    /** The same of a silence that began later. */
    Told from(Instant newSince) {
        return new Told(state, newSince, attempts, at);
    }

    /** Whether a mail that was refused is due again: after 5 minutes, 10, 20 and so on to a day. */
    boolean isToTry(Instant now) {
        return !isGivenUp() && !now.isBefore(at.plus(attempts == 0 ? Duration.ZERO : pause()));
    }

    private Duration pause() {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << (attempts - 1));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    /** Whether a mail that was refused is tried no more. */
    boolean isGivenUp() {
        return attempts >= ATTEMPTS;
    }

    /** Whether a mail that was begun is under way no more, since its server died. */
    boolean isLost(Instant now) {
        return at.plus(LOST).isBefore(now);
    }
}

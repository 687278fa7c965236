package dev.waymark.app.findings.decisions;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What somebody decided about a finding.
 *
 * @param finding its id, at most 1,000 characters
 * @param state accepted, dismissed or watched
 * @param reason why, at most 2,000 characters; never null if dismissed
 * @param map id of the map onto which it was accepted; null otherwise
 * @param card id of the card there; null otherwise
 * @param by who decided, as people call them
 * @param at when
 */
public record Decision(
        String finding,
        State state,
        @Nullable String reason,
        @Nullable String map,
        @Nullable String card,
        String by,
        Instant at) {
    /** The longest reason. */
    public static final int LONGEST_REASON = 2_000;

    private static final int LONGEST_FINDING = 1_000;

    public Decision {
        require(
                !finding.isBlank() && finding.length() <= LONGEST_FINDING,
                "the finding's id has %d characters. Give that of one that was found.",
                finding.length());
        require(
                reason == null || reason.length() <= LONGEST_REASON,
                "the reason has %d characters. Give at most %d.",
                reason == null ? 0 : reason.length(),
                LONGEST_REASON);
        require(
                state != State.DISMISSED || reason != null && !reason.isBlank(),
                "a finding is dismissed without a reason. Say why, so that others need not look"
                        + " again.");
    }

    /** What was decided. */
    public enum State {
        /** It is a pain point, or a delight, of the map. */
        ACCEPTED("accepted"),
        /** It is none, for a reason. */
        DISMISSED("dismissed"),
        /** Nobody knows yet. */
        WATCHED("watched");

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

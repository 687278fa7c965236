package dev.waymark.engine.identity;

import org.jspecify.annotations.Nullable;

/**
 * What one link did to profiles, and why.
 *
 * @param outcome what became of it
 * @param link the evidence
 * @param kept the profile that went on: its name just before
 * @param joined the profile that was joined to it, or would have been
 * @param limit the identifier whose limit refused it; null unless {@link Outcome#LIMIT}
 */
public record Joining(
        Outcome outcome, Link link, String kept, String joined, @Nullable String limit) {
    /** What became of a link between two profiles. */
    public enum Outcome {
        /** They are one profile. */
        MERGED("merged"),
        /** Refused: the profile would have had more values of an identifier than it may. */
        LIMIT("limit"),
        /** Refused: people keep them apart. */
        SEPARATED("separated"),
        /** Refused: the value is met with too many customers to tell who somebody is. */
        SHARED("shared");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** The name that is sent, in lower case. */
        public String label() {
            return label;
        }
    }
}

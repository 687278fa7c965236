package dev.waymark.maps.part;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a statement of a map comes from.
 *
 * @param kind how sure it is
 * @param source a study, a log, a person; null if not told
 * @param date when it was found; null if not told
 * @param n from how many customers, 0 or more; null if not counted
 * @param unknown fields that we do not know
 */
public record Evidence(
        Kind kind,
        @Nullable String source,
        @Nullable Instant date,
        @Nullable Long n,
        UnknownFields unknown) {
    /** Believed by the team, not looked into. */
    public static final Evidence ASSUMED =
            new Evidence(Kind.ASSUMED, null, null, null, UnknownFields.NONE);

    public Evidence {
        require(n == null || n >= 0, "n (%s) must be 0 or more.", n);
        Texts.requireText("source of the evidence", source);
    }

    /** Heard from people. */
    public static Evidence researched(String source, Instant date) {
        return new Evidence(Kind.RESEARCHED, source, date, null, UnknownFields.NONE);
    }

    /** Counted in a log. */
    public static Evidence measured(String source, Instant date, long n) {
        return new Evidence(Kind.MEASURED, source, date, n, UnknownFields.NONE);
    }

    /** How sure a statement is. */
    public enum Kind implements Named {
        /** Believed by the team. */
        ASSUMED("assumed"),
        /** Heard from people: interviews, walks, diaries. */
        RESEARCHED("researched"),
        /** Counted in data. */
        MEASURED("measured");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        /** The kind of a stored name; empty if there is none. */
        public static Optional<Kind> of(String text) {
            return Named.of(values(), text);
        }
    }
}

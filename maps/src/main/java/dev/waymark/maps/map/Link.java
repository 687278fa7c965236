package dev.waymark.maps.map;

import dev.waymark.maps.part.Named;
import dev.waymark.maps.part.Texts;
import dev.waymark.maps.part.UnknownFields;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * A way from one step to another that is not simply the next one.
 *
 * @param id unique in the map
 * @param from id of the step where it begins
 * @param to id of the step where it ends
 * @param kind branch or loop
 * @param label at most 2,000 characters; null if there is none
 * @param unknown fields that we do not know
 */
public record Link(
        String id,
        String from,
        String to,
        Kind kind,
        @Nullable String label,
        UnknownFields unknown) {
    public Link {
        Texts.requireId("link", id);
        Texts.requireText("label of a link", label);
    }

    /** A way without a label. */
    public static Link of(String id, String from, String to, Kind kind) {
        return new Link(id, from, to, kind, null, UnknownFields.NONE);
    }

    /** The same way with another label; null for none. */
    public Link labelled(@Nullable String newLabel) {
        return new Link(id, from, to, kind, newLabel, unknown);
    }

    /** What a way does. */
    public enum Kind implements Named {
        /** It leads on another way. */
        BRANCH("branch"),
        /** It leads back. */
        LOOP("loop");

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

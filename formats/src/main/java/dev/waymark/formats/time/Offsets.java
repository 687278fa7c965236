package dev.waymark.formats.time;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of an offset, a zone or a {@code Z} that is written in a time.
 *
 * <p>Ignoring is for logs whose offsets are wrong, and for comparing with tools that drop them:
 * time that passes over a clock change is then an hour off. Counts since 1970 name no offset and
 * are read alike in both ways.
 */
public enum Offsets {
    /** The time is the instant that it names. */
    HONOURED("honoured"),
    /** The time is read as if it named none: in the zone of times that name none. */
    IGNORED("ignored");

    private final String text;

    Offsets(String text) {
        this.text = text;
    }

    /** The choice of this name; null if there is none. */
    public static @Nullable Offsets named(String text) {
        for (Offsets one : values()) {
            if (one.text.equals(text)) {
                return one;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return text;
    }
}

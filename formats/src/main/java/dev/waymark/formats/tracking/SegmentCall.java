package dev.waymark.formats.tracking;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** The kinds of messages of Segment's tracking API. */
public enum SegmentCall {
    /** Traits of a customer. */
    IDENTIFY("Identify"),
    /** Something that a customer did. */
    TRACK("Track"),
    /** A page that a customer saw. */
    PAGE("Page"),
    /** A screen that a customer saw. */
    SCREEN("Screen"),
    /** The group that a customer belongs to. */
    GROUP("Group"),
    /** Two identifiers of the same customer. */
    ALIAS("Alias");

    private final String word;

    SegmentCall(String word) {
        this.word = word;
    }

    /** How the types of its events begin. */
    public String word() {
        return word;
    }

    /** The call of a message's {@code type}, whatever its case; null if there is none. */
    static @Nullable SegmentCall of(String type) {
        for (SegmentCall call : values()) {
            if (call.word.toLowerCase(Locale.ROOT).equals(type.toLowerCase(Locale.ROOT))) {
                return call;
            }
        }
        return null;
    }
}

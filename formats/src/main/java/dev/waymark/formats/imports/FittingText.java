package dev.waymark.formats.imports;

import dev.waymark.maps.part.Texts;

import org.jspecify.annotations.Nullable;

/** Texts of foreign files, made to fit into a map. */
public final class FittingText {
    private final Notices notices;

    /** Texts whose changes are told. */
    public FittingText(Notices notices) {
        this.notices = notices;
    }

    /**
     * A name: not blank, at most 200 characters.
     *
     * @param what it names, for the notice
     * @param fallback for a blank one
     */
    public String name(String what, @Nullable String text, String fallback) {
        if (text == null || text.isBlank()) {
            notices.add("NAME_MISSING", "A %s has no name; it is called \"%s\".", what, fallback);
            return fallback;
        }
        return cut(what, text, Texts.MAX_NAME);
    }

    /** A text of at most 2,000 characters; null if it is blank. */
    public @Nullable String text(String what, @Nullable String text) {
        return text == null || text.isBlank() ? null : cut(what, text, Texts.MAX_TEXT);
    }

    /** A card's text, of at most 5,000 characters. */
    public String card(String text) {
        return cut("card", text, Texts.MAX_CARD);
    }

    private String cut(String what, String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        notices.add(
                "TEXT_CUT",
                "The text of a %s has %d characters and was cut to %d: \"%s…\".",
                what,
                text.length(),
                most,
                text.substring(0, 40));
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}

package dev.waymark.formats.richtext;

import org.jspecify.annotations.Nullable;

/**
 * A piece of text in one style.
 *
 * @param text not empty, without line breaks
 * @param isBold whether bold
 * @param isItalic whether italic
 * @param link http, https or mailto; null if it leads nowhere
 */
public record Span(String text, boolean isBold, boolean isItalic, @Nullable String link) {
    /** A piece of text without style. */
    public static Span plain(String text) {
        return new Span(text, false, false, null);
    }

    Span saying(String other) {
        return new Span(other, isBold, isItalic, link);
    }
}

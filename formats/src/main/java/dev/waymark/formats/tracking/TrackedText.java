package dev.waymark.formats.tracking;

import static dev.waymark.engine.fault.JourneyException.user;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/** Texts of a message, bounded and free of what no text may hold. */
final class TrackedText {
    private static final char UNKNOWN = '\uFFFD';

    private TrackedText() {}

    /** The text or number of a field; null if it is absent, null or blank. */
    static @Nullable String of(JsonNode message, String field, int longest) {
        JsonNode node = message.path(field);
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (!node.isString() && !node.isNumber()) {
            throw user("MESSAGE_INVALID", "%s must be a text.", field);
        }
        String text = clean(node.asString()).strip();
        if (text.length() > longest) {
            throw user("MESSAGE_INVALID", "%s is longer than %d characters.", field, longest);
        }
        return text.isEmpty() ? null : text;
    }

    /** The text with halves of characters and NUL replaced. */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBad(text, i)) {
                StringBuilder clean = new StringBuilder(text);
                for (int k = i; k < text.length(); k++) {
                    if (isBad(text, k)) {
                        clean.setCharAt(k, UNKNOWN);
                    }
                }
                return clean.toString();
            }
        }
        return text;
    }

    private static boolean isBad(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c == 0;
    }
}

package dev.waymark.formats.tracking;

import static dev.waymark.engine.fault.JourneyException.user;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Locale;

/** Texts of a message, bounded and free of what no text may hold. */
public final class TrackedText {
    private static final char UNKNOWN = '\uFFFD';

    private TrackedText() {}

    /** The text or number of a field; null if it is absent, null or blank. */
    public static @Nullable String of(JsonNode message, String field, int longest) {
        JsonNode node = message.path(field);
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (!node.isString() && !node.isNumber()) {
            throw user(MessageFault.OTHERWISE, "%s must be a text.", field);
        }
        String text = clean(node.asString()).strip();
        if (text.length() > longest) {
            throw user(MessageFault.OTHERWISE, "%s is longer than %d characters.", field, longest);
        }
        return text.isEmpty() ? null : text;
    }

    /**
     * The text or number of a field that no message may lack.
     *
     * @throws dev.waymark.engine.fault.JourneyException MESSAGE_INVALID
     */
    public static String required(JsonNode message, String field, int longest) {
        return required(message, field, longest, MessageFault.OTHERWISE);
    }

    /** The text or number of a field as above; another code says what it would have told. */
    public static String required(JsonNode message, String field, int longest, String code) {
        String text = of(message, field, longest);
        if (text == null) {
            throw user(code, "%s is missing.", field);
        }
        return text;
    }

    /** The first of some fields that holds a text or number; null if none does. */
    public static @Nullable String first(JsonNode message, int longest, String... fields) {
        for (String field : fields) {
            JsonNode node = message.path(field);
            if (node.isString() || node.isNumber()) {
                String text = of(message, field, longest);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    /** A type of two parts, or of one if the second is not known. */
    public static String named(String word, @Nullable String name) {
        return name == null ? word : word + " " + name;
    }

    /** What people call an event's value: the first number among the usual names; null if none. */
    public static @Nullable Double amount(JsonNode said) {
        for (String field : new String[] {"value", "revenue", "total"}) {
            JsonNode node = said.path(field);
            if (node.isNumber() && Double.isFinite(node.doubleValue())) {
                return node.doubleValue();
            }
        }
        return null;
    }

    /** The channel that a tracking library's name tells; null if it tells none. */
    public static @Nullable String channelOf(String library) {
        String name = library.toLowerCase(Locale.ROOT);
        for (String mobile :
                new String[] {"android", "ios", "swift", "kotlin", "flutter", "react-native"}) {
            if (name.contains(mobile)) {
                return "app";
            }
        }
        return name.equals("web") || name.endsWith(".js") ? "web" : null;
    }

    /** The text with halves of characters and NUL replaced. */
    public static String clean(String text) {
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

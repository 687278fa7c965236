package dev.waymark.server.json;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Reads texts of requests, and refuses half a character: a surrogate that an escape writes without
 * its other half. UTF-8 has no bytes for it, so that what is kept would differ from what was given,
 * and two texts could become one.
 */
final class WholeText extends StringDeserializer {
    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        String text = super.deserialize(parser, context);
        int half = text == null ? -1 : half(text);
        if (half >= 0) {
            throw JourneyException.user(
                    "INVALID_VALUE",
                    "the text at \"%s\" has half a character (\\u%04X) at place %d. Send the other"
                            + " half too, or leave it out.",
                    parser.streamReadContext().pathAsPointer(),
                    (int) text.charAt(half),
                    half + 1);
        }
        return text;
    }

    /** The place of the first half, from 0; −1 if there is none. */
    private static int half(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }
}

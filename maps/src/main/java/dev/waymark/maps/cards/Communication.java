package dev.waymark.maps.cards;

import dev.waymark.maps.part.Texts;
import dev.waymark.maps.part.UnknownFields;

import org.jspecify.annotations.Nullable;

/**
 * A line of the communication plan. Each text has at most 2,000 characters and is null if not said.
 *
 * @param message what is told
 * @param content the piece that tells it: an article, a letter, a film
 * @param channel by which way
 * @param tool the marketing tool
 * @param owner who sees to it
 * @param unknown fields that we do not know
 */
public record Communication(
        @Nullable String message,
        @Nullable String content,
        @Nullable String channel,
        @Nullable String tool,
        @Nullable String owner,
        UnknownFields unknown) {
    public Communication {
        Texts.requireText("message of the communication", message);
        Texts.requireText("content of the communication", content);
        Texts.requireText("channel of the communication", channel);
        Texts.requireText("tool of the communication", tool);
        Texts.requireText("owner of the communication", owner);
    }
}

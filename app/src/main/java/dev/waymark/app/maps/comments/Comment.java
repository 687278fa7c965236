package dev.waymark.app.maps.comments;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.formats.maprecords.RecordKey;
import dev.waymark.maps.part.Texts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Something that somebody said about a part of a map.
 *
 * @param id a UUIDv7
 * @param map id of the map
 * @param record the part; it may be gone by now
 * @param thread id of the comment that this one answers; null if it begins a thread
 * @param text not blank, at most 2,000 characters
 * @param mentions names of people who are to look; at most 20
 * @param author who wrote it: a kind and an id
 * @param by who wrote it, as people call them
 * @param at when
 * @param resolvedBy who settled the thread; null while it is open, and for answers
 */
public record Comment(
        String id,
        String map,
        RecordKey record,
        @Nullable String thread,
        String text,
        List<String> mentions,
        String author,
        String by,
        Instant at,
        @Nullable String resolvedBy) {
    private static final int MAX_MENTIONS = 20;

    public Comment {
        require(!text.isBlank(), "text of the comment is blank. Write something.");
        Texts.requireText("text of the comment", text);
        mentions = List.copyOf(mentions);
        require(
                mentions.size() <= MAX_MENTIONS,
                "the comment mentions %d people and may mention %d.",
                mentions.size(),
                MAX_MENTIONS);
        mentions.forEach(name -> Texts.requireName("mentioned person", name));
    }

    /** The same comment with another text. */
    public Comment reworded(String newText) {
        return new Comment(id, map, record, thread, newText, mentions, author, by, at, resolvedBy);
    }

    /** The same comment, settled by somebody, or open again if null. */
    public Comment resolved(@Nullable String newResolvedBy) {
        return new Comment(id, map, record, thread, text, mentions, author, by, at, newResolvedBy);
    }
}

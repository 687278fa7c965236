package dev.waymark.app.maps.comments;

import dev.waymark.app.access.Actor;
import dev.waymark.app.id.Ids;
import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.maps.commands.MapFaults;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.maprecords.RecordKey;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What people do with comments. Whether they may is asked before. Safe for several threads. */
public final class MapComments {
    /** The most comments on one map. */
    public static final int MAX_COMMENTS = 5_000;

    private static final int MAX_ID = 200;

    private final CommentStore store;
    private final LiveMaps maps;
    private final Ids ids;
    private final Clock clock;
    private final CommentBell bell;

    /** Comments that are kept in a store, on maps that live; the bell tells who looks at them. */
    public MapComments(CommentStore store, LiveMaps maps, Ids ids, Clock clock, CommentBell bell) {
        this.store = store;
        this.maps = maps;
        this.ids = ids;
        this.clock = clock;
        this.bell = bell;
    }

    /**
     * A map's comments, oldest first; empty if there are none.
     *
     * @throws JourneyException UNKNOWN_MAP
     */
    public List<Comment> list(String workspace, String map) {
        maps.find(workspace, map);
        return store.list(workspace, map);
    }

    /**
     * Says something.
     *
     * @param by the author, as people call them
     * @throws JourneyException UNKNOWN_MAP; UNKNOWN_COMMENT if it answers none of the map's;
     *     INVALID_VALUE if the text is blank or too long, or the part's id; TOO_MANY_COMMENTS
     */
    public Comment add(String workspace, String map, Said said, Actor author, String by) {
        List<Comment> all = list(workspace, map);
        if (all.size() >= MAX_COMMENTS) {
            throw JourneyException.limit(
                    "TOO_MANY_COMMENTS",
                    "the map has %d comments, as many as it may have.",
                    MAX_COMMENTS);
        }
        String thread = said.thread();
        RecordKey record = thread == null ? said.record() : find(all, thread).record();
        Comment comment =
                new Comment(
                        ids.next(),
                        map,
                        record,
                        thread,
                        said.text().strip(),
                        said.mentions(),
                        author.logName(),
                        by,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        null);
        return kept(workspace, comment);
    }

    /**
     * Changes a comment.
     *
     * @param edit the new text, only by the author, and whether the thread is settled, by its
     *     author or who may change maps
     * @param editor who does it
     * @throws JourneyException UNKNOWN_MAP, UNKNOWN_COMMENT; FORBIDDEN if the text or thread is
     *     somebody else's; INVALID_VALUE if an answer shall be settled
     */
    public Comment change(String workspace, String map, String id, Edit edit, Editor editor) {
        Comment comment = find(list(workspace, map), id);
        String text = edit.text();
        boolean isOwn = comment.author().equals(editor.actor().logName());
        if (text != null) {
            if (!isOwn) {
                throw JourneyException.access(
                        "FORBIDDEN", "The comment is somebody else's. Answer it.");
            }
            comment = comment.reworded(text.strip());
        }
        String words = comment.text();
        Boolean isResolved = edit.resolved();
        if (isResolved != null) {
            JourneyException.require(
                    comment.thread() == null,
                    "an answer cannot be settled. Settle the comment that it answers.");
            if (!isOwn && !editor.mayWrite()) {
                throw JourneyException.access(
                        "FORBIDDEN",
                        "The thread is somebody else's. Ask them, or somebody who may change the"
                                + " map, to settle it.");
            }
        }
        // Each by itself: somebody else may change the other one at the same time.
        boolean isThere =
                (text == null || store.reword(workspace, map, id, words))
                        && (isResolved == null
                                || store.settle(
                                        workspace, map, id, isResolved ? editor.name() : null));
        if (!isThere) {
            throw unknown();
        }
        bell.ring(workspace, map);
        return find(store.list(workspace, map), id);
    }

    private Comment kept(String workspace, Comment comment) {
        if (!store.save(workspace, comment)) {
            throw MapFaults.unknown(comment.map());
        }
        bell.ring(workspace, comment.map());
        return comment;
    }

    private static Comment find(List<Comment> all, String id) {
        return all.stream()
                .filter(comment -> comment.id().equals(id))
                .findFirst()
                .orElseThrow(MapComments::unknown);
    }

    private static JourneyException unknown() {
        return JourneyException.access(
                "UNKNOWN_COMMENT", "the map has no such comment. Load its comments again.");
    }

    /**
     * What somebody says.
     *
     * @param record about which part; passed over in an answer
     * @param thread the comment that it answers; null if none
     * @param text not blank
     * @param mentions names of people who are to look
     */
    public record Said(
            RecordKey record, @Nullable String thread, String text, List<String> mentions) {
        public Said {
            JourneyException.require(
                    !record.id().isBlank() && record.id().length() <= MAX_ID,
                    "id of the record is blank or longer than %d characters.",
                    MAX_ID);
            mentions = List.copyOf(mentions);
        }
    }

    /**
     * Who changes a comment.
     *
     * @param name as people call them
     * @param mayWrite whether they may change maps
     */
    public record Editor(Actor actor, String name, boolean mayWrite) {}

    /**
     * A change of a comment; null leaves something as it is.
     *
     * @param resolved whether the thread is settled
     */
    public record Edit(@Nullable String text, @Nullable Boolean resolved) {}
}

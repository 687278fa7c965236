package dev.waymark.server.maps;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.maps.comments.Comment;
import dev.waymark.app.maps.comments.MapComments;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.maprecords.RecordKey;
import dev.waymark.formats.maprecords.RecordKind;
import dev.waymark.maps.part.Named;
import dev.waymark.server.access.Given;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;

/** Lists, adds, changes and settles comments on the parts of a map. */
@RestController
@RequestMapping("/api/workspaces/{ws}/maps/{id}/comments")
@Tag(name = "maps")
public class MapCommentsController {
    private final MapComments comments;
    private final Access access;

    MapCommentsController(MapComments comments, Access access) {
        this.comments = comments;
        this.access = access;
    }

    @Operation(operationId = "listMapComments", summary = "A map's comments, oldest first")
    @GetMapping
    List<CommentEntry> list(Workspace workspace, Actor actor, @PathVariable("id") String id) {
        return comments.list(workspace.id(), id).stream()
                .map(comment -> CommentEntry.of(comment, actor))
                .toList();
    }

    @Operation(
            operationId = "commentOnMap",
            summary = "Comment on a part of a map, or answer a comment",
            description = "An answer names its thread and needs no record.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CommentEntry add(
            Workspace workspace,
            Actor actor,
            @PathVariable("id") String id,
            @RequestBody CommentOrder order) {
        return CommentEntry.of(
                comments.add(workspace.id(), id, order.said(), actor, Authors.name(actor)), actor);
    }

    @Operation(
            operationId = "changeMapComment",
            summary = "Reword one's own comment, or settle a thread or open it again",
            description = "A viewer settles the threads that they began.")
    @PatchMapping("/{comment}")
    CommentEntry change(
            Workspace workspace,
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("comment") String comment,
            @RequestBody CommentEdit edit) {
        return CommentEntry.of(
                comments.change(
                        workspace.id(),
                        id,
                        comment,
                        new MapComments.Edit(edit.text(), edit.resolved()),
                        new MapComments.Editor(
                                actor,
                                Authors.name(actor),
                                access.allows(actor, workspace.id(), Permission.WRITE))),
                actor);
    }

    /** A part of a map. */
    record RecordName(String kind, String id) {
        RecordKey key() {
            String given = Given.field(kind, "record.kind");
            return new RecordKey(
                    RecordKind.of(given)
                            .orElseThrow(
                                    () ->
                                            JourneyException.user(
                                                    "INVALID_VALUE",
                                                    "kind \"%s\" is none of a record's. Give one of"
                                                            + " %s.",
                                                    given,
                                                    Named.listed(RecordKind.values()))),
                    Given.field(id, "record.id"));
        }
    }

    /** What somebody says. */
    record CommentOrder(
            @Nullable RecordName record,
            @Nullable String thread,
            String text,
            @Nullable List<String> mentions) {
        MapComments.Said said() {
            return new MapComments.Said(
                    record == null ? RecordKey.MAP : record.key(),
                    thread,
                    Given.field(text, "text"),
                    Given.listOrNone(mentions, "mentions"));
        }
    }

    /** A change of a comment; what is left out stays. */
    record CommentEdit(@Nullable String text, @Nullable Boolean resolved) {}

    /**
     * A comment.
     *
     * @param thread id of the comment that it answers
     * @param resolvedBy who settled the thread, if it is settled
     * @param mine whether the reader wrote it
     */
    record CommentEntry(
            String id,
            RecordName record,
            @Nullable String thread,
            String text,
            List<String> mentions,
            String by,
            Instant at,
            @Nullable String resolvedBy,
            boolean mine) {
        static CommentEntry of(Comment comment, Actor reader) {
            return new CommentEntry(
                    comment.id(),
                    new RecordName(comment.record().kind().text(), comment.record().id()),
                    comment.thread(),
                    comment.text(),
                    comment.mentions(),
                    comment.by(),
                    comment.at(),
                    comment.resolvedBy(),
                    comment.author().equals(reader.logName()));
        }
    }
}

package dev.waymark.store.documents;

import dev.waymark.app.maps.comments.Comment;
import dev.waymark.app.maps.comments.CommentStore;
import dev.waymark.formats.maprecords.RecordKey;
import dev.waymark.formats.maprecords.RecordKind;
import dev.waymark.store.documents.sql.Database;
import dev.waymark.store.documents.sql.TextList;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Comments in the table {@code map_comments}. */
final class DocumentComments implements CommentStore {
    private final Database database;

    DocumentComments(Database database) {
        this.database = database;
    }

    @Override
    public List<Comment> list(String workspace, String map) {
        return database.list(
                "SELECT id, map_id, record_kind, record_id, thread, words, mentions, author,"
                        + " author_name, said_at, resolved_by FROM map_comments"
                        + " WHERE workspace_id = ? AND map_id = ? ORDER BY said_at, id",
                DocumentComments::comment,
                workspace,
                map);
    }

    @Override
    public boolean save(String workspace, Comment comment) {
        return database.change(
                        "INSERT INTO map_comments (workspace_id, map_id, id, record_kind,"
                                + " record_id, thread, words, mentions, author, author_name,"
                                + " said_at, resolved_by) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
                                + " WHERE EXISTS (SELECT 1 FROM maps WHERE workspace_id = ?"
                                + " AND id = ?) ON CONFLICT (workspace_id, map_id, id) DO UPDATE"
                                + " SET words = excluded.words, resolved_by ="
                                + " excluded.resolved_by",
                        workspace,
                        comment.map(),
                        comment.id(),
                        comment.record().kind().text(),
                        comment.record().id(),
                        comment.thread(),
                        comment.text(),
                        TextList.write(comment.mentions()),
                        comment.author(),
                        comment.by(),
                        comment.at(),
                        comment.resolvedBy(),
                        workspace,
                        comment.map())
                == 1;
    }

    @Override
    public boolean reword(String workspace, String map, String id, String text) {
        return database.change(
                        "UPDATE map_comments SET words = ?"
                                + " WHERE workspace_id = ? AND map_id = ? AND id = ?",
                        text,
                        workspace,
                        map,
                        id)
                == 1;
    }

    @Override
    public boolean settle(String workspace, String map, String id, @Nullable String by) {
        return database.change(
                        "UPDATE map_comments SET resolved_by = ?"
                                + " WHERE workspace_id = ? AND map_id = ? AND id = ?",
                        by,
                        workspace,
                        map,
                        id)
                == 1;
    }

    private static Comment comment(ResultSet row) throws SQLException {
        return new Comment(
                row.getString("id"),
                row.getString("map_id"),
                new RecordKey(
                        RecordKind.of(row.getString("record_kind")).orElse(RecordKind.MAP),
                        row.getString("record_id")),
                row.getString("thread"),
                row.getString("words"),
                TextList.read(row.getString("mentions")),
                row.getString("author"),
                row.getString("author_name"),
                Instant.ofEpochMilli(row.getLong("said_at")),
                row.getString("resolved_by"));
    }
}

package dev.waymark.store.documents;

import dev.waymark.app.segments.Segment;
import dev.waymark.app.segments.SegmentStore;
import dev.waymark.store.documents.sql.Database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Segments in the table {@code segments}. */
final class DocumentSegments implements SegmentStore {
    private final Database database;

    DocumentSegments(Database database) {
        this.database = database;
    }

    @Override
    public List<Segment> list(String workspace) {
        return database.list(
                "SELECT id, name, condition, saved_at FROM segments WHERE workspace_id = ?"
                        + " ORDER BY name",
                DocumentSegments::segment,
                workspace);
    }

    @Override
    public Optional<Segment> find(String workspace, String id) {
        return database.first(
                "SELECT id, name, condition, saved_at FROM segments"
                        + " WHERE workspace_id = ? AND id = ?",
                DocumentSegments::segment,
                workspace,
                id);
    }

    /** One statement, so that of two writers at once only one gets a name. */
    @Override
    public boolean save(String workspace, Segment segment) {
        return database.change(
                        "INSERT INTO segments (workspace_id, id, name, condition, saved_at)"
                                + " SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM segments"
                                + " WHERE workspace_id = ? AND name = ? AND id <> ?)"
                                + " ON CONFLICT (workspace_id, id) DO UPDATE SET"
                                + " name = excluded.name, condition = excluded.condition,"
                                + " saved_at = excluded.saved_at",
                        workspace,
                        segment.id(),
                        segment.name(),
                        segment.where(),
                        segment.savedAt(),
                        workspace,
                        segment.name(),
                        segment.id())
                == 1;
    }

    @Override
    public boolean delete(String workspace, String id) {
        return database.change(
                        "DELETE FROM segments WHERE workspace_id = ? AND id = ?", workspace, id)
                == 1;
    }

    private static Segment segment(ResultSet row) throws SQLException {
        return new Segment(
                row.getString("id"),
                row.getString("name"),
                row.getString("condition"),
                Instant.ofEpochMilli(row.getLong("saved_at")));
    }
}

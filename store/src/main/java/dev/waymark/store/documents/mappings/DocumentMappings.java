package dev.waymark.store.documents.mappings;

import dev.waymark.app.collect.mappings.MappingStore;
import dev.waymark.app.collect.mappings.NamedMapping;
import dev.waymark.app.collect.mappings.SavedMapping;
import dev.waymark.formats.mapping.Mapping;
import dev.waymark.store.documents.sql.Database;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Saved mappings in the tables {@code import_mappings} and {@code named_mappings}. */
public final class DocumentMappings implements MappingStore {
    private static final JsonMapper JSON = new JsonMapper();

    private final Database database;

    /** Over the tables of a database. */
    public DocumentMappings(Database database) {
        this.database = database;
    }

    @Override
    public Optional<SavedMapping> find(String workspaceId, String columns) {
        return database.first(
                "SELECT mapping, saved_at FROM import_mappings WHERE workspace_id = ? AND columns ="
                        + " ?",
                row ->
                        new SavedMapping(
                                JSON.readValue(row.getString("mapping"), Mapping.class),
                                Instant.ofEpochMilli(row.getLong("saved_at"))),
                workspaceId,
                columns);
    }

    @Override
    public void save(String workspaceId, String columns, SavedMapping mapping) {
        database.change(
                "INSERT INTO import_mappings (workspace_id, columns, mapping, saved_at) VALUES (?,"
                        + " ?, ?, ?) ON CONFLICT (workspace_id, columns) DO UPDATE SET mapping ="
                        + " excluded.mapping, saved_at = excluded.saved_at",
                workspaceId,
                columns,
                JSON.writeValueAsString(mapping.mapping()),
                mapping.savedAt());
    }

    @Override
    public void remove(String workspaceId, String columns) {
        database.change(
                "DELETE FROM import_mappings WHERE workspace_id = ? AND columns = ?",
                workspaceId,
                columns);
    }

    @Override
    public List<NamedMapping> named(String workspaceId) {
        return database.list(
                "SELECT name, mapping, saved_at FROM named_mappings WHERE workspace_id = ? ORDER"
                        + " BY name",
                row ->
                        new NamedMapping(
                                row.getString("name"),
                                JSON.readValue(row.getString("mapping"), Mapping.class),
                                Instant.ofEpochMilli(row.getLong("saved_at"))),
                workspaceId);
    }

    @Override
    public void name(String workspaceId, NamedMapping mapping) {
        database.change(
                "INSERT INTO named_mappings (workspace_id, name, mapping, saved_at) VALUES (?, ?,"
                        + " ?, ?) ON CONFLICT (workspace_id, name) DO UPDATE SET mapping ="
                        + " excluded.mapping, saved_at = excluded.saved_at",
                workspaceId,
                mapping.name(),
                JSON.writeValueAsString(mapping.mapping()),
                mapping.savedAt());
    }

    @Override
    public boolean unname(String workspaceId, String name) {
        return database.change(
                        "DELETE FROM named_mappings WHERE workspace_id = ? AND name = ?",
                        workspaceId,
                        name)
                > 0;
    }
}

package dev.waymark.store.documents;

import dev.waymark.app.maps.versions.MapVersion;
import dev.waymark.app.maps.versions.VersionStore;
import dev.waymark.store.documents.sql.Database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Named versions in the table {@code map_versions}. */
final class DocumentVersions implements VersionStore {
    private final Database database;

    DocumentVersions(Database database) {
        this.database = database;
    }

    @Override
    public List<MapVersion> list(String workspace, String map) {
        return database.list(
                "SELECT id, map_id, name, version, author, kept_at FROM map_versions"
                        + " WHERE workspace_id = ? AND map_id = ? ORDER BY kept_at DESC, id DESC",
                DocumentVersions::version,
                workspace,
                map);
    }

    @Override
    public boolean add(String workspace, MapVersion version, String document) {
        return database.change(
                        "INSERT INTO map_versions (workspace_id, map_id, id, name, version, author,"
                                + " kept_at, document) SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE EXISTS"
                                + " (SELECT 1 FROM maps WHERE workspace_id = ? AND id = ?)",
                        workspace,
                        version.map(),
                        version.id(),
                        version.name(),
                        version.version(),
                        version.by(),
                        version.at(),
                        document,
                        workspace,
                        version.map())
                == 1;
    }

    @Override
    public Optional<String> document(String workspace, String map, String id) {
        return database.first(
                "SELECT document FROM map_versions"
                        + " WHERE workspace_id = ? AND map_id = ? AND id = ?",
                row -> row.getString("document"),
                workspace,
                map,
                id);
    }

    private static MapVersion version(ResultSet row) throws SQLException {
        return new MapVersion(
                row.getString("id"),
                row.getString("map_id"),
                row.getString("name"),
                row.getLong("version"),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("kept_at")));
    }
}

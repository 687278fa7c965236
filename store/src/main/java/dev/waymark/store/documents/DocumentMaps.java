package dev.waymark.store.documents;

import dev.waymark.app.maps.MapFaults;
import dev.waymark.app.maps.MapHead;
import dev.waymark.app.maps.MapStore;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.maps.map.JourneyMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Maps in the table {@code maps}, each as its own JSON. */
final class DocumentMaps implements MapStore {
    private final Database database;
    private final Clock clock;

    DocumentMaps(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<MapHead> list(String workspace) {
        return database.list(
                "SELECT version, saved_at, document FROM maps WHERE workspace_id = ?"
                        + " ORDER BY id DESC",
                DocumentMaps::head,
                workspace);
    }

    @Override
    public Optional<JourneyMap> find(String workspace, String id) {
        return database.first(
                "SELECT version, document FROM maps WHERE workspace_id = ? AND id = ?",
                DocumentMaps::map,
                workspace,
                id);
    }

    @Override
    public JourneyMap save(String workspace, JourneyMap map, long expectedVersion) {
        JourneyMap next = map.withVersion(expectedVersion + 1);
        Instant now = clock.instant();
        int changed =
                expectedVersion == 0
                        ? database.change(
                                "INSERT INTO maps (workspace_id, id, version, saved_at, document)"
                                        + " VALUES (?, ?, 1, ?, ?)"
                                        + " ON CONFLICT (workspace_id, id) DO NOTHING",
                                workspace,
                                next.id(),
                                now,
                                MapJson.write(next))
                        : database.change(
                                "UPDATE maps SET version = ?, saved_at = ?, document = ?"
                                        + " WHERE workspace_id = ? AND id = ? AND version = ?",
                                next.version(),
                                now,
                                MapJson.write(next),
                                workspace,
                                next.id(),
                                expectedVersion);
        if (changed == 0) {
            long actual =
                    find(workspace, next.id())
                            .map(JourneyMap::version)
                            .orElseThrow(() -> MapFaults.unknown(next.id()));
            throw MapFaults.conflict(next.id(), expectedVersion, actual);
        }
        return next;
    }

    @Override
    public boolean delete(String workspace, String id) {
        return database.change("DELETE FROM maps WHERE workspace_id = ? AND id = ?", workspace, id)
                == 1;
    }

    private static JourneyMap map(ResultSet row) throws SQLException {
        return MapJson.read(row.getString("document")).withVersion(row.getLong("version"));
    }

    private static MapHead head(ResultSet row) throws SQLException {
        JourneyMap map = map(row);
        return new MapHead(
                map.id(),
                map.version(),
                map.name(),
                map.kind(),
                map.state(),
                Instant.ofEpochMilli(row.getLong("saved_at")));
    }
}

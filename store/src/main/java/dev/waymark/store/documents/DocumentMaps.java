package dev.waymark.store.documents;

import dev.waymark.app.maps.commands.CommandJson;
import dev.waymark.app.maps.commands.LoggedCommand;
import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.app.maps.commands.MapStore;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.part.UnknownFields;
import dev.waymark.store.documents.sql.Database;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Maps in the table {@code maps}, their commands in {@code map_commands}. A map's head is kept as a
 * map without parts.
 */
final class DocumentMaps implements MapStore {
    private static final String COMMANDS =
            "SELECT seq, op, author, done_at, body FROM map_commands"
                    + " WHERE workspace_id = ? AND map_id = ?";

    private final Database database;

    DocumentMaps(Database database) {
        this.database = database;
    }

    @Override
    public List<MapHead> list(String workspace) {
        return database.list(
                "SELECT version, saved_at, coalesce(head, document) AS head FROM maps"
                        + " WHERE workspace_id = ? ORDER BY id DESC",
                DocumentMaps::head,
                workspace);
    }

    @Override
    public boolean create(String workspace, MapHead head, Snapshot snapshot) {
        return database.change(
                        "INSERT INTO maps (workspace_id, id, version, saved_at, head, document,"
                                + " snapshot_version) VALUES (?, ?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (workspace_id, id) DO NOTHING",
                        workspace,
                        head.id(),
                        head.version(),
                        head.savedAt(),
                        text(head),
                        snapshot.text(),
                        snapshot.seq())
                == 1;
    }

    @Override
    public Optional<Snapshot> snapshot(String workspace, String id) {
        return database.first(
                "SELECT snapshot_version, document FROM maps WHERE workspace_id = ? AND id = ?",
                row -> new Snapshot(row.getLong("snapshot_version"), row.getString("document")),
                workspace,
                id);
    }

    @Override
    public Optional<List<LoggedCommand>> since(
            String workspace, String id, long seq, long mostBytes) {
        boolean isTooLong =
                mostBytes < Long.MAX_VALUE && bytesSince(workspace, id, seq) > mostBytes;
        return isTooLong
                ? Optional.empty()
                : Optional.of(
                        database.list(
                                COMMANDS + " AND seq > ? ORDER BY seq",
                                DocumentMaps::command,
                                workspace,
                                id,
                                seq));
    }

    private long bytesSince(String workspace, String id, long seq) {
        return database.first(
                        "SELECT coalesce(sum(length(CAST(body AS BLOB))), 0) AS bytes FROM"
                                + " map_commands WHERE workspace_id = ? AND map_id = ?"
                                + " AND seq > ?",
                        row -> row.getLong("bytes"),
                        workspace,
                        id,
                        seq)
                .orElse(0L);
    }

    @Override
    public Optional<LoggedCommand> logged(String workspace, String id, String op) {
        return database.first(COMMANDS + " AND op = ?", DocumentMaps::command, workspace, id, op);
    }

    @Override
    public boolean append(
            String workspace, MapHead head, LoggedCommand command, @Nullable Snapshot snapshot) {
        return database.atomically(
                connection -> {
                    int moved =
                            Database.change(
                                    connection,
                                    "UPDATE maps SET version = ?, saved_at = ?, head = ?"
                                            + " WHERE workspace_id = ? AND id = ? AND version = ?",
                                    command.seq(),
                                    head.savedAt(),
                                    text(head),
                                    workspace,
                                    head.id(),
                                    command.seq() - 1);
                    if (moved == 0) {
                        return false;
                    }
                    Database.change(
                            connection,
                            "INSERT INTO map_commands (workspace_id, map_id, seq, op, author,"
                                    + " done_at, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
                            workspace,
                            head.id(),
                            command.seq(),
                            command.op(),
                            command.by(),
                            command.at(),
                            CommandJson.body(command));
                    if (snapshot != null) {
                        Database.change(
                                connection,
                                "UPDATE maps SET document = ?, snapshot_version = ?"
                                        + " WHERE workspace_id = ? AND id = ?",
                                snapshot.text(),
                                snapshot.seq(),
                                workspace,
                                head.id());
                        Database.change(
                                connection,
                                "DELETE FROM map_commands WHERE workspace_id = ? AND map_id = ?"
                                        + " AND seq <= ? AND done_at <= ?",
                                workspace,
                                head.id(),
                                command.seq() - COMMANDS_KEPT,
                                command.at().minus(COMMANDS_KEPT_FOR));
                    }
                    return true;
                });
    }

    @Override
    public boolean delete(String workspace, String id) {
        return database.change("DELETE FROM maps WHERE workspace_id = ? AND id = ?", workspace, id)
                == 1;
    }

    private static LoggedCommand command(ResultSet row) throws SQLException {
        return CommandJson.logged(
                row.getLong("seq"),
                row.getString("op"),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("done_at")),
                row.getString("body"));
    }

    private static String text(MapHead head) {
        return MapJson.tree(
                        JourneyMap.builder(head.id(), head.name())
                                .version(head.version())
                                .kind(head.kind())
                                .state(head.state())
                                .about(head.about())
                                .unknown(
                                        head.isArchived()
                                                ? new UnknownFields(
                                                        Map.of(MapHead.ARCHIVED, "true"))
                                                : UnknownFields.NONE)
                                .build())
                .toString();
    }

    private static MapHead head(ResultSet row) throws SQLException {
        JourneyMap map = MapJson.read(row.getString("head")).withVersion(row.getLong("version"));
        return MapHead.of(map, Instant.ofEpochMilli(row.getLong("saved_at")));
    }
}

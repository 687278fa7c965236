package dev.waymark.store.documents.sources;

import dev.waymark.app.sources.Source;
import dev.waymark.app.sources.SourceCounts;
import dev.waymark.app.sources.SourceKind;
import dev.waymark.app.sources.SourceStore;
import dev.waymark.app.sources.flaws.FlawCounts;
import dev.waymark.store.documents.sql.Database;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sources in the table {@code sources}. */
public final class DocumentSources implements SourceStore {
    /** What {@link #read} takes of the table, called {@code s}. */
    public static final String COLUMNS =
            "s.id, s.workspace_id, s.name, s.kind, s.hint, s.created_by, s.created_at, s.enabled,"
                    + " s.events, s.duplicates, s.refused, s.last_event_at,"
                    + " (SELECT string_agg(f.code || ' ' || f.messages, ',') FROM source_flaws f"
                    + " WHERE f.source_id = s.id) AS flaws";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM sources s ";

    private final Database database;

    /** Over the tables of a database. */
    public DocumentSources(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Source> findByHash(String keyHash) {
        return database.first(SELECT + "WHERE key_hash = ?", DocumentSources::read, keyHash);
    }

    @Override
    public List<Source> ofWorkspace(String workspaceId) {
        return database.list(
                SELECT + "WHERE workspace_id = ? ORDER BY created_at, id",
                DocumentSources::read,
                workspaceId);
    }

    @Override
    public boolean add(Source source, String keyHash) {
        return database.change(
                        "INSERT INTO sources (id, workspace_id, name, kind, hint, key_hash,"
                                + " created_by, created_at, enabled, events, duplicates, refused,"
                                + " last_event_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (workspace_id, name) DO NOTHING",
                        source.id(),
                        source.workspaceId(),
                        source.name(),
                        source.kind().label(),
                        source.hint(),
                        keyHash,
                        source.createdBy(),
                        source.createdAt(),
                        source.enabled(),
                        source.counts().events(),
                        source.counts().duplicates(),
                        source.counts().refused(),
                        source.counts().lastEventAt())
                == 1;
    }

    @Override
    public boolean enable(String workspaceId, String sourceId, boolean enabled) {
        return database.change(
                        "UPDATE sources SET enabled = ? WHERE workspace_id = ? AND id = ?",
                        enabled,
                        workspaceId,
                        sourceId)
                == 1;
    }

    @Override
    public boolean renew(String workspaceId, String sourceId, String keyHash, String hint) {
        return database.change(
                        "UPDATE sources SET key_hash = ?, hint = ? WHERE workspace_id = ? AND id ="
                                + " ?",
                        keyHash,
                        hint,
                        workspaceId,
                        sourceId)
                == 1;
    }

    @Override
    public boolean sign(String workspaceId, String sourceId, String secret) {
        return database.change(
                        "UPDATE sources SET secret = ? WHERE workspace_id = ? AND id = ?",
                        secret,
                        workspaceId,
                        sourceId)
                == 1;
    }

    @Override
    public Optional<String> secret(String sourceId) {
        return database.first(
                "SELECT secret FROM sources WHERE id = ? AND secret IS NOT NULL",
                row -> row.getString("secret"),
                sourceId);
    }

    @Override
    public boolean remove(String workspaceId, String sourceId) {
        return database.change(
                        "DELETE FROM sources WHERE workspace_id = ? AND id = ?",
                        workspaceId,
                        sourceId)
                == 1;
    }

    @Override
    public void count(String sourceId, SourceCounts more) {
        database.atomically(
                connection -> {
                    int known =
                            Database.change(
                                    connection,
                                    "UPDATE sources SET events = events + ?, duplicates ="
                                            + " duplicates + ?, refused = refused + ?,"
                                            + " last_event_at = coalesce(?, last_event_at) WHERE"
                                            + " id = ?",
                                    more.events(),
                                    more.duplicates(),
                                    more.refused(),
                                    more.lastEventAt(),
                                    sourceId);
                    if (known == 0) {
                        return false;
                    }
                    for (Map.Entry<String, Long> flaw : more.flaws().messages().entrySet()) {
                        Database.change(
                                connection,
                                "INSERT INTO source_flaws (source_id, code, messages) VALUES (?, ?,"
                                        + " ?) ON CONFLICT (source_id, code) DO UPDATE SET messages"
                                        + " = source_flaws.messages + excluded.messages",
                                sourceId,
                                flaw.getKey(),
                                flaw.getValue());
                    }
                    return true;
                });
    }

    /** The source of a row. */
    public static Source read(ResultSet row) throws SQLException {
        return new Source(
                row.getString("id"),
                row.getString("workspace_id"),
                row.getString("name"),
                SourceKind.of(row.getString("kind")),
                row.getString("hint"),
                row.getString("created_by"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getBoolean("enabled"),
                new SourceCounts(
                        row.getLong("events"),
                        row.getLong("duplicates"),
                        row.getLong("refused"),
                        Database.instant(row, "last_event_at"),
                        flaws(row.getString("flaws"))));
    }

    /** Counts as the query writes them: code and number, one after the other. */
    private static FlawCounts flaws(@Nullable String written) {
        if (written == null) {
            return FlawCounts.NONE;
        }
        SortedMap<String, Long> messages = new TreeMap<>();
        for (String one : written.split(",", -1)) {
            String[] parts = one.split(" ", 2);
            messages.put(parts[0], Long.parseLong(parts[1]));
        }
        return new FlawCounts(messages);
    }
}

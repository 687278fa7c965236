package dev.waymark.store.documents.pulls;

import dev.waymark.app.pulls.Pull;
import dev.waymark.app.pulls.PullState;
import dev.waymark.app.pulls.PullStore;
import dev.waymark.app.pulls.settings.DatabaseSettings;
import dev.waymark.app.pulls.settings.FolderSettings;
import dev.waymark.app.pulls.settings.KafkaSettings;
import dev.waymark.app.pulls.settings.PullSettings;
import dev.waymark.app.sources.Source;
import dev.waymark.app.sources.SourceKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tracking.mapped.JsonMapping;
import dev.waymark.store.documents.sources.DocumentSources;
import dev.waymark.store.documents.sql.Database;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pulls in the table {@code pulls}, each beside its source. */
public final class DocumentPulls implements PullStore {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String SELECT =
            "SELECT "
                    + DocumentSources.COLUMNS
                    + ", p.settings, p.mapping, p.every_seconds, p.checkpoint, p.failures,"
                    + " p.next_at, p.last_run_at, p.last_good_at, p.error_code, p.error, p.lag,"
                    + " p.edition"
                    + " FROM sources s JOIN pulls p ON p.source_id = s.id ";

    private final Database database;

    /** Over the tables of a database. */
    public DocumentPulls(Database database) {
        this.database = database;
    }

    @Override
    public void add(Pull pull) {
        PullState state = pull.state();
        JsonMapping mapping = pull.mapping();
        database.change(
                "INSERT INTO pulls (source_id, settings, mapping, every_seconds, failures, next_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                pull.source().id(),
                JSON.writeValueAsString(pull.settings()),
                mapping == null ? null : JSON.writeValueAsString(mapping),
                pull.every().toSeconds(),
                (long) state.failures(),
                state.nextAt());
    }

    @Override
    public List<Pull> ofWorkspace(String workspaceId) {
        return database.list(
                SELECT + "WHERE s.workspace_id = ? ORDER BY s.created_at, s.id",
                DocumentPulls::read,
                workspaceId);
    }

    @Override
    public List<Pull> due(Instant now) {
        return database.list(
                SELECT + "WHERE s.enabled AND p.next_at <= ? ORDER BY p.next_at, s.id",
                DocumentPulls::read,
                now);
    }

    @Override
    public Optional<Pull> find(String sourceId) {
        return database
                .list(SELECT + "WHERE s.enabled AND s.id = ?", DocumentPulls::read, sourceId)
                .stream()
                .findFirst();
    }

    @Override
    public boolean save(Pull pull, PullState state) {
        return database.change(
                        "UPDATE pulls SET checkpoint = ?, failures = ?, next_at = ?, last_run_at ="
                                + " ?, last_good_at = ?, error_code = ?, error = ?, lag = ? WHERE"
                                + " source_id = ? AND edition = ?",
                        state.checkpoint(),
                        (long) state.failures(),
                        state.nextAt(),
                        state.lastRunAt(),
                        state.lastGoodAt(),
                        state.errorCode(),
                        state.error(),
                        state.lag(),
                        pull.source().id(),
                        pull.edition())
                > 0;
    }

    @Override
    public boolean change(Pull pull, @Nullable String sealed) {
        return database.atomically(
                connection ->
                        change(connection, pull)
                                && (sealed == null || sign(connection, pull, sealed)));
    }

    private static boolean sign(Connection connection, Pull pull, String sealed)
            throws SQLException {
        return Database.change(
                        connection,
                        "UPDATE sources SET secret = ? WHERE id = ?",
                        sealed,
                        pull.source().id())
                == 1;
    }

    private static boolean change(Connection connection, Pull pull) throws SQLException {
        PullState state = pull.state();
        JsonMapping mapping = pull.mapping();
        return Database.change(
                        connection,
                        "UPDATE pulls SET settings = ?, mapping = ?, every_seconds = ?, checkpoint"
                            + " = ?, failures = ?, next_at = ?, error_code = NULL, error = NULL,"
                            + " lag = NULL, edition = edition + 1 WHERE source_id = ? AND edition ="
                            + " ?",
                        JSON.writeValueAsString(pull.settings()),
                        mapping == null ? null : JSON.writeValueAsString(mapping),
                        pull.every().toSeconds(),
                        state.checkpoint(),
                        (long) state.failures(),
                        state.nextAt(),
                        pull.source().id(),
                        pull.edition())
                == 1;
    }

    @Override
    public void hurry(String sourceId, Instant now) {
        database.change(
                "UPDATE pulls SET next_at = ?, failures = 0, error_code = NULL, error = NULL WHERE"
                        + " source_id = ?",
                now,
                sourceId);
    }

    private static Pull read(ResultSet row) throws SQLException {
        Source source = DocumentSources.read(row);
        String mapping = row.getString("mapping");
        long lag = row.getLong("lag");
        boolean lagUnknown = row.wasNull();
        return new Pull(
                source,
                settings(source.kind(), row.getString("settings")),
                mapping == null ? null : JSON.readValue(mapping, JsonMapping.class),
                Duration.ofSeconds(row.getLong("every_seconds")),
                new PullState(
                        row.getString("checkpoint"),
                        row.getInt("failures"),
                        Instant.ofEpochMilli(row.getLong("next_at")),
                        Database.instant(row, "last_run_at"),
                        Database.instant(row, "last_good_at"),
                        row.getString("error_code"),
                        row.getString("error"),
                        lagUnknown ? null : lag),
                row.getLong("edition"));
    }

    private static PullSettings settings(SourceKind kind, String text) {
        return switch (kind) {
            case FOLDER -> JSON.readValue(text, FolderSettings.class);
            case DATABASE -> JSON.readValue(text, DatabaseSettings.class);
            case KAFKA -> JSON.readValue(text, KafkaSettings.class);
            case WEBSITE,
                    APP,
                    SERVER,
                    STRIPE,
                    MAILGUN,
                    SENDGRID,
                    HUBSPOT,
                    ZENDESK,
                    INTERCOM,
                    WEBHOOK ->
                    throw JourneyException.internal(
                            "DOCUMENTS_FAILED", "Nothing is read from " + kind.label(), null);
        };
    }
}

package dev.waymark.store.documents.catalog;

import dev.waymark.app.catalog.alerts.AlertStore;
import dev.waymark.app.catalog.alerts.Subscriber;
import dev.waymark.app.catalog.alerts.Told;
import dev.waymark.store.documents.sql.Database;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Alerts in the tables {@code alert_subscribers}, {@code alert_silences} and {@code alert_mails}.
 */
public final class DocumentAlerts implements AlertStore {
    private final Database database;

    /** Alerts in a database. */
    public DocumentAlerts(Database database) {
        this.database = database;
    }

    @Override
    public List<String> workspaces() {
        return database.list(
                "SELECT DISTINCT workspace_id FROM alert_subscribers ORDER BY workspace_id",
                row -> row.getString("workspace_id"));
    }

    @Override
    public List<Subscriber> subscribers(String workspace) {
        return database.list(
                "SELECT user_id, language FROM alert_subscribers WHERE workspace_id = ? ORDER BY"
                        + " user_id",
                row -> new Subscriber(row.getString("user_id"), row.getString("language")),
                workspace);
    }

    @Override
    public void subscribe(String workspace, Subscriber subscriber) {
        database.change(
                "INSERT INTO alert_subscribers (workspace_id, user_id, language) VALUES (?, ?, ?)"
                        + " ON CONFLICT (workspace_id, user_id) DO UPDATE SET language ="
                        + " excluded.language",
                workspace,
                subscriber.userId(),
                subscriber.language());
    }

    @Override
    public void unsubscribe(String workspace, String userId) {
        database.change(
                "DELETE FROM alert_subscribers WHERE workspace_id = ? AND user_id = ?",
                workspace,
                userId);
    }

    @Override
    public Map<String, Told> told(String workspace) {
        Map<String, Told> told = new LinkedHashMap<>();
        database.list(
                        "SELECT type, state, since, attempts, changed_at FROM alert_silences WHERE"
                                + " workspace_id = ? ORDER BY type",
                        row ->
                                Map.entry(
                                        row.getString("type"),
                                        new Told(
                                                Told.State.of(row.getString("state")),
                                                Instant.ofEpochMilli(row.getLong("since")),
                                                row.getInt("attempts"),
                                                Instant.ofEpochMilli(row.getLong("changed_at")))),
                        workspace)
                .forEach(it -> told.put(it.getKey(), it.getValue()));
        return told;
    }

    /** One statement, so that of two servers at once only one moves. */
    @Override
    public boolean move(String workspace, String type, @Nullable Told from, @Nullable Told to) {
        if (from == null) {
            return to != null && insert(workspace, type, to);
        }
        String known =
                " WHERE workspace_id = ? AND type = ? AND state = ? AND attempts = ? AND"
                        + " changed_at = ?";
        if (to == null) {
            return database.change(
                            "DELETE FROM alert_silences" + known,
                            workspace,
                            type,
                            from.state().label(),
                            (long) from.attempts(),
                            from.at())
                    == 1;
        }
        return database.change(
                        "UPDATE alert_silences SET state = ?, since = ?, attempts = ?, changed_at"
                                + " = ?"
                                + known,
                        to.state().label(),
                        to.since(),
                        (long) to.attempts(),
                        to.at(),
                        workspace,
                        type,
                        from.state().label(),
                        (long) from.attempts(),
                        from.at())
                == 1;
    }

    @Override
    public boolean mailing(String workspace, Instant at, Instant ifNotAfter) {
        return database.change(
                        "INSERT INTO alert_mails (workspace_id, begun_at) VALUES (?, ?) ON CONFLICT"
                                + " (workspace_id) DO UPDATE SET begun_at = excluded.begun_at WHERE"
                                + " alert_mails.begun_at <= ?",
                        workspace,
                        at,
                        ifNotAfter)
                == 1;
    }

    private boolean insert(String workspace, String type, Told told) {
        return database.change(
                        "INSERT INTO alert_silences (workspace_id, type, state, since, attempts,"
                                + " changed_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT"
                                + " (workspace_id, type) DO NOTHING",
                        workspace,
                        type,
                        told.state().label(),
                        told.since(),
                        (long) told.attempts(),
                        told.at())
                == 1;
    }
}

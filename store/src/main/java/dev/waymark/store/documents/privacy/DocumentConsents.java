package dev.waymark.store.documents.privacy;

import static java.util.Objects.requireNonNull;

import dev.waymark.app.consent.Consent;
import dev.waymark.app.consent.ConsentStore;
import dev.waymark.store.documents.sql.Database;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Consent in the tables {@code consents} and {@code required_purposes}. */
public final class DocumentConsents implements ConsentStore {
    private final Database database;

    /** Consent in a database. */
    public DocumentConsents(Database database) {
        this.database = database;
    }

    private record Written(String customer, Consent consent) {}

    @Override
    public Map<String, Map<String, Consent>> written(String workspace) {
        Map<String, Map<String, Consent>> written = new HashMap<>();
        for (Written one :
                database.list(
                        "SELECT customer, purpose, granted, said_at, source FROM consents WHERE"
                                + " workspace_id = ?",
                        row ->
                                new Written(
                                        row.getString("customer"),
                                        new Consent(
                                                row.getString("purpose"),
                                                row.getBoolean("granted"),
                                                requireNonNull(Database.instant(row, "said_at")),
                                                row.getString("source"))),
                        workspace)) {
            written.computeIfAbsent(one.customer(), any -> new TreeMap<>())
                    .put(one.consent().purpose(), one.consent());
        }
        return written;
    }

    @Override
    public void write(String workspace, String customer, Consent consent) {
        database.change(
                "INSERT INTO consents (workspace_id, customer, purpose, granted, said_at, source)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (workspace_id, customer, purpose)"
                        + " DO UPDATE SET granted = excluded.granted, said_at = excluded.said_at,"
                        + " source = excluded.source",
                workspace,
                customer,
                consent.purpose(),
                consent.granted(),
                consent.at(),
                consent.source());
    }

    @Override
    public int remove(String workspace, String customer) {
        return database.change(
                "DELETE FROM consents WHERE workspace_id = ? AND customer = ?",
                workspace,
                customer);
    }

    @Override
    public Map<String, String> required(String workspace) {
        Map<String, String> required = new TreeMap<>();
        database.list(
                        "SELECT analysis, purpose FROM required_purposes WHERE workspace_id = ?",
                        row -> Map.entry(row.getString("analysis"), row.getString("purpose")),
                        workspace)
                .forEach(it -> required.put(it.getKey(), it.getValue()));
        return required;
    }

    @Override
    public void require(String workspace, Map<String, String> required) {
        database.atomically(
                connection -> {
                    Database.change(
                            connection,
                            "DELETE FROM required_purposes WHERE workspace_id = ?",
                            workspace);
                    for (Map.Entry<String, String> one : required.entrySet()) {
                        Database.change(
                                connection,
                                "INSERT INTO required_purposes (workspace_id, analysis, purpose)"
                                        + " VALUES (?, ?, ?)",
                                workspace,
                                one.getKey(),
                                one.getValue());
                    }
                    return true;
                });
    }
}

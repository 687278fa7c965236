package dev.waymark.store.documents;

import dev.waymark.app.lenses.LensRuleStore;
import dev.waymark.app.lenses.LensRules;
import dev.waymark.store.documents.sql.Database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Rules of lenses in the table {@code lens_rules}, one a line. */
final class DocumentLensRules implements LensRuleStore {
    private final Database database;

    DocumentLensRules(Database database) {
        this.database = database;
    }

    @Override
    public Optional<LensRules> find(String workspace) {
        return database.first(
                "SELECT lifecycle, funnel, saved_at FROM lens_rules WHERE workspace_id = ?",
                DocumentLensRules::rules,
                workspace);
    }

    @Override
    public void save(String workspace, LensRules rules) {
        database.change(
                "INSERT INTO lens_rules (workspace_id, lifecycle, funnel, saved_at)"
                        + " VALUES (?, ?, ?, ?) ON CONFLICT (workspace_id) DO UPDATE SET"
                        + " lifecycle = excluded.lifecycle, funnel = excluded.funnel,"
                        + " saved_at = excluded.saved_at",
                workspace,
                String.join("\n", rules.lifecycle()),
                String.join("\n", rules.funnel()),
                rules.savedAt());
    }

    @Override
    public boolean delete(String workspace) {
        return database.change("DELETE FROM lens_rules WHERE workspace_id = ?", workspace) == 1;
    }

    private static LensRules rules(ResultSet row) throws SQLException {
        return new LensRules(
                row.getString("lifecycle").lines().toList(),
                row.getString("funnel").lines().toList(),
                Instant.ofEpochMilli(row.getLong("saved_at")));
    }
}

package dev.waymark.store.documents.catalog;

import static java.util.Objects.requireNonNull;

import dev.waymark.app.catalog.rules.TypeRule;
import dev.waymark.app.catalog.rules.TypeRuleStore;
import dev.waymark.store.documents.sql.Database;

import java.util.List;

/** Rules of types in the table {@code type_rules}. */
public final class DocumentTypeRules implements TypeRuleStore {
    private final Database database;

    /** Rules in a database. */
    public DocumentTypeRules(Database database) {
        this.database = database;
    }

    @Override
    public List<TypeRule> all(String workspace) {
        return database.list(
                "SELECT type, name, hidden, channel, changed_by, changed_at FROM type_rules WHERE"
                        + " workspace_id = ? ORDER BY type",
                row ->
                        new TypeRule(
                                row.getString("type"),
                                row.getString("name"),
                                row.getBoolean("hidden"),
                                row.getString("channel"),
                                row.getString("changed_by"),
                                requireNonNull(Database.instant(row, "changed_at"))),
                workspace);
    }

    @Override
    public void save(String workspace, TypeRule rule) {
        database.change(
                "INSERT INTO type_rules (workspace_id, type, name, hidden, channel, changed_by,"
                        + " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (workspace_id,"
                        + " type) DO UPDATE SET name = excluded.name, hidden = excluded.hidden,"
                        + " channel = excluded.channel, changed_by = excluded.changed_by,"
                        + " changed_at = excluded.changed_at",
                workspace,
                rule.type(),
                rule.name(),
                rule.hidden(),
                rule.channel(),
                rule.changedBy(),
                rule.changedAt());
    }

    @Override
    public boolean remove(String workspace, String type) {
        return database.change(
                        "DELETE FROM type_rules WHERE workspace_id = ? AND type = ?",
                        workspace,
                        type)
                == 1;
    }
}

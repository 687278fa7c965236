package dev.waymark.store.documents.identity;

import dev.waymark.app.identity.IdentityStore;
import dev.waymark.app.identity.KeptApart;
import dev.waymark.engine.identity.IdentityRules;
import dev.waymark.engine.identity.Separation;
import dev.waymark.formats.identity.IdentityRulesJson;
import dev.waymark.store.documents.sql.Database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rules and separations in the tables {@code identity_rules} and {@code separations}. */
public final class DocumentIdentity implements IdentityStore {
    private final Database database;

    /** Over the tables of a database. */
    public DocumentIdentity(Database database) {
        this.database = database;
    }

    @Override
    public Optional<IdentityRules> rules(String workspace) {
        return database.first(
                "SELECT rules FROM identity_rules WHERE workspace_id = ?",
                row -> IdentityRulesJson.read(row.getString("rules")).rules(),
                workspace);
    }

    @Override
    public void save(String workspace, IdentityRules rules) {
        database.change(
                "INSERT INTO identity_rules (workspace_id, rules) VALUES (?, ?) ON CONFLICT"
                        + " (workspace_id) DO UPDATE SET rules = excluded.rules",
                workspace,
                IdentityRulesJson.of(rules).text());
    }

    @Override
    public List<KeptApart> keptApart(String workspace) {
        return database.list(
                "SELECT id, one, other, created_by, created_at FROM separations WHERE workspace_id"
                        + " = ? ORDER BY created_at DESC, id DESC",
                DocumentIdentity::read,
                workspace);
    }

    @Override
    public boolean add(String workspace, KeptApart apart) {
        return database.change(
                        "INSERT INTO separations (id, workspace_id, one, other, created_by,"
                                + " created_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT"
                                + " (workspace_id, one, other) DO NOTHING",
                        apart.id(),
                        workspace,
                        apart.separation().one(),
                        apart.separation().other(),
                        apart.by(),
                        apart.at())
                == 1;
    }

    @Override
    public boolean remove(String workspace, String id) {
        return database.change(
                        "DELETE FROM separations WHERE workspace_id = ? AND id = ?", workspace, id)
                == 1;
    }

    private static KeptApart read(ResultSet row) throws SQLException {
        return new KeptApart(
                row.getString("id"),
                new Separation(row.getString("one"), row.getString("other")),
                row.getString("created_by"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}

package dev.waymark.store.documents;

import static java.util.stream.Collectors.joining;

import dev.waymark.app.access.keys.ApiKey;
import dev.waymark.app.access.keys.ApiKeyStore;
import dev.waymark.app.access.keys.Scope;
import dev.waymark.store.documents.sql.Database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys in the table {@code api_keys}; scopes are labels with spaces between. */
final class DocumentKeys implements ApiKeyStore {
    private static final String SELECT =
            "SELECT id, workspace_id, name, hint, scopes, created_by, created_at, last_used_at,"
                    + " expires_at, revoked_at FROM api_keys ";

    private final Database database;

    DocumentKeys(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ApiKey> findByHash(String secretHash) {
        return database.first(SELECT + "WHERE secret_hash = ?", DocumentKeys::read, secretHash);
    }

    @Override
    public List<ApiKey> ofWorkspace(String workspaceId) {
        return database.list(
                SELECT
                        + "WHERE workspace_id = ? AND revoked_at IS NULL"
                        + " ORDER BY created_at, id",
                DocumentKeys::read,
                workspaceId);
    }

    @Override
    public void add(ApiKey key, String secretHash) {
        database.change(
                "INSERT INTO api_keys (id, workspace_id, name, hint, scopes, secret_hash,"
                        + " created_by, created_at, last_used_at, expires_at, revoked_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                key.id(),
                key.workspaceId(),
                key.name(),
                key.hint(),
                key.scopes().stream().map(Scope::label).sorted().collect(joining(" ")),
                secretHash,
                key.createdBy(),
                key.createdAt(),
                key.lastUsedAt(),
                key.expiresAt(),
                key.revokedAt());
    }

    @Override
    public boolean revoke(String workspaceId, String keyId, Instant now) {
        return database.change(
                        "UPDATE api_keys SET revoked_at = ?"
                                + " WHERE workspace_id = ? AND id = ? AND revoked_at IS NULL",
                        now,
                        workspaceId,
                        keyId)
                == 1;
    }

    @Override
    public void touch(String keyId, Instant now) {
        database.change("UPDATE api_keys SET last_used_at = ? WHERE id = ?", now, keyId);
    }

    private static ApiKey read(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getString("id"),
                row.getString("workspace_id"),
                row.getString("name"),
                row.getString("hint"),
                scopes(row.getString("scopes")),
                row.getString("created_by"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Database.instant(row, "last_used_at"),
                Database.instant(row, "expires_at"),
                Database.instant(row, "revoked_at"));
    }

    private static Set<Scope> scopes(String labels) {
        return Stream.of(labels.split(" ", -1)).map(Scope::of).collect(Collectors.toSet());
    }
}

package dev.waymark.store.documents.members;

import dev.waymark.app.access.members.PasswordReset;
import dev.waymark.app.access.members.ResetStore;
import dev.waymark.store.documents.sql.Database;

import java.time.Instant;
import java.util.Optional;

/** Links to set a password in the table {@code password_resets}. */
public final class DocumentResets implements ResetStore {
    private final Database database;

    /** The links of a database. */
    public DocumentResets(Database database) {
        this.database = database;
    }

    @Override
    public void add(PasswordReset it, String secretHash) {
        database.change(
                "INSERT INTO password_resets (user_id, workspace_id, secret_hash, made_by,"
                        + " expires_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (user_id) DO UPDATE SET"
                        + " workspace_id = excluded.workspace_id,"
                        + " secret_hash = excluded.secret_hash, made_by = excluded.made_by,"
                        + " expires_at = excluded.expires_at",
                it.userId(),
                it.workspaceId(),
                secretHash,
                it.madeBy(),
                it.expiresAt());
    }

    @Override
    public Optional<PasswordReset> find(String secretHash) {
        return database.first(
                "SELECT user_id, workspace_id, made_by, expires_at FROM password_resets"
                        + " WHERE secret_hash = ?",
                row ->
                        new PasswordReset(
                                row.getString("user_id"),
                                row.getString("workspace_id"),
                                row.getString("made_by"),
                                Instant.ofEpochMilli(row.getLong("expires_at"))),
                secretHash);
    }

    @Override
    public boolean use(String secretHash, Instant now, String passwordHash) {
        Optional<PasswordReset> reset = find(secretHash);
        return reset.isPresent()
                && database.atomically(
                        connection ->
                                Database.change(
                                                        connection,
                                                        "DELETE FROM password_resets WHERE"
                                                            + " secret_hash = ? AND expires_at > ?",
                                                        secretHash,
                                                        now)
                                                == 1
                                        && DocumentUsers.setPassword(
                                                connection, reset.get().userId(), passwordHash));
    }
}

package dev.waymark.store.documents;

import dev.waymark.app.access.signin.Session;
import dev.waymark.app.access.signin.SessionStore;
import dev.waymark.store.documents.sql.Database;

import java.time.Instant;
import java.util.Optional;

/** Sessions in the table {@code sessions}. */
final class DocumentSessions implements SessionStore {
    private final Database database;

    DocumentSessions(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Session> find(String secretHash) {
        return database.first(
                "SELECT user_id, created_at, last_seen_at, expires_at FROM sessions"
                        + " WHERE secret_hash = ?",
                row ->
                        new Session(
                                secretHash,
                                row.getString("user_id"),
                                Instant.ofEpochMilli(row.getLong("created_at")),
                                Instant.ofEpochMilli(row.getLong("last_seen_at")),
                                Instant.ofEpochMilli(row.getLong("expires_at"))),
                secretHash);
    }

    @Override
    public void add(Session session) {
        database.atomically(
                connection -> {
                    Database.change(
                            connection,
                            "UPDATE users SET last_sign_in_at = ? WHERE id = ?",
                            session.createdAt(),
                            session.userId());
                    return Database.change(
                                    connection,
                                    "INSERT INTO sessions (secret_hash, user_id, created_at,"
                                            + " last_seen_at, expires_at) VALUES (?, ?, ?, ?, ?)",
                                    session.secretHash(),
                                    session.userId(),
                                    session.createdAt(),
                                    session.lastSeenAt(),
                                    session.expiresAt())
                            == 1;
                });
    }

    @Override
    public void touch(String secretHash, Instant now) {
        database.change(
                "UPDATE sessions SET last_seen_at = ? WHERE secret_hash = ?", now, secretHash);
    }

    @Override
    public void remove(String secretHash) {
        database.change("DELETE FROM sessions WHERE secret_hash = ?", secretHash);
    }

    @Override
    public void removeAll(String userId) {
        database.change("DELETE FROM sessions WHERE user_id = ?", userId);
    }

    @Override
    public void removeStale(Instant now, Instant lastSeenBefore) {
        database.change(
                "DELETE FROM sessions WHERE expires_at <= ? OR last_seen_at < ?",
                now,
                lastSeenBefore);
    }
}

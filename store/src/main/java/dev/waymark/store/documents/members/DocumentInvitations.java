package dev.waymark.store.documents.members;

import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.members.Invitation;
import dev.waymark.app.access.members.InvitationStore;
import dev.waymark.store.documents.sql.Database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Invitations in the table {@code invitations}. */
public final class DocumentInvitations implements InvitationStore {
    private static final String SELECT =
            "SELECT id, workspace_id, email, role, invited_by, created_at, expires_at"
                    + " FROM invitations ";

    private final Database database;

    /** The invitations of a database. */
    public DocumentInvitations(Database database) {
        this.database = database;
    }

    @Override
    public List<Invitation> ofWorkspace(String workspaceId) {
        return database.list(
                SELECT + "WHERE workspace_id = ? ORDER BY created_at DESC, id DESC",
                DocumentInvitations::read,
                workspaceId);
    }

    @Override
    public Optional<Invitation> find(String secretHash) {
        return database.first(
                SELECT + "WHERE secret_hash = ?", DocumentInvitations::read, secretHash);
    }

    @Override
    public boolean add(Invitation it, String secretHash) {
        return database.atomically(
                connection -> {
                    // Who is being removed or lowered at this moment is so before, or waits.
                    Database.change(
                            connection,
                            "UPDATE workspaces SET name = name WHERE id = ?",
                            it.workspaceId());
                    Database.change(
                            connection,
                            "DELETE FROM invitations WHERE workspace_id = ? AND email = ?",
                            it.workspaceId(),
                            it.email());
                    return Database.change(
                                    connection,
                                    "INSERT INTO invitations (workspace_id, id, email, role,"
                                        + " secret_hash, invited_by, created_at, expires_at) SELECT"
                                        + " ?, ?, ?, ?, ?, ?, ?, ? WHERE ? NOT LIKE 'user:%' OR"
                                        + " EXISTS (SELECT 1 FROM memberships WHERE workspace_id ="
                                        + " ? AND role = ? AND 'user:' || user_id = ?)",
                                    it.workspaceId(),
                                    it.id(),
                                    it.email(),
                                    it.role().label(),
                                    secretHash,
                                    it.invitedBy(),
                                    it.createdAt(),
                                    it.expiresAt(),
                                    it.invitedBy(),
                                    it.workspaceId(),
                                    Role.ADMIN.label(),
                                    it.invitedBy())
                            == 1;
                });
    }

    @Override
    public boolean withdraw(String workspaceId, String id) {
        return database.change(
                        "DELETE FROM invitations WHERE workspace_id = ? AND id = ?",
                        workspaceId,
                        id)
                == 1;
    }

    @Override
    public boolean accept(String secretHash, Instant now, User user) {
        return database.atomically(connection -> join(connection, secretHash, now, user));
    }

    @Override
    public boolean acceptWithAccount(
            String secretHash, Instant now, User user, String passwordHash) {
        return database.atomically(
                connection ->
                        DocumentUsers.insert(connection, user, passwordHash)
                                && join(connection, secretHash, now, user));
    }

    /**
     * Makes the membership first, because the invitation says of what; then uses the invitation.
     */
    private static boolean join(Connection connection, String secretHash, Instant now, User user)
            throws SQLException {
        Database.change(
                connection,
                "INSERT INTO memberships (user_id, workspace_id, role)"
                        + " SELECT ?, workspace_id, role FROM invitations"
                        + " WHERE secret_hash = ? AND email = ? AND expires_at > ?"
                        + " ON CONFLICT (user_id, workspace_id) DO NOTHING",
                user.id(),
                secretHash,
                user.email(),
                now);
        return Database.change(
                        connection,
                        "DELETE FROM invitations"
                                + " WHERE secret_hash = ? AND email = ? AND expires_at > ?",
                        secretHash,
                        user.email(),
                        now)
                == 1;
    }

    private static Invitation read(ResultSet row) throws SQLException {
        return new Invitation(
                row.getString("id"),
                row.getString("workspace_id"),
                row.getString("email"),
                Role.of(row.getString("role")),
                row.getString("invited_by"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }
}

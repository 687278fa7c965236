package dev.waymark.store.documents.members;

import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.members.Member;
import dev.waymark.app.access.members.MemberChange;
import dev.waymark.app.access.members.MemberStore;
import dev.waymark.store.documents.sql.Database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/**
 * Members in the table {@code memberships}. Each change first writes the workspace's row, so that
 * changes to the members of one workspace wait for each other also in a database that runs
 * transactions side by side.
 */
public final class DocumentMembers implements MemberStore {
    private static final Comparator<Member> ORDER =
            Comparator.comparing((Member member) -> member.user().name())
                    .thenComparing(member -> member.user().id());

    private final Database database;

    /** The members of a database. */
    public DocumentMembers(Database database) {
        this.database = database;
    }

    @Override
    public List<Member> ofWorkspace(String workspaceId) {
        return database
                .list(
                        "SELECT u.id, u.name, u.email, u.role, u.last_sign_in_at, m.role AS member"
                                + " FROM memberships m JOIN users u ON u.id = m.user_id"
                                + " WHERE m.workspace_id = ?",
                        row ->
                                new Member(
                                        DocumentUsers.read(row),
                                        Role.of(row.getString("member")),
                                        Database.instant(row, "last_sign_in_at")),
                        workspaceId)
                .stream()
                .sorted(ORDER)
                .toList();
    }

    @Override
    public List<Membership> ofPerson(String userId) {
        return database.list(
                "SELECT workspace_id, role FROM memberships WHERE user_id = ?",
                row ->
                        new Membership(
                                userId,
                                row.getString("workspace_id"),
                                Role.of(row.getString("role"))),
                userId);
    }

    @Override
    public MemberChange change(Membership wanted) {
        return changed(
                wanted.userId(),
                wanted.workspaceId(),
                wanted.role() == Role.ADMIN,
                connection -> {
                    Database.change(
                            connection,
                            "UPDATE memberships SET role = ? WHERE user_id = ? AND workspace_id ="
                                    + " ?",
                            wanted.role().label(),
                            wanted.userId(),
                            wanted.workspaceId());
                    if (wanted.role() != Role.ADMIN) {
                        withdrawInvitationsBy(connection, wanted.userId(), wanted.workspaceId());
                    }
                    return true;
                });
    }

    @Override
    public MemberChange remove(String userId, String workspaceId) {
        return changed(
                userId,
                workspaceId,
                false,
                connection -> {
                    Database.change(
                            connection,
                            "DELETE FROM memberships WHERE user_id = ? AND workspace_id = ?",
                            userId,
                            workspaceId);
                    withdrawInvitationsBy(connection, userId, workspaceId);
                    Database.change(
                            connection,
                            "DELETE FROM invitations WHERE workspace_id = ?"
                                    + " AND email IN (SELECT email FROM users WHERE id = ?)",
                            workspaceId,
                            userId);
                    Database.change(
                            connection, "DELETE FROM password_resets WHERE user_id = ?", userId);
                    Database.change(connection, "DELETE FROM sessions WHERE user_id = ?", userId);
                    return true;
                });
    }

    private MemberChange changed(
            String userId, String workspaceId, boolean staysAdmin, Database.Work<Boolean> work) {
        MemberChange[] outcome = {MemberChange.NO_MEMBER};
        database.atomically(
                connection -> {
                    Database.change(
                            connection,
                            "UPDATE workspaces SET name = name WHERE id = ?",
                            workspaceId);
                    outcome[0] = outcome(connection, userId, workspaceId, staysAdmin);
                    return outcome[0] == MemberChange.DONE && work.on(connection);
                });
        return outcome[0];
    }

    private static MemberChange outcome(
            Connection connection, String userId, String workspaceId, boolean staysAdmin)
            throws SQLException {
        boolean isMember = false;
        boolean isAdmin = false;
        boolean hasOther = false;
        for (Membership one : members(connection, workspaceId)) {
            boolean isThis = one.userId().equals(userId);
            isMember |= isThis;
            isAdmin |= isThis && one.role() == Role.ADMIN;
            hasOther |= !isThis && one.role() == Role.ADMIN;
        }
        return !isMember
                ? MemberChange.NO_MEMBER
                : isAdmin && !staysAdmin && !hasOther
                        ? MemberChange.LAST_ADMINISTRATOR
                        : MemberChange.DONE;
    }

    private static List<Membership> members(Connection connection, String workspaceId)
            throws SQLException {
        return Database.list(
                connection,
                "SELECT user_id, role FROM memberships WHERE workspace_id = ?",
                row ->
                        new Membership(
                                row.getString("user_id"),
                                workspaceId,
                                Role.of(row.getString("role"))),
                workspaceId);
    }

    private static void withdrawInvitationsBy(
            Connection connection, String userId, String workspaceId) throws SQLException {
        Database.change(
                connection,
                "DELETE FROM invitations WHERE workspace_id = ? AND invited_by = ?",
                workspaceId,
                "user:" + userId);
    }
}

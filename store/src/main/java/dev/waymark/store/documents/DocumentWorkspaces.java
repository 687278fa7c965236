package dev.waymark.store.documents;

import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.WorkspaceStore;
import dev.waymark.store.documents.sql.Database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Workspaces and members in the tables {@code workspaces} and {@code memberships}. */
final class DocumentWorkspaces implements WorkspaceStore {
    private static final String SELECT = "SELECT id, name, sample, zone FROM workspaces ";
    private static final Comparator<Workspace> ORDER =
            Comparator.comparing(Workspace::name).thenComparing(Workspace::id);

    private final Database database;

    DocumentWorkspaces(Database database) {
        this.database = database;
    }

    @Override
    public List<Workspace> all() {
        return sorted(database.list(SELECT, DocumentWorkspaces::read));
    }

    @Override
    public Optional<Workspace> find(String id) {
        return database.first(SELECT + "WHERE id = ?", DocumentWorkspaces::read, id);
    }

    @Override
    public List<Workspace> ofMember(String userId) {
        return sorted(
                database.list(
                        SELECT
                                + "WHERE id IN"
                                + " (SELECT workspace_id FROM memberships WHERE user_id = ?)",
                        DocumentWorkspaces::read,
                        userId));
    }

    @Override
    public Optional<Role> role(String userId, String workspaceId) {
        return database.first(
                "SELECT role FROM memberships WHERE user_id = ? AND workspace_id = ?",
                row -> Role.of(row.getString(1)),
                userId,
                workspaceId);
    }

    @Override
    public void rename(String workspaceId, String name) {
        database.change("UPDATE workspaces SET name = ? WHERE id = ?", name, workspaceId);
    }

    @Override
    public void add(Workspace workspace, List<Membership> members) {
        database.atomically(connection -> insert(connection, workspace, members));
    }

    @Override
    public void put(Membership membership) {
        database.atomically(connection -> put(connection, membership));
    }

    /** Adds the workspace and its members. */
    static boolean insert(Connection connection, Workspace workspace, List<Membership> members)
            throws SQLException {
        Database.change(
                connection,
                "INSERT INTO workspaces (id, name, sample, zone) VALUES (?, ?, ?, ?)",
                workspace.id(),
                workspace.name(),
                workspace.sample(),
                workspace.zone().getId());
        for (Membership member : members) {
            put(connection, member);
        }
        return true;
    }

    private static boolean put(Connection connection, Membership membership) throws SQLException {
        return Database.change(
                        connection,
                        "INSERT INTO memberships (user_id, workspace_id, role) VALUES (?, ?, ?)"
                                + " ON CONFLICT (user_id, workspace_id)"
                                + " DO UPDATE SET role = excluded.role",
                        membership.userId(),
                        membership.workspaceId(),
                        membership.role().label())
                == 1;
    }

    private static List<Workspace> sorted(List<Workspace> found) {
        return found.stream().sorted(ORDER).toList();
    }

    private static Workspace read(ResultSet row) throws SQLException {
        return new Workspace(
                row.getString("id"),
                row.getString("name"),
                row.getBoolean("sample"),
                ZoneId.of(row.getString("zone")));
    }
}

package dev.waymark.store.documents.audit;

import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.audit.AuditEntry;
import dev.waymark.app.audit.AuditLine;
import dev.waymark.app.audit.AuditLog;
import dev.waymark.app.audit.AuditQuery;
import dev.waymark.app.audit.AuditStore;
import dev.waymark.store.documents.sql.Database;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The audit log in the table {@code audit}. */
public final class DocumentAudit implements AuditStore {
    private static final String MEMBERS =
            "(SELECT 'user:' || user_id FROM memberships WHERE workspace_id = ?)";

    private final Database database;

    /** The audit log of a database. */
    public DocumentAudit(Database database) {
        this.database = database;
    }

    @Override
    public void append(AuditEntry it) {
        database.change(
                "INSERT INTO audit (id, at, workspace_id, actor, action, subject, detail, address)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                it.id(),
                it.at(),
                it.workspaceId(),
                it.actor(),
                it.action().label(),
                it.subject(),
                it.detail(),
                it.address());
    }

    @Override
    public List<AuditLine> page(String workspaceId, boolean server, AuditQuery query) {
        List<@Nullable Object> values = new ArrayList<>(List.of(workspaceId));
        StringBuilder where = new StringBuilder("(a.workspace_id = ?");
        where.append(" OR a.workspace_id IS NULL AND (a.actor IN ").append(MEMBERS);
        where.append(" OR a.subject IN ").append(MEMBERS);
        values.add(workspaceId);
        values.add(workspaceId);
        if (server) {
            where.append(" OR a.actor = ? AND a.subject IS NULL");
            values.add(AuditLog.NOBODY);
        }
        where.append("))");
        AuditAction action = query.action();
        if (action != null) {
            where.append(" AND a.action = ?");
            values.add(action.label());
        }
        String before = query.before();
        if (before != null) {
            where.append(" AND a.id < ?");
            values.add(before);
        }
        values.add((long) query.limit());
        return database.list(
                "SELECT a.id, a.at, a.workspace_id, a.actor, a.action, a.subject, a.detail,"
                        + " a.address, u.name AS actor_name, s.name AS subject_name FROM audit a"
                        + " LEFT JOIN users u ON a.actor = 'user:' || u.id"
                        + " LEFT JOIN users s ON a.subject = 'user:' || s.id WHERE "
                        + where
                        + " ORDER BY a.id DESC LIMIT ?",
                DocumentAudit::read,
                values.toArray());
    }

    @Override
    public void prune(Instant before, Most most) {
        database.change("DELETE FROM audit WHERE at < ?", before);
        database.change(
                "DELETE FROM audit WHERE actor = ? AND id <= (SELECT id FROM audit"
                        + " WHERE actor = ? ORDER BY id DESC LIMIT 1 OFFSET ?)",
                most.nobody(),
                most.nobody(),
                most.unproven());
        database.change(
                "DELETE FROM audit WHERE id <="
                        + " (SELECT id FROM audit ORDER BY id DESC LIMIT 1 OFFSET ?)",
                most.all());
    }

    private static AuditLine read(ResultSet row) throws SQLException {
        return new AuditLine(
                new AuditEntry(
                        row.getString("id"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("workspace_id"),
                        row.getString("actor"),
                        AuditAction.of(row.getString("action")),
                        row.getString("subject"),
                        row.getString("detail"),
                        row.getString("address")),
                row.getString("actor_name"),
                row.getString("subject_name"));
    }
}

package dev.waymark.cli.workspace;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.audit.AuditLog;
import dev.waymark.app.id.Ids;
import dev.waymark.store.documents.Documents;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Set;

/** Notes in a workspace's audit log what the shell did. */
public final class ShellDeeds {
    private final AuditLog log;
    private final String workspace;
    private final String actor;

    /** Deeds in the workspace of an id, whose documents the caller closes. */
    public ShellDeeds(Documents documents, String workspace, Ids ids, Clock clock) {
        this.log = new AuditLog(documents.audit(), new Access(documents.workspaces()), ids, clock);
        this.workspace = workspace;
        this.actor = new Actor.Program("shell", workspace, Set.of()).logName();
    }

    /**
     * Notes a deed; it is on disk on return.
     *
     * @param subject what it was done to, as a kind and an id; null if the action says it
     * @param detail what people called it; nothing that events carry; null for none
     */
    public void note(AuditAction action, @Nullable String subject, @Nullable String detail) {
        log.note(new AuditLog.Deed(workspace, actor, action, subject, detail, null));
    }
}

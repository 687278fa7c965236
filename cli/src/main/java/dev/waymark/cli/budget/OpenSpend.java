package dev.waymark.cli.budget;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.audit.AuditLog;
import dev.waymark.app.budget.WorkspaceSpend;
import dev.waymark.app.id.Ids;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.store.documents.Documents;

import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;

/** The table of spend of one workspace, for whoever may read the home's files. */
final class OpenSpend implements AutoCloseable {
    private final Clock clock = Clock.systemUTC();
    private final Documents documents;
    private final String workspace;
    private final WorkspaceSpend spend;

    OpenSpend(WorkspaceOption option) {
        documents = option.documents();
        workspace = option.id(documents);
        spend = new WorkspaceSpend(documents.spend(), clock);
    }

    String workspace() {
        return workspace;
    }

    WorkspaceSpend spend() {
        return spend;
    }

    /** Notes in the audit log what the shell did. */
    void note(AuditAction action, @Nullable String detail) {
        new AuditLog(
                        documents.audit(),
                        new Access(documents.workspaces()),
                        new Ids(clock, new SecureRandom()),
                        clock)
                .note(
                        new AuditLog.Deed(
                                workspace,
                                new Actor.Program("shell", workspace, Set.of()).logName(),
                                action,
                                null,
                                detail,
                                null));
    }

    @Override
    public void close() {
        documents.close();
    }
}

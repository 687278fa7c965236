package dev.waymark.cli.budget;

import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.budget.WorkspaceSpend;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.workspace.OpenWorkspace;

import org.jspecify.annotations.Nullable;

/** The table of spend of one workspace, for whoever may read the home's files. */
final class OpenSpend implements AutoCloseable {
    private final OpenWorkspace open;
    private final WorkspaceSpend spend;

    OpenSpend(WorkspaceOption option) {
        open = new OpenWorkspace(option, "waymark spend");
        spend = new WorkspaceSpend(open.documents().spend(), open.clock());
    }

    String workspace() {
        return open.id();
    }

    WorkspaceSpend spend() {
        return spend;
    }

    /** Notes in the audit log what the shell did. */
    void note(AuditAction action, @Nullable String detail) {
        open.deeds().note(action, null, detail);
    }

    @Override
    public void close() {
        open.close();
    }
}

package dev.waymark.cli.findings;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.findings.FindingOptions;
import dev.waymark.app.findings.FindingReport.Finding;
import dev.waymark.app.findings.decisions.Decision;
import dev.waymark.app.findings.decisions.Decisions;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.workspace.OpenWorkspace;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** What was decided about the findings of one workspace, for whoever may read the home's files. */
final class OpenDecisions implements AutoCloseable {
    private static final String BY = "Shell";

    private final OpenWorkspace open;
    private final Actor actor;
    private final Access access;
    private final Decisions decisions;

    OpenDecisions(WorkspaceOption option) {
        open = new OpenWorkspace(option, "waymark findings");
        actor = new Actor.Program("shell", open.id(), Set.of(Permission.READ, Permission.WRITE));
        access = new Access(open.documents().workspaces());
        decisions =
                new Decisions(
                        open.documents().findingDecisions(), open.maps(), open.ids(), open.clock());
    }

    List<Decision> list() {
        access.require(actor, open.id(), Permission.READ);
        return decisions.list(open.id());
    }

    /** Accepts a finding of the log as it is now; the log stays claimed, and with it the map. */
    Decision accept(String finding, String mapName, @Nullable String text, FindingOptions options) {
        access.require(actor, open.id(), Permission.WRITE);
        JourneyMap map = open.map(mapName);
        Finding found = WorkspaceFindings.of(open, "findings", map, options).finding(finding);
        return decisions.accept(open.id(), map.id(), found, text == null ? found.text() : text, BY);
    }

    Decision dismiss(String finding, String reason) {
        access.require(actor, open.id(), Permission.WRITE);
        return decisions.dismiss(open.id(), finding, reason, BY);
    }

    Decision watch(String finding, @Nullable String reason) {
        access.require(actor, open.id(), Permission.WRITE);
        return decisions.watch(open.id(), finding, reason, BY);
    }

    void takeBack(String finding) {
        access.require(actor, open.id(), Permission.WRITE);
        decisions.takeBack(open.id(), finding);
    }

    @Override
    public void close() {
        open.close();
    }
}

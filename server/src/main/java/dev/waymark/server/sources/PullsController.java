package dev.waymark.server.sources;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.pulls.Pull;
import dev.waymark.app.pulls.PullEntry;
import dev.waymark.app.pulls.PullRuns;
import dev.waymark.app.pulls.Pulls;
import dev.waymark.server.access.Given;
import dev.waymark.server.audit.AuditTrail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** The sources that Waymark reads by itself, and how they stand. */
@RestController
@RequestMapping("/api/workspaces/{ws}/sources/pulls")
@Tag(name = "sources")
class PullsController {
    private final AuditTrail trail;
    private final Pulls pulls;
    private final PullRuns runs;

    PullsController(Pulls pulls, PullRuns runs, AuditTrail trail) {
        this.trail = trail;
        this.pulls = pulls;
        this.runs = runs;
    }

    @GetMapping
    @Operation(
            operationId = "listPulls",
            summary = "Lists the sources that are read by schedule, with their lag and last error.")
    List<PullEntry> list(Actor actor, Workspace workspace) {
        return pulls.list(actor, workspace.id()).stream().map(this::entry).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addPull",
            summary = "Makes a source that is read by schedule: a folder, a database or a topic.")
    PullEntry add(Actor actor, Workspace workspace, @RequestBody NewPull body) {
        Pull pull = pulls.add(actor, workspace.id(), body.order(workspace.zone()));
        trail.in(workspace, actor)
                .note(
                        AuditAction.SOURCE_MADE,
                        "source:" + pull.source().id(),
                        pull.source().name());
        return entry(pull);
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "getPull",
            summary = "What a source reads, how often and how, to be changed. No password.")
    NewPull find(Actor actor, Workspace workspace, @PathVariable String id) {
        return NewPull.of(pulls.find(actor, workspace.id(), id));
    }

    @PutMapping("/{id}")
    @Operation(
            operationId = "changePull",
            summary = "Changes what a source reads, how often and how; it runs at once.",
            description =
                    "It goes on where it was as long as it reads the same folder, query or topic,"
                            + " unless anew is true. The name stays; a password that is left out"
                            + " stays, too, if it serves the same user, place and query.")
    PullEntry change(
            Actor actor, Workspace workspace, @PathVariable String id, @RequestBody NewPull body) {
        Pull pull = pulls.change(actor, workspace.id(), id, body.change(workspace.zone()));
        trail.in(workspace, actor).note(AuditAction.SOURCE_CHANGED, "source:" + id);
        return entry(pull);
    }

    @PostMapping("/examples")
    @Operation(
            operationId = "pullExamples",
            summary = "Reads the newest records of a database or topic, to map on. Keeps nothing.")
    Examples examples(Actor actor, Workspace workspace, @RequestBody NewPull body) {
        return new Examples(
                pulls
                        .examples(
                                actor,
                                workspace.id(),
                                body.settings(workspace.zone()),
                                body.secret())
                        .stream()
                        .map(JsonNode::toString)
                        .toList());
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "retryPull", summary = "Lets a source be read at once.")
    void retry(Actor actor, Workspace workspace, @PathVariable String id) {
        pulls.retry(actor, workspace.id(), Given.text(id, "id"));
        trail.in(workspace, actor).note(AuditAction.SOURCE_CHANGED, "source:" + id, "read again");
    }

    private PullEntry entry(Pull pull) {
        return PullEntry.of(pull, runs.isRunning(pull.source().id()));
    }

    /**
     * Records of what could be read.
     *
     * @param records each as JSON, the newest first
     */
    record Examples(List<String> records) {}
}

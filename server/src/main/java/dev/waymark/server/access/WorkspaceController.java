package dev.waymark.server.access;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.Workspaces;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.server.audit.AuditTrail;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** The workspaces that the caller has a part in. */
@RestController
@RequestMapping("/api/workspaces")
class WorkspaceController {
    private final AuditTrail trail;
    private final Workspaces workspaces;
    private final Access access;

    WorkspaceController(Workspaces workspaces, Access access, AuditTrail trail) {
        this.trail = trail;
        this.workspaces = workspaces;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "Lists the caller's workspaces by name.")
    List<WorkspaceAnswer> list(Actor actor) {
        return workspaces.list(actor).stream().map(workspace -> answer(actor, workspace)).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes a workspace; for administrators of the server.")
    WorkspaceAnswer create(Actor actor, @RequestBody WorkspaceRequest body) {
        Workspace made =
                workspaces.create(actor, Given.text(body.name(), "name"), zone(body.zone()));
        trail.in(made, actor)
                .note(AuditAction.WORKSPACE_MADE, "workspace:" + made.id(), made.name());
        return answer(actor, made);
    }

    @PutMapping("/{ws}")
    @Operation(
            operationId = "renameWorkspace",
            summary = "Gives a workspace another name; for its administrators.")
    WorkspaceAnswer rename(Actor actor, Workspace workspace, @RequestBody RenameRequest body) {
        Workspace renamed =
                workspaces.rename(actor, workspace.id(), Given.text(body.name(), "name"));
        trail.in(renamed, actor)
                .note(AuditAction.WORKSPACE_RENAMED, "workspace:" + renamed.id(), renamed.name());
        return answer(actor, renamed);
    }

    private WorkspaceAnswer answer(Actor actor, Workspace workspace) {
        return new WorkspaceAnswer(
                workspace.id(),
                workspace.name(),
                workspace.sample(),
                workspace.zone().getId(),
                access.allows(actor, workspace.id(), Permission.WRITE),
                access.allows(actor, workspace.id(), Permission.SEND),
                access.allows(actor, workspace.id(), Permission.MANAGE));
    }

    private static ZoneId zone(@Nullable String text) {
        try {
            return text == null ? ZoneOffset.UTC : ZoneId.of(text);
        } catch (DateTimeException e) {
            throw JourneyException.user(
                    "INVALID_VALUE",
                    "zone \"%s\" is unknown. Give one such as \"Europe/Riga\" or \"Z\".",
                    text);
        }
    }

    /**
     * A workspace to make.
     *
     * @param zone null for UTC
     */
    record WorkspaceRequest(@Nullable String name, @Nullable String zone) {}

    /** What a workspace shall be called. */
    record RenameRequest(@Nullable String name) {}

    /**
     * A workspace as its caller sees it.
     *
     * @param mayWrite whether the caller may change what people write in it
     * @param maySend whether the caller may send something out of it, such as tickets
     * @param mayManage whether the caller may decide about the workspace itself
     */
    record WorkspaceAnswer(
            String id,
            String name,
            boolean sample,
            String zone,
            boolean mayWrite,
            boolean maySend,
            boolean mayManage) {}
}

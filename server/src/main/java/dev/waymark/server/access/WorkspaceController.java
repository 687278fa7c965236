package dev.waymark.server.access;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.Workspaces;
import dev.waymark.engine.fault.JourneyException;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
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
    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceController.class);

    private final Workspaces workspaces;
    private final Access access;

    WorkspaceController(Workspaces workspaces, Access access) {
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
        LOG.info("workspace {} made by {}", made.id(), actor.logName());
        return answer(actor, made);
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

package dev.waymark.server.catalog;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.catalog.CatalogAnswer;
import dev.waymark.app.catalog.Catalogs;
import dev.waymark.app.catalog.rules.TypeNames;
import dev.waymark.app.catalog.rules.TypeRule;
import dev.waymark.app.stages.StageSource;
import dev.waymark.engine.stages.Stages;
import dev.waymark.server.access.Given;
import dev.waymark.server.audit.AuditTrail;
import dev.waymark.server.queries.Queries;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Optional;

/** What arrives in a workspace, and what it makes of that. */
@RestController
@RequestMapping("/api/workspaces/{ws}/catalog")
@Tag(name = "catalog")
class CatalogController {
    private final AuditTrail trail;
    private final Catalogs catalogs;
    private final TypeNames names;
    private final StageSource stages;
    private final Queries queries;

    CatalogController(
            Catalogs catalogs,
            TypeNames names,
            StageSource stages,
            Queries queries,
            AuditTrail trail) {
        this.trail = trail;
        this.catalogs = catalogs;
        this.names = names;
        this.stages = stages;
        this.queries = queries;
    }

    @GetMapping
    @Operation(
            operationId = "getCatalog",
            summary = "Types of events as they arrive, and their quality",
            description =
                    "Types by count descending, with properties, drift and silence. Examples of"
                            + " personal properties show their first character.")
    CatalogAnswer catalog(Workspace workspace, HttpServletRequest request) {
        return queries.run(request, cancel -> catalogs.of(workspace.id()));
    }

    @GetMapping("/rules")
    @Operation(
            operationId = "listTypeRules",
            summary = "Which types are renamed, merged, hidden or given a channel, and by whom")
    List<TypeRule> rules(Workspace workspace) {
        return names.of(workspace.id()).list();
    }

    @PutMapping("/rules")
    @Operation(
            operationId = "changeTypeRule",
            summary = "Rename, merge or hide a type, or give it a channel",
            description =
                    "What is absent stays as it is; a blank text takes it back. The name of another"
                            + " type merges the two. The log keeps what arrived.")
    TypeRule change(Actor actor, Workspace workspace, @RequestBody RuleChange body) {
        String type = Given.text(body.type(), "type");
        names.requireKnown(workspace.id(), type, catalogs.arrived(workspace.id()));
        TypeRule rule =
                names.change(
                        workspace.id(),
                        type,
                        new TypeNames.Change(body.name(), body.hidden(), body.channel()),
                        actor.logName());
        trail.in(workspace, actor).note(AuditAction.TYPE_RULE_CHANGED);
        return rule;
    }

    @DeleteMapping("/rules")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "undoTypeRule", summary = "Take a type as it arrives again")
    void undo(Actor actor, Workspace workspace, @RequestParam(name = "type") String type) {
        names.undo(workspace.id(), type);
        trail.in(workspace, actor).note(AuditAction.TYPE_RULE_CHANGED);
    }

    @PutMapping("/stage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "assignTypeStage",
            summary = "Put a type into one of the workspace's own stages",
            description = "A stage that is not there is added at the end; none takes the type out.")
    void stage(Actor actor, Workspace workspace, @RequestBody StageChange body) {
        Optional<Stages> before = stages.own(workspace.id());
        stages.assign(workspace.id(), Given.text(body.type(), "type"), body.stage());
        Optional<Stages> after = stages.own(workspace.id());
        if (!after.equals(before)) {
            trail.in(workspace, actor)
                    .note(
                            after.isPresent()
                                    ? AuditAction.STAGES_SAVED
                                    : AuditAction.STAGES_FORGOTTEN,
                            null,
                            after.map(Stages::sentence).orElse(null));
        }
    }

    /**
     * What shall change about a type.
     *
     * @param type as it arrives
     * @param name what to call it; blank for its own
     * @param hidden whether analyses leave it out
     * @param channel of its events that name none; blank for none
     */
    record RuleChange(
            @Nullable String type,
            @Nullable String name,
            @Nullable Boolean hidden,
            @Nullable String channel) {}

    /**
     * The stage of a type.
     *
     * @param type as analyses call it
     * @param stage name of a stage; null for none
     */
    record StageChange(@Nullable String type, @Nullable String stage) {}
}

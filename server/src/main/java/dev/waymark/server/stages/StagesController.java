package dev.waymark.server.stages;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.stages.AskedStages;
import dev.waymark.app.stages.StageSource;
import dev.waymark.engine.stages.Stages;
import dev.waymark.server.access.Given;
import dev.waymark.server.audit.AuditTrail;
import dev.waymark.server.explore.LogAnalyses;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** The stages that a workspace tells apart, for all analyses that need stages. */
@RestController
@RequestMapping("/api/workspaces/{ws}/stages")
@Tag(name = "stages")
public class StagesController {
    private final StageSource stages;
    private final LogAnalyses analyses;
    private final AuditTrail trail;

    StagesController(StageSource stages, LogAnalyses analyses, AuditTrail trail) {
        this.stages = stages;
        this.analyses = analyses;
        this.trail = trail;
    }

    @Operation(
            operationId = "readStages",
            summary = "The workspace's own stages",
            description = "None if it has laid down none. Analyses take them as map=own.")
    @GetMapping
    StageList read(Workspace workspace) {
        return new StageList(stages.own(workspace.id()).map(Stages::list).orElse(List.of()));
    }

    @Operation(
            operationId = "readStagesOf",
            summary = "The stages of a map, or of a draft from the log",
            description =
                    "To begin with, or to compare: the id of a map, draft, own, or usual, which is"
                        + " own if there are any, else the newest map that binds a stage to events,"
                        + " else draft.")
    @GetMapping("/{map}")
    StageList readOf(
            Workspace workspace, @PathVariable("map") String map, HttpServletRequest request) {
        String source = map.equals(StageSource.USUAL) ? stages.usual(workspace.id()) : map;
        AskedStages asked = stages.ask(workspace.id(), null, source);
        return new StageList(
                analyses.run(
                        request,
                        workspace.id(),
                        (index, cancel) -> asked.in(index, analyses.driver()).list()));
    }

    @Operation(operationId = "saveStages", summary = "Lay down the workspace's own stages")
    @PutMapping
    StageList save(Actor actor, Workspace workspace, @RequestBody NewStages body) {
        List<NewStage> given = Given.list(body.stages(), "stages");
        Stages own =
                new Stages(
                        given.stream()
                                .map(
                                        stage ->
                                                new Stages.Stage(
                                                        Given.field(stage.name(), "name").strip(),
                                                        Given.list(stage.types(), "types")))
                                .toList());
        stages.save(workspace.id(), own);
        trail.in(workspace, actor).note(AuditAction.STAGES_SAVED, null, own.sentence());
        return new StageList(own.list());
    }

    @Operation(operationId = "forgetStages", summary = "Forget the workspace's own stages")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Actor actor, Workspace workspace) {
        if (stages.forget(workspace.id())) {
            trail.in(workspace, actor).note(AuditAction.STAGES_FORGOTTEN);
        }
    }

    /** Stages in their order. */
    record StageList(List<Stages.Stage> stages) {}

    /** Stages to lay down, in their order. */
    record NewStages(@Nullable List<NewStage> stages) {}

    /**
     * A stage to lay down.
     *
     * @param types of events, one or more; none that another stage has
     */
    record NewStage(@Nullable String name, @Nullable List<String> types) {}
}

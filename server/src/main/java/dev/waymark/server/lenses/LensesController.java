package dev.waymark.server.lenses;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.lenses.JourneyLens;
import dev.waymark.app.lenses.LensRules;
import dev.waymark.app.lenses.LensViews;
import dev.waymark.app.lenses.Lenses;
import dev.waymark.app.lenses.WorkspaceLenses;
import dev.waymark.app.maps.Maps;
import dev.waymark.app.stages.AskedStages;
import dev.waymark.app.stages.StageSource;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.time.InstantText;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.server.access.Given;
import dev.waymark.server.audit.AuditTrail;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Looks at the same customers as journey, as lifecycle and as sales funnel. */
@RestController
@Tag(name = "lenses")
public class LensesController {
    private final LogAnalyses analyses;
    private final Lenses lenses;
    private final WorkspaceLenses workspaces;
    private final Maps maps;
    private final StageSource stages;
    private final AuditTrail trail;

    LensesController(
            LogAnalyses analyses,
            WorkspaceLenses workspaces,
            Maps maps,
            StageSource stages,
            AuditTrail trail) {
        this.analyses = analyses;
        this.lenses = new Lenses(analyses.driver());
        this.workspaces = workspaces;
        this.maps = maps;
        this.stages = stages;
        this.trail = trail;
    }

    @Remembered
    @Operation(
            operationId = "lookThroughLenses",
            summary = "The same customers as journey, as lifecycle and as sales funnel",
            description =
                    "The journey by the stages of a map (its id), of a draft (draft) or the"
                            + " workspace's own (own); if not said, by its own, else those of its"
                            + " newest map that binds a stage to events, else those of a draft;"
                            + " lifecycle and funnel by rules \"STATE = CONDITION[, in the last"
                            + " DURATION]\": those given, else the workspace's, else the default"
                            + " ones. The lifecycle is that at until, its flows are since since.")
    @GetMapping("/api/workspaces/{ws}/lenses")
    LensViews look(
            Workspace workspace,
            @RequestParam(name = "rule", required = false) @Nullable List<String> rules,
            @RequestParam(name = "step", required = false) @Nullable List<String> steps,
            @RequestParam(name = "stages", required = false) @Nullable String asked,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        WorkspaceLenses.Chosen chosen =
                workspaces.choose(
                        workspace.id(),
                        rules == null ? null : texts(request, "rule"),
                        steps == null ? null : texts(request, "step"),
                        workspace.zone());
        TimeRange range = InstantText.range(since, until, workspace.zone());
        String source = asked == null ? stages.usual(workspace.id()) : asked;
        JourneyMap kept =
                source.equals(StageSource.OWN) || source.equals(StageSource.DRAFT)
                        ? null
                        : maps.find(workspace.id(), source);
        Set<String> properties = new LinkedHashSet<>(Lenses.properties(chosen));
        if (kept != null) {
            properties.addAll(maps.knownProperties(workspace.id(), kept));
        }
        return analyses.runKnown(
                request,
                workspace.id(),
                properties,
                new Seen(
                        chosen,
                        kept == null ? null : JourneyLens.of(kept),
                        kept == null ? stages.ask(workspace.id(), null, source) : null),
                (seen, index, cancel) ->
                        lenses.look(
                                new Lenses.Request(
                                        seen.rules(),
                                        range.since(),
                                        range.until(),
                                        seen.journey(index, analyses.driver())),
                                index,
                                cancel));
    }

    @Operation(
            operationId = "readLensRules",
            summary = "The workspace's own rules of lifecycle and sales funnel",
            description = "Null if it has none; then they are guessed from the names of types.")
    @GetMapping("/api/workspaces/{ws}/lenses/rules")
    OwnRules rules(Workspace workspace) {
        return new OwnRules(workspaces.find(workspace.id()).orElse(null));
    }

    @Operation(
            operationId = "saveLensRules",
            summary = "Lay down the workspace's rules of lifecycle and sales funnel",
            description =
                    "Each \"STATE = CONDITION[, in the last DURATION]\"; without steps, the funnel"
                            + " has the states of the lifecycle. Kept in canonical words.")
    @PutMapping("/api/workspaces/{ws}/lenses/rules")
    OwnRules save(Actor actor, Workspace workspace, @RequestBody RulesBody body) {
        LensRules saved =
                workspaces.save(workspace.id(), body.lifecycle(), body.funnel(), workspace.zone());
        trail.in(workspace, actor).note(AuditAction.LENS_RULES_SAVED, null, saved.sentence());
        return new OwnRules(saved);
    }

    @Operation(operationId = "resetLensRules", summary = "Go back to the default rules")
    @DeleteMapping("/api/workspaces/{ws}/lenses/rules")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(Actor actor, Workspace workspace) {
        if (workspaces.reset(workspace.id())) {
            trail.in(workspace, actor).note(AuditAction.LENS_RULES_RESET);
        }
    }

    /** Each as it was written: Spring would cut a single one at its commas. */
    private static List<String> texts(HttpServletRequest request, String name) {
        String[] texts = request.getParameterValues(name);
        return texts == null ? List.of() : List.of(texts);
    }

    /** Rules to lay down. */
    record RulesBody(List<String> lifecycle, List<String> funnel) {
        RulesBody {
            lifecycle = Given.listOrNone(lifecycle, "lifecycle");
            funnel = Given.listOrNone(funnel, "funnel");
        }
    }

    /** What the workspace has laid down. */
    record OwnRules(@Nullable LensRules own) {}

    /**
     * What of the workspace the views depend on.
     *
     * @param ofMap the stages of a map; null if they are no map's
     * @param stages those of no map; null if they are a map's
     */
    private record Seen(
            WorkspaceLenses.Chosen rules,
            @Nullable JourneyLens ofMap,
            @Nullable AskedStages stages) {
        JourneyLens journey(JourneyIndex index, LocalDriver driver) {
            return ofMap == null
                    ? JourneyLens.of(Objects.requireNonNull(stages).in(index, driver))
                    : ofMap;
        }
    }
}

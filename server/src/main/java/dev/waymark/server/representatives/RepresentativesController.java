package dev.waymark.server.representatives;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.stages.StageSource;
import dev.waymark.engine.representatives.Representatives;
import dev.waymark.engine.representatives.RepresentativesKernel;
import dev.waymark.engine.time.InstantText;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Tells of a few real journeys that stand for all. */
@RestController
@Tag(name = "representatives")
public class RepresentativesController {
    private static final int BY_DEFAULT = 5;

    private final LogAnalyses analyses;
    private final StageSource stages;

    RepresentativesController(LogAnalyses analyses, StageSource stages) {
        this.analyses = analyses;
        this.stages = stages;
    }

    @Remembered
    @Operation(
            operationId = "chooseRepresentatives",
            summary = "Journeys that stand for all",
            description =
                    "A few real journeys, each with how many of the others are nearest to it by"
                            + " edit distance.")
    @PostMapping("/api/workspaces/{ws}/representatives")
    Representatives choose(
            Workspace workspace,
            @RequestBody RepresentativesQuestion question,
            HttpServletRequest request) {
        TimeRange range = InstantText.range(question.since(), question.until(), workspace.zone());
        int count = requireNonNullElse(question.count(), BY_DEFAULT);
        return analyses.run(
                request,
                workspace.id(),
                List.of(),
                stages.ask(workspace.id(), question.stages(), question.map()),
                (asked, index, cancel) ->
                        analyses.driver()
                                .run(
                                        new RepresentativesKernel(
                                                range, asked.in(index, analyses.driver()), count),
                                        index,
                                        cancel));
    }

    /**
     * Which journeys to choose.
     *
     * @param count how many, from 1 to 20; null for 5
     * @param stages each like {@code research=ad click,site visit}; null or empty for types
     * @param map id of a saved map whose stages to take, {@code draft} or {@code own}
     */
    record RepresentativesQuestion(
            @Nullable Integer count,
            @Nullable List<String> stages,
            @Nullable String map,
            @Nullable String since,
            @Nullable String until) {}
}

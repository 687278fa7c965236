package dev.waymark.server.survival;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.survival.SurvivalOptions;
import dev.waymark.engine.survival.Survival;
import dev.waymark.engine.survival.SurvivalKernel;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells how long customers go without an event. */
@RestController
@Tag(name = "survival")
public class SurvivalController {
    private final LogAnalyses analyses;

    SurvivalController(LogAnalyses analyses) {
        this.analyses = analyses;
    }

    @Remembered
    @Operation(
            operationId = "getSurvival",
            summary = "Time until an event",
            description =
                    "The Kaplan–Meier curve from one event to another, with intervals; for each"
                            + " value of a breakdown too, compared by the log-rank test.")
    @GetMapping("/api/workspaces/{ws}/survival")
    Survival survival(
            Workspace workspace,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "censor", required = false) @Nullable String censor,
            @RequestParam(name = "interval", required = false) @Nullable String interval,
            @RequestParam(name = "confidence", required = false) @Nullable Double confidence,
            @RequestParam(name = "breakdown", required = false) @Nullable String breakdown,
            @RequestParam(name = "points", required = false) @Nullable Integer points,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        SurvivalOptions options =
                new SurvivalOptions(
                        from, to, censor, interval, confidence, breakdown, points, since, until);
        return analyses.run(
                request,
                workspace.id(),
                options.properties(),
                (index, cancel) ->
                        analyses.driver()
                                .run(
                                        new SurvivalKernel(
                                                options.request(index, workspace.zone())),
                                        index,
                                        cancel));
    }
}

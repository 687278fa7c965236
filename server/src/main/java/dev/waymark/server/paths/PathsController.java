package dev.waymark.server.paths;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.paths.PathsOptions;
import dev.waymark.engine.paths.Paths;
import dev.waymark.engine.paths.PathsKernel;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells what customers do position by position. */
@RestController
@Tag(name = "paths")
public class PathsController {
    private final LogAnalyses analyses;

    PathsController(LogAnalyses analyses) {
        this.analyses = analyses;
    }

    @Remembered
    @Operation(
            operationId = "getPaths",
            summary = "The paths",
            description =
                    "What customers do from the start of their sessions, after a type (from),"
                        + " before one (to), or between both. occurrence is first or all; gap a"
                        + " duration such as 30m, or none. Counts of a position and of what ended"
                        + " before it add up to position 0.")
    @GetMapping("/api/workspaces/{ws}/paths")
    Paths paths(
            Workspace workspace,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "occurrence", required = false) @Nullable String occurrence,
            @RequestParam(name = "steps", required = false) @Nullable Integer steps,
            @RequestParam(name = "nodes", required = false) @Nullable Integer nodes,
            @RequestParam(name = "gap", required = false) @Nullable String gap,
            @RequestParam(name = "collapse", required = false) @Nullable Boolean collapse,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        PathsOptions options =
                new PathsOptions(from, to, occurrence, steps, nodes, gap, collapse, since, until);
        return analyses.run(
                request,
                workspace.id(),
                (index, cancel) ->
                        analyses.driver()
                                .run(
                                        new PathsKernel(options.request(index, workspace.zone())),
                                        index,
                                        cancel));
    }
}

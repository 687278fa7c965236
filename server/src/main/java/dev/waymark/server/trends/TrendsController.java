package dev.waymark.server.trends;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.trends.ChangesOptions;
import dev.waymark.app.trends.TrendsOptions;
import dev.waymark.engine.trends.Trends;
import dev.waymark.engine.trends.TrendsKernel;
import dev.waymark.engine.trends.changes.Changes;
import dev.waymark.engine.trends.changes.ChangesKernel;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Tells metrics over time, and what changed. */
@RestController
@Tag(name = "trends")
public class TrendsController {
    private final LogAnalyses analyses;

    TrendsController(LogAnalyses analyses) {
        this.analyses = analyses;
    }

    @Operation(
            operationId = "getTrends",
            summary = "Metrics over time",
            description =
                    "A value for each day, week or month, with what it rests on and its interval."
                            + " Without a metric, the active customers.")
    @GetMapping("/api/workspaces/{ws}/trends")
    @Remembered
    Trends trends(
            Workspace workspace,
            @RequestParam(name = "metric", required = false) @Nullable List<String> metrics,
            @RequestParam(name = "every", required = false) @Nullable String every,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        String[] whole = request.getParameterValues("metric"); // a metric may hold commas
        TrendsOptions options =
                new TrendsOptions(
                        metrics == null || whole == null ? List.of() : List.of(whole),
                        every,
                        since,
                        until);
        return analyses.run(
                request,
                workspace.id(),
                options.properties(),
                (index, cancel) ->
                        analyses.driver()
                                .run(
                                        new TrendsKernel(options.request(index, workspace.zone())),
                                        index,
                                        cancel));
    }

    @Operation(
            operationId = "getChanges",
            summary = "What changed",
            description =
                    "Where the share of a channel, or of what follows an event, moved to another"
                            + " level; the largest first. Corrected for all places looked at.")
    @GetMapping("/api/workspaces/{ws}/trends/changes")
    @Remembered
    Changes changes(
            Workspace workspace,
            @RequestParam(name = "every", required = false) @Nullable String every,
            @RequestParam(name = "within", required = false) @Nullable String within,
            @RequestParam(name = "alpha", required = false) @Nullable Double alpha,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        ChangesOptions options = new ChangesOptions(every, within, alpha, since, until);
        return analyses.run(
                request,
                workspace.id(),
                (index, cancel) ->
                        analyses.driver()
                                .run(
                                        new ChangesKernel(options.request(index, workspace.zone())),
                                        index,
                                        cancel));
    }
}

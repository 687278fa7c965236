package dev.waymark.server.retention;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.retention.RetentionOptions;
import dev.waymark.engine.retention.Retention;
import dev.waymark.engine.retention.RetentionKernel;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells how many customers of each cohort came back. */
@RestController
@Tag(name = "retention")
public class RetentionController {
    private final LogAnalyses analyses;

    RetentionController(LogAnalyses analyses) {
        this.analyses = analyses;
    }

    @Remembered
    @Operation(
            operationId = "getRetention",
            summary = "Retention by cohorts",
            description =
                    "How many customers of each cohort came back, bucket by bucket; null where the"
                            + " log ends before. Calendar buckets are those of the workspace's"
                            + " zone.")
    @GetMapping("/api/workspaces/{ws}/retention")
    Retention retention(
            Workspace workspace,
            @RequestParam(name = "start", required = false) @Nullable String start,
            @RequestParam(name = "return", required = false) @Nullable String comeBack,
            @RequestParam(name = "cohort", required = false) @Nullable String cohort,
            @RequestParam(name = "mode", required = false) @Nullable String mode,
            @RequestParam(name = "clock", required = false) @Nullable String clock,
            @RequestParam(name = "period", required = false) @Nullable String period,
            @RequestParam(name = "buckets", required = false) @Nullable Integer buckets,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        RetentionOptions options =
                new RetentionOptions(
                        start, comeBack, cohort, mode, clock, period, buckets, since, until);
        return analyses.run(
                request,
                workspace.id(),
                (index, cancel) ->
                        analyses.driver()
                                .run(
                                        new RetentionKernel(
                                                options.request(index, workspace.zone())),
                                        index,
                                        cancel));
    }
}

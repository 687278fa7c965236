package dev.waymark.server.scorecard;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.scorecard.ScorecardOptions;
import dev.waymark.engine.scorecard.Scorecard;
import dev.waymark.engine.scorecard.ScorecardKernel;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells how well each channel serves; the body holds the shell's options. */
@RestController
@Tag(name = "scorecard")
public class ScorecardController {
    private final LogAnalyses analyses;

    ScorecardController(LogAnalyses analyses) {
        this.analyses = analyses;
    }

    @Remembered
    @Operation(
            operationId = "countScorecard",
            summary = "How well each channel serves",
            description =
                    "What becomes of messages and requests, by channel, hour of the week and"
                        + " variant. Types that the body leaves out are guessed; the answer says"
                        + " which.")
    @PostMapping("/api/workspaces/{ws}/scorecard")
    Scorecard scorecard(
            Workspace workspace,
            @RequestBody ScorecardOptions options,
            HttpServletRequest request) {
        return analyses.run(
                request,
                workspace.id(),
                options.properties(),
                (index, cancel) ->
                        analyses.driver()
                                .run(
                                        new ScorecardKernel(
                                                options.request(index, workspace.zone())),
                                        index,
                                        cancel));
    }
}

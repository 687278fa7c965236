package dev.waymark.server.replay;

import dev.waymark.app.access.Workspace;
import dev.waymark.engine.replay.Replay;
import dev.waymark.engine.replay.ReplayKernel;
import dev.waymark.engine.time.InstantText;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells journeys with their times, to be played. */
@RestController
@Tag(name = "replay")
public class ReplayController {
    private final LogAnalyses analyses;

    ReplayController(LogAnalyses analyses) {
        this.analyses = analyses;
    }

    @Remembered
    @Operation(
            operationId = "getReplay",
            summary = "Journeys to play over the process map",
            description =
                    "A fair sample of journeys with their times; customers counts those beyond the"
                            + " sample too. Long journeys are cut, and cut counts them.")
    @GetMapping("/api/workspaces/{ws}/replay")
    Replay replay(
            Workspace workspace,
            @RequestParam(name = "journeys", defaultValue = "2000") int journeys,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        return analyses.run(
                request,
                workspace.id(),
                new ReplayKernel(InstantText.range(since, until, workspace.zone()), journeys));
    }
}

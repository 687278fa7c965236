package dev.waymark.server.rework;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.options.OptionReader;
import dev.waymark.engine.rework.Rework;
import dev.waymark.engine.rework.ReworkKernel;
import dev.waymark.engine.time.DurationText;
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

import java.time.ZoneOffset;
import java.util.List;

/** Tells what customers do again, and the loops they walk. */
@RestController
@Tag(name = "rework")
public class ReworkController {
    private final LogAnalyses analyses;

    ReworkController(LogAnalyses analyses) {
        this.analyses = analyses;
    }

    @Remembered
    @Operation(
            operationId = "getRework",
            summary = "Rework and loops",
            description =
                    "What customers do again, and loops of up to four types: those that cost"
                            + " customers first, then those that take most time. total counts those"
                            + " beyond the limit too.")
    @GetMapping("/api/workspaces/{ws}/rework")
    Rework rework(
            Workspace workspace,
            @RequestParam(name = "by", required = false) @Nullable String by,
            @RequestParam(name = "exitAfter", defaultValue = "30d") String exitAfter,
            @RequestParam(name = "limit", defaultValue = "100") int limit,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        require(
                1 <= limit && limit <= ReworkKernel.COMPARED,
                "limit (%d) must be from 1 to %d. Give one such as 20.",
                limit,
                ReworkKernel.COMPARED);
        ReworkKernel kernel =
                new ReworkKernel(
                        InstantText.range(since, until, workspace.zone()),
                        DurationText.parseDays("exitAfter", exitAfter),
                        by,
                        limit);
        return analyses.run(
                request,
                workspace.id(),
                by == null ? List.of() : List.of(by),
                (index, cancel) -> {
                    OptionReader options = new OptionReader(index, ZoneOffset.UTC);
                    options.property("by", by);
                    return analyses.driver().run(options.done(() -> kernel), index, cancel);
                });
    }
}

package dev.waymark.server.variants;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.access.Workspace;
import dev.waymark.engine.time.InstantText;
import dev.waymark.engine.variants.Variants;
import dev.waymark.engine.variants.VariantsKernel;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells the different ways that customers walked. */
@RestController
@Tag(name = "variants")
public class VariantsController {
    private static final int MOST = 10_000;

    private final LogAnalyses analyses;

    VariantsController(LogAnalyses analyses) {
        this.analyses = analyses;
    }

    @Remembered
    @Operation(
            operationId = "getVariants",
            summary = "The variants",
            description =
                    "The different sequences of types, most customers first. total counts those"
                            + " beyond the limit too.")
    @GetMapping("/api/workspaces/{ws}/variants")
    Variants variants(
            Workspace workspace,
            @RequestParam(name = "limit", defaultValue = "20") int limit,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        require(
                1 <= limit && limit <= MOST,
                "limit (%d) must be from 1 to %d. Give one such as 20.",
                limit,
                MOST);
        return analyses.run(
                request,
                workspace.id(),
                new VariantsKernel(InstantText.range(since, until, workspace.zone()), limit));
    }
}

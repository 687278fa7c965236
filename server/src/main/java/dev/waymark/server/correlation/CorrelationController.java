package dev.waymark.server.correlation;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.correlation.CorrelationOptions;
import dev.waymark.app.funnel.Funnels;
import dev.waymark.engine.correlation.Correlation;
import dev.waymark.engine.correlation.CorrelationKernel;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells what goes with converting in a funnel, and against it. */
@RestController
@Tag(name = "funnel")
public class CorrelationController {
    private final LogAnalyses analyses;
    private final Funnels funnels;

    CorrelationController(LogAnalyses analyses) {
        this.analyses = analyses;
        this.funnels = new Funnels(analyses.driver());
    }

    @Remembered
    @Operation(
            operationId = "correlateFunnel",
            summary = "What goes with converting",
            description =
                    "Types of events, and values of the properties named, that those who convert"
                            + " have more or less often on the way than those who do not; p-values"
                            + " are given as they are and corrected for how many were tested.")
    @PostMapping("/api/workspaces/{ws}/funnel/correlation")
    Correlation correlate(
            Workspace workspace,
            @RequestBody CorrelationOptions options,
            HttpServletRequest request) {
        return analyses.run(
                request,
                workspace.id(),
                options.columns(),
                (index, cancel) ->
                        analyses.driver()
                                .run(
                                        new CorrelationKernel(
                                                options.request(funnels, index, workspace.zone())),
                                        index,
                                        cancel));
    }
}

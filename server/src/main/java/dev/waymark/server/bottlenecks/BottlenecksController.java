package dev.waymark.server.bottlenecks;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.bottlenecks.BottleneckOptions;
import dev.waymark.app.bottlenecks.BottleneckReport;
import dev.waymark.app.bottlenecks.BottleneckSearch;
import dev.waymark.app.stages.StageSource;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells where customers wait and which waits cost customers; the body holds the shell's switches.
 */
@RestController
@Tag(name = "bottlenecks")
public class BottlenecksController {
    private final LogAnalyses analyses;
    private final StageSource stages;
    private final BottleneckSearch search;

    BottlenecksController(LogAnalyses analyses, StageSource stages) {
        this.analyses = analyses;
        this.stages = stages;
        this.search = new BottleneckSearch(analyses.driver());
    }

    @Remembered
    @Operation(
            operationId = "findBottlenecks",
            summary = "Waits, obstacles and exits",
            description =
                    "Every transition with its waits, the waits from which on customers go on less"
                            + " often, and where customers left. The definition in the answer says"
                            + " what was counted.")
    @PostMapping("/api/workspaces/{ws}/bottlenecks")
    BottleneckReport find(
            Workspace workspace,
            @RequestBody BottleneckOptions options,
            HttpServletRequest request) {
        return analyses.run(
                request,
                workspace.id(),
                options.properties(),
                stages.ask(workspace.id(), options.stages(), options.map()),
                (asked, index, cancel) ->
                        search.run(
                                options,
                                asked.in(index, analyses.driver()),
                                index,
                                workspace.zone(),
                                cancel));
    }
}

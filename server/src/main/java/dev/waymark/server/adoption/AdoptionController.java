package dev.waymark.server.adoption;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.adoption.AdoptionOptions;
import dev.waymark.engine.adoption.Adoption;
import dev.waymark.engine.adoption.AdoptionKernel;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells which features customers take up. */
@RestController
@Tag(name = "adoption")
public class AdoptionController {
    private final LogAnalyses analyses;

    AdoptionController(LogAnalyses analyses) {
        this.analyses = analyses;
    }

    @Remembered
    @Operation(
            operationId = "getAdoption",
            summary = "Adoption of features",
            description =
                    "How many customers use each feature, and how long it took until they first"
                            + " did. A feature is a type of event, or several with | between them.")
    @PostMapping("/api/workspaces/{ws}/adoption")
    Adoption adoption(
            Workspace workspace, @RequestBody AdoptionOptions options, HttpServletRequest request) {
        return analyses.run(
                request,
                workspace.id(),
                options.properties(),
                (index, cancel) ->
                        analyses.driver()
                                .run(
                                        new AdoptionKernel(
                                                options.request(index, workspace.zone())),
                                        index,
                                        cancel));
    }
}

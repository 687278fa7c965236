package dev.waymark.server.privacy;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.consent.Consents;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.server.queries.Queries;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells everybody who reads numbers whom they leave out. */
@RestController
@RequestMapping("/api/workspaces/{ws}/heed")
@Tag(name = "privacy")
class HeedController {
    private final Consents consents;
    private final LogIndexes indexes;
    private final Queries queries;

    HeedController(Consents consents, LogIndexes indexes, Queries queries) {
        this.consents = consents;
        this.indexes = indexes;
        this.queries = queries;
    }

    @GetMapping
    @Operation(
            operationId = "getHeed",
            summary = "Whom an analysis leaves out because they did not agree",
            description = "Without purposes nobody is left out, and nobody is counted.")
    Consents.Heed heed(
            Workspace workspace,
            @RequestParam(name = "analysis") String analysis,
            HttpServletRequest request) {
        return queries.run(
                request,
                cancel ->
                        consents.heed(
                                workspace.id(), analysis, () -> indexes.whole(workspace.id())));
    }
}

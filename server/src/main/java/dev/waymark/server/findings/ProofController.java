package dev.waymark.server.findings;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.proof.ProofOptions;
import dev.waymark.engine.proof.Proof;
import dev.waymark.engine.proof.ProofKernel;
import dev.waymark.server.explore.LogAnalyses;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells whether a change helped; the body holds the shell's options. */
@RestController
@Tag(name = "opportunities")
public class ProofController {
    private final LogAnalyses analyses;

    ProofController(LogAnalyses analyses) {
        this.analyses = analyses;
    }

    @Operation(
            operationId = "proveChange",
            summary = "Whether a change helped, and how strong the evidence is",
            description =
                    "Against customers held out (holdOut), before and since; without them by an"
                            + " interrupted time series of weeks. A change that did nothing is"
                            + " reported as such.")
    @PostMapping("/api/workspaces/{ws}/proof")
    Proof prove(
            Workspace workspace, @RequestBody ProofOptions options, HttpServletRequest request) {
        return analyses.run(
                request,
                workspace.id(),
                options.properties(),
                (index, cancel) ->
                        analyses.driver()
                                .run(
                                        new ProofKernel(options.request(index, workspace.zone())),
                                        index,
                                        cancel));
    }
}

package dev.waymark.server.personas;

import dev.waymark.app.access.Workspace;
import dev.waymark.engine.personas.Personas;
import dev.waymark.engine.personas.PersonasKernel;
import dev.waymark.server.explore.LogAnalyses;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proposes personas from the log. */
@RestController
@Tag(name = "personas")
public class PersonasController {
    private final LogAnalyses analyses;

    PersonasController(LogAnalyses analyses) {
        this.analyses = analyses;
    }

    @Operation(
            operationId = "proposePersonas",
            summary = "Personas from the log",
            description =
                    "Groups of customers whose journeys are alike, with what sets each apart, how"
                        + " surely it is found again, and a condition that describes it; none if"
                        + " none stand out.")
    @GetMapping("/api/workspaces/{ws}/personas")
    Personas propose(Workspace workspace, HttpServletRequest request) {
        return analyses.run(request, workspace.id(), new PersonasKernel());
    }
}

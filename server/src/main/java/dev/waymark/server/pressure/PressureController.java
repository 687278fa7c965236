package dev.waymark.server.pressure;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.pressure.PressureOptions;
import dev.waymark.engine.pressure.Pressure;
import dev.waymark.engine.pressure.PressureKernel;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Tells how contact pressure goes with leaving; the body holds the shell's options. */
@RestController
@Tag(name = "pressure")
public class PressureController {
    private final LogAnalyses analyses;

    PressureController(LogAnalyses analyses) {
        this.analyses = analyses;
    }

    @Remembered
    @Operation(
            operationId = "countPressure",
            summary = "Contact pressure",
            description =
                    "How the number of our contacts within a window goes with opting out and"
                        + " leaving. Types that the body leaves out are guessed; the answer says"
                        + " which.")
    @PostMapping("/api/workspaces/{ws}/pressure")
    Pressure pressure(
            Workspace workspace, @RequestBody PressureOptions options, HttpServletRequest request) {
        return analyses.run(
                request,
                workspace.id(),
                List.of(),
                (index, cancel) ->
                        analyses.driver()
                                .run(
                                        new PressureKernel(
                                                options.request(index, workspace.zone())),
                                        index,
                                        cancel));
    }
}

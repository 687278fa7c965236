package dev.waymark.server.evidence;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.evidence.EvidenceReport;
import dev.waymark.app.evidence.MapEvidence;
import dev.waymark.app.maps.MapDrafts;
import dev.waymark.app.maps.Maps;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.server.explore.LogAnalyses;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;

/** Grades the statements of a map by their evidence. */
@RestController
@RequestMapping("/api/workspaces/{ws}/maps/{id}/evidence")
@Tag(name = "maps")
public class EvidenceController {
    private final LogAnalyses analyses;
    private final Maps maps;
    private final Clock clock;

    EvidenceController(LogAnalyses analyses, Maps maps, Clock clock) {
        this.analyses = analyses;
        this.maps = maps;
        this.clock = clock;
    }

    @Operation(
            operationId = "gradeEvidence",
            summary = "How well the statements of a map are backed",
            description =
                    "Steps, cards and assumed points of curves with grade and strength; those that"
                            + " are least backed and most relied on come first.")
    @GetMapping
    EvidenceReport grade(
            Workspace workspace, @PathVariable("id") String id, HttpServletRequest request) {
        JourneyMap map = maps.find(workspace.id(), id);
        return analyses.runKnown(
                request,
                workspace.id(),
                MapDrafts.properties(map),
                (index, cancel) ->
                        MapEvidence.of(
                                map,
                                analyses.driver()
                                        .run(MapDrafts.counter(map, TimeRange.ALL), index, cancel),
                                clock.instant()));
    }
}

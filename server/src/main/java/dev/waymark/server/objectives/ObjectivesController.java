package dev.waymark.server.objectives;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.maps.Maps;
import dev.waymark.app.objectives.MapObjectives;
import dev.waymark.app.objectives.ObjectiveOptions;
import dev.waymark.app.objectives.ObjectiveReport;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.server.explore.LogAnalyses;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Measures objectives of a map; the body holds the shell's options. */
@RestController
@RequestMapping("/api/workspaces/{ws}/maps/{id}/objectives")
@Tag(name = "maps")
public class ObjectivesController {
    private final LogAnalyses analyses;
    private final Maps maps;
    private final MapObjectives objectives;

    ObjectivesController(LogAnalyses analyses, Maps maps) {
        this.analyses = analyses;
        this.maps = maps;
        this.objectives = new MapObjectives(analyses.driver());
    }

    @Operation(
            operationId = "measureObjectives",
            summary = "How far customers meet the objectives of a map",
            description =
                    "Sentences such as 90% reach \"Offer\" within 2d; those of the map if the body"
                            + " names none. Each with its value, interval, burn rate, weeks, and"
                            + " customers who miss it, under other names. One that is not"
                            + " understood says why.")
    @PostMapping
    ObjectiveReport measure(
            Workspace workspace,
            @PathVariable("id") String id,
            @RequestBody ObjectiveOptions options,
            HttpServletRequest request) {
        JourneyMap map = maps.find(workspace.id(), id);
        return analyses.runKnown(
                request,
                workspace.id(),
                MapObjectives.properties(map),
                (index, cancel) ->
                        objectives.measure(index, map, options, workspace.zone(), false, cancel));
    }
}

package dev.waymark.server.maps;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.maps.Maps;
import dev.waymark.app.maps.progress.GapEntry;
import dev.waymark.app.maps.progress.SevenSteps;
import dev.waymark.app.maps.progress.StepEntry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Tells what a map leaves open, and how far the workspace has come on the seven steps. */
@RestController
@RequestMapping("/api/workspaces/{ws}")
@Tag(name = "maps")
public class MapProgressController {
    private final Maps maps;
    private final SevenSteps steps;

    MapProgressController(Maps maps, SevenSteps steps) {
        this.maps = maps;
        this.steps = steps;
    }

    @Operation(
            operationId = "findMapGaps",
            summary = "What a map leaves open",
            description =
                    "Stages without touchpoint, owner or communication; needs without answer;"
                            + " personas without a curve.")
    @GetMapping("/maps/{id}/gaps")
    List<GapEntry> gaps(Workspace workspace, @PathVariable("id") String id) {
        return GapEntry.of(maps.find(workspace.id(), id));
    }

    @Operation(
            operationId = "getMapProgress",
            summary = "How far the workspace has come on the seven steps",
            description =
                    "Computed from its events and its maps; maps that are put away are left out.")
    @GetMapping("/map-progress")
    List<StepEntry> progress(Workspace workspace) {
        return steps.of(workspace.id(), workspace.zone()).stream().map(StepEntry::of).toList();
    }
}

package dev.waymark.server.bindings;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.bindings.BindingReport;
import dev.waymark.app.bindings.StepBindings;
import dev.waymark.app.maps.Maps;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.server.explore.LogAnalyses;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what a condition would bind to a step of a map; changes nothing. */
@RestController
@RequestMapping("/api/workspaces/{ws}/maps/{id}/bindings")
@Tag(name = "maps")
public class BindingsController {
    private final LogAnalyses analyses;
    private final Maps maps;
    private final StepBindings bindings;

    BindingsController(LogAnalyses analyses, Maps maps) {
        this.analyses = analyses;
        this.maps = maps;
        this.bindings = new StepBindings(analyses.driver());
    }

    @Operation(
            operationId = "readBinding",
            summary = "What a condition would bind to a step",
            description =
                    "Events and customers that match, examples under other names, overlaps with"
                            + " other steps, what no step binds, and types to suggest. Without a"
                            + " condition, of the step's newest binding.")
    @PostMapping
    BindingReport read(
            Workspace workspace,
            @PathVariable("id") String id,
            @RequestBody BindingOrder order,
            HttpServletRequest request) {
        JourneyMap map = maps.find(workspace.id(), id);
        EventPredicate condition = StepBindings.condition(map, order.step(), order.condition());
        return analyses.runKnown(
                request,
                workspace.id(),
                StepBindings.properties(map, order.step(), condition),
                (index, cancel) -> bindings.report(index, map, order.step(), condition, cancel));
    }

    /**
     * What is asked.
     *
     * @param step id of the step
     * @param condition over events; null for the step's newest binding
     */
    record BindingOrder(String step, @Nullable String condition) {}
}

package dev.waymark.server.conformance;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.conformance.ConformanceOptions;
import dev.waymark.app.conformance.MapOverlay;
import dev.waymark.app.conformance.MapReality;
import dev.waymark.app.maps.Maps;
import dev.waymark.app.options.OptionReader;
import dev.waymark.engine.conformance.Behind;
import dev.waymark.engine.conformance.Conformance;
import dev.waymark.engine.conformance.MapNumber;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
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

/** Lays a map over the log; the bodies hold the shell's options. */
@RestController
@RequestMapping("/api/workspaces/{ws}/maps/{id}")
@Tag(name = "maps")
public class ConformanceController {
    private static final int LISTED = 50;

    private final LogAnalyses analyses;
    private final Maps maps;
    private final MapReality reality;

    ConformanceController(LogAnalyses analyses, Maps maps) {
        this.analyses = analyses;
        this.maps = maps;
        this.reality = new MapReality(analyses.driver());
    }

    @Operation(
            operationId = "checkConformance",
            summary = "How far customers go the way that a map draws",
            description =
                    "Per step completed, missing, failing, open and unexpected; the moves between"
                            + " steps; frequent ad-hoc behaviour; fitness of the log and of each"
                            + " week with control limits and alarms.")
    @PostMapping("/conformance")
    Conformance check(
            Workspace workspace,
            @PathVariable("id") String id,
            @RequestBody ConformanceOptions options,
            HttpServletRequest request) {
        return over(
                workspace,
                id,
                request,
                (index, map, cancel) ->
                        reality.conformance(index, map, options, workspace.zone(), cancel));
    }

    @Operation(
            operationId = "overlayMap",
            summary = "The live numbers of a map's steps, with those of the period before")
    @PostMapping("/overlay")
    MapOverlay overlay(
            Workspace workspace,
            @PathVariable("id") String id,
            @RequestBody ConformanceOptions options,
            HttpServletRequest request) {
        return over(
                workspace,
                id,
                request,
                (index, map, cancel) ->
                        reality.overlay(index, map, options, workspace.zone(), cancel));
    }

    @Operation(
            operationId = "findCustomersBehind",
            summary = "The customers behind a number of the map, under other names",
            description =
                    "Exactly one of step, ghost, way, onward and week. state is visited, returning,"
                        + " completed, missing, failing, open or unexpected. ghost and way name"
                        + " steps by name or id, null for the start or the end; onward those who go"
                        + " on from a step, to next first if it is given; week is the first day of"
                        + " one, of which those with the lowest fitness come first. total is the"
                        + " number that conformance and overlay tell.")
    @PostMapping("/conformance/customers")
    Behind behind(
            Workspace workspace,
            @PathVariable("id") String id,
            @RequestBody BehindOrder order,
            HttpServletRequest request) {
        return over(
                workspace,
                id,
                request,
                (index, map, cancel) -> {
                    MapNumber number = order.number(new OptionReader(index, workspace.zone()));
                    return reality.behind(
                            index,
                            map,
                            requireNonNullElse(order.options(), ConformanceOptions.NONE),
                            workspace.zone(),
                            number,
                            requireNonNullElse(order.limit(), LISTED),
                            cancel);
                });
    }

    private <R> R over(
            Workspace workspace, String id, HttpServletRequest request, Laying<R> laying) {
        JourneyMap map = maps.find(workspace.id(), id);
        return analyses.runKnown(
                request,
                workspace.id(),
                MapReality.properties(map),
                (index, cancel) -> laying.over(index, map, cancel));
    }

    /** What is asked of a map over the log. */
    @FunctionalInterface
    private interface Laying<R> {
        R over(JourneyIndex index, JourneyMap map, CancelSignal cancel);
    }
}

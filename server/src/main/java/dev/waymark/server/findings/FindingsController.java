package dev.waymark.server.findings;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.findings.FindingOptions;
import dev.waymark.app.findings.FindingPlaces;
import dev.waymark.app.findings.FindingReport;
import dev.waymark.app.findings.FindingSearch;
import dev.waymark.app.maps.Maps;
import dev.waymark.engine.findings.Exposed;
import dev.waymark.server.explore.LogAnalyses;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds what costs customers and what wins them; the bodies hold the shell's options. */
@RestController
@RequestMapping("/api/workspaces/{ws}/findings")
@Tag(name = "findings")
public class FindingsController {
    private static final int LISTED = 50;

    private final LogAnalyses analyses;
    private final Maps maps;
    private final FindingSearch search;

    FindingsController(LogAnalyses analyses, Maps maps) {
        this.analyses = analyses;
        this.maps = maps;
        this.search = new FindingSearch(analyses.driver());
    }

    @Operation(
            operationId = "findFindings",
            summary = "What costs customers, and what wins them",
            description =
                    "Obstacles, drops, repeat contacts, lost hand-offs, loops, wandering, low"
                            + " scores, delights and changes of habits, each cause once, sized and"
                            + " ranked. map is the id of a map on whose steps to place them.")
    @PostMapping
    FindingReport find(
            Workspace workspace,
            @RequestParam(name = "map", required = false) @Nullable String map,
            @RequestBody FindingOptions options,
            HttpServletRequest request) {
        FindingReport report =
                analyses.runWhole(
                        request,
                        workspace.id(),
                        (index, cancel) -> search.find(index, options, workspace.zone(), cancel));
        return map == null ? report : FindingPlaces.on(maps.find(workspace.id(), map), report);
    }

    @Operation(
            operationId = "findCustomersOfFinding",
            summary = "The customers behind a finding, under other names")
    @PostMapping("/customers")
    Exposed behind(
            Workspace workspace, @RequestBody CustomersOrder order, HttpServletRequest request) {
        return analyses.runWhole(
                request,
                workspace.id(),
                (index, cancel) ->
                        search.behind(
                                index,
                                requireNonNullElse(order.options(), FindingOptions.NONE),
                                workspace.zone(),
                                order.finding(),
                                requireNonNullElse(order.limit(), LISTED),
                                cancel));
    }

    /**
     * Whose customers are asked for.
     *
     * @param finding its id, or that of what it is also seen in
     * @param limit null for 50
     * @param options as the findings were asked for
     */
    record CustomersOrder(
            String finding, @Nullable Integer limit, @Nullable FindingOptions options) {}
}

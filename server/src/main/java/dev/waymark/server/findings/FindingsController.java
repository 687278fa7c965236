package dev.waymark.server.findings;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.findings.FindingOptions;
import dev.waymark.app.findings.FindingReport;
import dev.waymark.app.findings.FindingSearch;
import dev.waymark.app.maps.Maps;
import dev.waymark.engine.findings.Exposed;
import dev.waymark.server.access.Given;
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

    private final PlacedFindings findings;

    FindingsController(LogAnalyses analyses, Maps maps, FindingSearch search) {
        this.findings = new PlacedFindings(analyses, maps, search);
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
        return findings.all(request, workspace, map, options);
    }

    @Operation(
            operationId = "findCustomersOfFinding",
            summary = "The customers behind a finding, under other names")
    @PostMapping("/customers")
    Exposed behind(
            Workspace workspace, @RequestBody CustomersOrder order, HttpServletRequest request) {
        return findings.behind(
                request,
                workspace,
                requireNonNullElse(order.options(), FindingOptions.NONE),
                Given.field(order.finding(), "finding"),
                requireNonNullElse(order.limit(), LISTED));
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

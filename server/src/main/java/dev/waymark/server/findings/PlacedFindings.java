package dev.waymark.server.findings;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.findings.FindingOptions;
import dev.waymark.app.findings.FindingPlaces;
import dev.waymark.app.findings.FindingReport;
import dev.waymark.app.findings.FindingSearch;
import dev.waymark.app.maps.Maps;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.findings.Exposed;
import dev.waymark.server.explore.LogAnalyses;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The findings of a workspace's log, on the steps of one of its maps. */
@Component
final class PlacedFindings {
    private final LogAnalyses analyses;
    private final Maps maps;
    private final FindingSearch search;

    PlacedFindings(LogAnalyses analyses, Maps maps, FindingSearch search) {
        this.analyses = analyses;
        this.maps = maps;
        this.search = search;
    }

    /**
     * All findings.
     *
     * @param map null for none
     */
    FindingReport all(
            HttpServletRequest request,
            Workspace workspace,
            @Nullable String map,
            FindingOptions options) {
        FindingReport report =
                analyses.runWhole(
                        request,
                        workspace.id(),
                        (index, cancel) -> search.find(index, options, workspace.zone(), cancel));
        return map == null ? report : FindingPlaces.on(maps.find(workspace.id(), map), report);
    }

    /**
     * One finding.
     *
     * @throws JourneyException USER, UNKNOWN_FINDING if it is not found in the log as it is now
     */
    FindingReport.Finding find(
            HttpServletRequest request,
            Workspace workspace,
            @Nullable String map,
            FindingOptions options,
            String id) {
        return find(all(request, workspace, map, options), id);
    }

    /**
     * One of the findings.
     *
     * @throws JourneyException USER, UNKNOWN_FINDING if it is not among them
     */
    static FindingReport.Finding find(FindingReport report, String id) {
        return report.findings().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                JourneyException.user(
                                        "UNKNOWN_FINDING",
                                        "\"%s\" is not found in the log as it is now. Take the id"
                                                + " of a finding that is.",
                                        id));
    }

    /** The customers behind a finding. */
    Exposed behind(
            HttpServletRequest request,
            Workspace workspace,
            FindingOptions options,
            String id,
            int limit) {
        return analyses.runWhole(
                request,
                workspace.id(),
                (index, cancel) ->
                        search.behind(index, options, workspace.zone(), id, limit, cancel));
    }
}

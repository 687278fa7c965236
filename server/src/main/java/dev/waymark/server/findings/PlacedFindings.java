package dev.waymark.server.findings;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.findings.FindingOptions;
import dev.waymark.app.findings.FindingPlaces;
import dev.waymark.app.findings.FindingReport;
import dev.waymark.app.findings.FindingSearch;
import dev.waymark.app.maps.Maps;
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

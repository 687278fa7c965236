package dev.waymark.cli.findings;

import dev.waymark.app.findings.FindingOptions;
import dev.waymark.app.findings.FindingPlaces;
import dev.waymark.app.findings.FindingReport;
import dev.waymark.app.findings.FindingSearch;
import dev.waymark.cli.workspace.KeptLog;
import dev.waymark.cli.workspace.OpenWorkspace;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The findings of a workspace's log as it is now. */
public final class WorkspaceFindings {
    private WorkspaceFindings() {}

    /**
     * All findings, on the steps of a map.
     *
     * @param noun of the analysis that needs them, by which purposes are required
     * @param map null to place them on none
     */
    public static FindingReport of(
            OpenWorkspace open, String noun, @Nullable JourneyMap map, FindingOptions options) {
        KeptLog log = new KeptLog(open, noun);
        FindingReport found =
                new FindingSearch(LocalDriver.onAllProcessors())
                        .find(
                                log.index(log.groups(List.of())),
                                options,
                                log.zone(),
                                new CancelSignal());
        return map == null ? found : FindingPlaces.on(map, found);
    }
}

package dev.waymark.app.findings;

import dev.waymark.app.findings.FindingReport.Finding;
import dev.waymark.app.stages.MapStages;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;

import java.util.HashMap;
import java.util.Map;

/** Puts findings on the steps of a map. */
public final class FindingPlaces {
    private FindingPlaces() {}

    /**
     * The report with each finding on the first step that is bound to the type of event where it
     * happens; on none if no step is.
     */
    public static FindingReport on(JourneyMap map, FindingReport report) {
        Map<String, FindingReport.Place> places = new HashMap<>();
        for (Stage stage : map.stages()) {
            for (Step step : stage.steps()) {
                for (String type : MapStages.types(step)) {
                    places.putIfAbsent(
                            type,
                            new FindingReport.Place(
                                    step.id(),
                                    step.name(),
                                    stage.id(),
                                    stage.name(),
                                    stage.department()));
                }
            }
        }
        return new FindingReport(
                report.definition(),
                report.goals(),
                report.goalsGuessed(),
                report.tested(),
                report.significance(),
                report.least(),
                report.months(),
                report.findings().stream().map(it -> on(places, it)).toList());
    }

    private static Finding on(Map<String, FindingReport.Place> places, Finding it) {
        return new Finding(
                it.id(),
                it.kind(),
                it.type(),
                places.get(it.type()),
                it.text(),
                it.about(),
                it.evidence(),
                it.size(),
                it.confidence(),
                it.alsoSeen());
    }
}

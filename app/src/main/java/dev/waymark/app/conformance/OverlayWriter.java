package dev.waymark.app.conformance;

import dev.waymark.engine.conformance.Conformance;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.steps.GoingOn;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Puts what the kernels counted on the steps of a map. */
final class OverlayWriter {
    private OverlayWriter() {}

    static MapOverlay write(
            JourneyMap map,
            String bindings,
            TimeRange range,
            @Nullable TimeRange earlier,
            MapReality.Period now,
            MapReality.@Nullable Period before) {
        List<MapOverlay.OfStep> steps = new ArrayList<>();
        for (Stage stage : map.stages()) {
            for (Step step : stage.steps()) {
                steps.add(step(stage, step, steps.size(), now, before));
            }
        }
        return new MapOverlay(
                now.conformance().customers(),
                now.conformance().entered(),
                range.since(),
                range.until(),
                earlier == null ? null : earlier.since(),
                bindings,
                now.scores().scores(),
                steps,
                now.handovers(),
                MapEmotion.of(map, now.scores()),
                now.conformance());
    }

    private static MapOverlay.OfStep step(
            Stage stage,
            Step step,
            int place,
            MapReality.Period now,
            MapReality.@Nullable Period before) {
        Conformance.OfStep of = now.conformance().steps().get(place);
        GoingOn.OfStep onward = now.goingOn().steps().get(place);
        return new MapOverlay.OfStep(
                step.id(),
                step.name(),
                stage.name(),
                stage.department(),
                of.customers(),
                of.share(),
                onward.conversion(),
                onward.waiting(),
                onward.next(),
                of.returning(),
                now.scores().steps().get(place).scores(),
                before == null || of.customers() == null ? null : previous(before, place));
    }

    private static MapOverlay.Previous previous(MapReality.Period before, int place) {
        Conformance.OfStep of = before.conformance().steps().get(place);
        GoingOn.OfStep onward = before.goingOn().steps().get(place);
        DurationSummary waiting = onward.waiting();
        return new MapOverlay.Previous(
                of.customers(),
                of.share(),
                onward.conversion(),
                waiting == null ? null : waiting.median(),
                of.returning(),
                before.scores().steps().get(place).scores());
    }
}

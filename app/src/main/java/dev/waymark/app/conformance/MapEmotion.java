package dev.waymark.app.conformance;

import dev.waymark.engine.scores.Feeling;
import dev.waymark.engine.scores.ScoreNumbers;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How customers feel along the way: what was measured, beside what the team assumes of each
 * persona; never mixed.
 *
 * @param places steps with answers in the order of the map, each stage before its steps
 * @param greatest where measurement and belief differ most, of the places where the measured
 *     interval leaves the assumed value out; null if there is none
 */
public record MapEmotion(List<Place> places, @Nullable Disagreement greatest) {
    public MapEmotion {
        places = List.copyOf(places);
    }

    /**
     * A place with answers.
     *
     * @param stage id of the stage
     * @param step id of the step; null for the whole stage
     * @param name of the step or stage
     * @param measured from the answers given there
     * @param assumed the values that the team drew there, by curve
     */
    public record Place(
            String stage,
            @Nullable String step,
            String name,
            Feeling measured,
            List<Assumed> assumed) {
        public Place {
            assumed = List.copyOf(assumed);
        }
    }

    /**
     * What the team assumes.
     *
     * @param persona id of whose feelings it is
     * @param value from −2 to 2
     */
    public record Assumed(String persona, double value) {}

    /**
     * Where belief and measurement differ.
     *
     * @param persona id
     * @param difference measured − assumed
     */
    public record Disagreement(
            String stage,
            @Nullable String step,
            String name,
            String persona,
            double assumed,
            Feeling measured,
            double difference) {}

    /** The feelings at the places of a map. */
    static MapEmotion of(JourneyMap map, ScoreNumbers scores) {
        List<Place> places = new ArrayList<>();
        for (Stage stage : map.stages()) {
            add(places, map, stage.id(), null, stage.name(), feeling(scores.stages(), stage.id()));
            for (Step step : stage.steps()) {
                add(
                        places,
                        map,
                        stage.id(),
                        step.id(),
                        step.name(),
                        feeling(scores.steps(), step.id()));
            }
        }
        return new MapEmotion(places, greatest(places));
    }

    private static @Nullable Feeling feeling(List<ScoreNumbers.OfStep> all, String id) {
        return all.stream()
                .filter(it -> it.step().equals(id))
                .map(ScoreNumbers.OfStep::feeling)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void add(
            List<Place> places,
            JourneyMap map,
            String stage,
            @Nullable String step,
            String name,
            @Nullable Feeling measured) {
        if (measured == null) {
            return;
        }
        List<Assumed> assumed = new ArrayList<>();
        for (Curve curve : map.curves()) {
            for (CurvePoint point : curve.points()) {
                if (curve.kind() == Curve.Kind.ASSUMED
                        && point.stage().equals(stage)
                        && Objects.equals(point.step(), step)) {
                    assumed.add(new Assumed(curve.persona(), point.value()));
                }
            }
        }
        places.add(new Place(stage, step, name, measured, assumed));
    }

    private static @Nullable Disagreement greatest(List<Place> places) {
        return places.stream()
                .flatMap(
                        place ->
                                place.assumed().stream()
                                        .filter(
                                                it ->
                                                        it.value() < place.measured().low()
                                                                || it.value()
                                                                        > place.measured().high())
                                        .map(it -> disagreement(place, it)))
                .max(Comparator.comparingDouble(it -> Math.abs(it.difference())))
                .orElse(null);
    }

    private static Disagreement disagreement(Place place, Assumed assumed) {
        return new Disagreement(
                place.stage(),
                place.step(),
                place.name(),
                assumed.persona(),
                assumed.value(),
                place.measured(),
                place.measured().value() - assumed.value());
    }
}

package dev.waymark.maps.map;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.maps.cards.Card;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.personas.Persona;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the parts of one map say about each other: ids are unique, references lead somewhere. */
final class References {
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> stages = new HashMap<>();
    private final Map<String, String> stageOfStep = new HashMap<>();
    private final Map<String, Integer> lanes = new HashMap<>();
    private final Set<String> personas = new HashSet<>();
    private int points;

    References(List<Stage> stages, List<Lane> lanes, List<Persona> personas) {
        for (Stage stage : stages) {
            requireNew(stage.id());
            this.stages.put(stage.id(), this.stages.size());
            for (Step step : stage.steps()) {
                requireNew(step.id());
                stageOfStep.put(step.id(), stage.id());
            }
        }
        for (Lane lane : lanes) {
            requireNew(lane.id());
            this.lanes.put(lane.id(), this.lanes.size());
        }
        for (Persona persona : personas) {
            requireNew(persona.id());
            this.personas.add(persona.id());
        }
        MapLimits.require("stages", stages.size(), MapLimits.STAGES);
        MapLimits.require("steps", stageOfStep.size(), MapLimits.STEPS);
        MapLimits.require("lanes", lanes.size(), MapLimits.LANES);
        MapLimits.require("personas", personas.size(), MapLimits.PERSONAS);
    }

    /** The cards by lane and stage; those of one cell keep their order. */
    List<Card> inOrder(List<Card> cards) {
        MapLimits.require("cards", cards.size(), MapLimits.CARDS);
        for (Card card : cards) {
            requireNew(card.id());
            require(
                    lanes.containsKey(card.lane()),
                    "card \"%s\" names lane \"%s\", which the map does not have.",
                    card.id(),
                    card.lane());
            requirePlace("card", card.id(), card.stage(), card.step());
        }
        List<Card> ordered = new ArrayList<>(cards);
        ordered.sort(
                Comparator.comparingInt((Card card) -> lanes.getOrDefault(card.lane(), 0))
                        .thenComparingInt(card -> stages.getOrDefault(card.stage(), 0)));
        return List.copyOf(ordered);
    }

    void check(Curve curve) {
        requireNew(curve.id());
        require(
                personas.contains(curve.persona()),
                "curve \"%s\" names persona \"%s\", whom the map does not have.",
                curve.id(),
                curve.persona());
        points += curve.points().size();
        MapLimits.require("points on its curves", points, MapLimits.POINTS);
        for (CurvePoint point : curve.points()) {
            requireNew(point.id());
            requirePlace("point", point.id(), point.stage(), point.step());
        }
    }

    void check(Link link) {
        requireNew(link.id());
        for (String step : List.of(link.from(), link.to())) {
            require(
                    stageOfStep.containsKey(step),
                    "link \"%s\" names step \"%s\", which the map does not have.",
                    link.id(),
                    step);
        }
    }

    private void requirePlace(String what, String id, String stage, @Nullable String step) {
        require(
                stages.containsKey(stage),
                "%s \"%s\" names stage \"%s\", which the map does not have.",
                what,
                id,
                stage);
        require(
                step == null || stage.equals(stageOfStep.get(step)),
                "%s \"%s\" names step \"%s\", which stage \"%s\" does not have.",
                what,
                id,
                step,
                stage);
    }

    private void requireNew(String id) {
        require(ids.add(id), "id \"%s\" occurs twice in the map. Ids must be unique.", id);
    }
}

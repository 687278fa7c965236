package dev.waymark.formats.exchange;

import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.cards.Communication;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.MapBuilder;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.part.UnknownFields;
import dev.waymark.maps.personas.Persona;
import dev.waymark.testkit.maps.RandomMaps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random maps, as they come and with what some formats ask for. */
final class RandomJourneys {
    private RandomJourneys() {}

    /** A map with everything, unknown fields too. */
    static JourneyMap any(Random random) {
        return MapJson.read(RandomMaps.json(random));
    }

    /** A map of known fields, without pictures and without empty communications. */
    static JourneyMap plain(Random random) {
        JourneyMap map = MapJson.read(RandomMaps.plain(random));
        List<Persona> personas =
                map.personas().stream()
                        .map(
                                persona ->
                                        new Persona(
                                                persona.id(),
                                                persona.name(),
                                                persona.traits(),
                                                null,
                                                persona.unknown()))
                        .toList();
        List<Card> cards =
                map.cards().stream()
                        .map(
                                card ->
                                        isEmpty(card.communication())
                                                ? card.with(card.touchpoint(), null, card.metric())
                                                : card)
                        .toList();
        return map.toBuilder().personas(personas).cards(cards).build();
    }

    /** A plain map whose stages, steps, lanes, personas and curves can be told apart by name. */
    static JourneyMap named(Random random) {
        JourneyMap map = plain(random);
        MapBuilder builder = map.toBuilder();
        List<Stage> stages = new ArrayList<>();
        int number = 0;
        for (Stage stage : map.stages()) {
            var steps = new ArrayList<>(stage.steps());
            for (int i = 0; i < steps.size(); i++) {
                steps.set(i, steps.get(i).renamed((i + 1) + " " + steps.get(i).name()));
            }
            stages.add(stage.renamed(++number + " " + stage.name()).withSteps(steps));
        }
        List<Lane> lanes = new ArrayList<>();
        for (Lane lane : map.lanes()) {
            lanes.add(lane.named(++number + " lane").hidden(false));
        }
        List<Persona> personas = new ArrayList<>();
        for (Persona persona : map.personas()) {
            personas.add(
                    new Persona(
                            persona.id(),
                            ++number + " " + persona.name(),
                            persona.traits(),
                            null,
                            UnknownFields.NONE));
        }
        Set<String> seen = new HashSet<>();
        List<Curve> curves =
                map.curves().stream()
                        .filter(curve -> !curve.points().isEmpty())
                        .filter(curve -> seen.add(curve.persona() + curve.kind().text()))
                        .toList();
        return builder.stages(stages).lanes(lanes).personas(personas).curves(curves).build();
    }

    private static boolean isEmpty(@org.jspecify.annotations.Nullable Communication communication) {
        return communication != null
                && communication.message() == null
                && communication.content() == null
                && communication.channel() == null
                && communication.tool() == null
                && communication.owner() == null;
    }
}

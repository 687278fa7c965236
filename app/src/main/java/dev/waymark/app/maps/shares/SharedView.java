package dev.waymark.app.maps.shares;

import dev.waymark.maps.cards.Card;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.UnknownFields;
import dev.waymark.maps.personas.Persona;
import dev.waymark.maps.personas.Trait;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of a map is for everybody's eyes. */
final class SharedView {
    private SharedView() {}

    /**
     * The map without lanes that are hidden in it or in the link, with their cards; without curves
     * if no lane of emotion is left of those that it has; without bindings, segments, other maps'
     * ids and fields that we do not know.
     */
    static JourneyMap of(JourneyMap map, List<String> hiddenLanes) {
        Set<String> hidden = new HashSet<>(hiddenLanes);
        List<Lane> lanes =
                map.lanes().stream()
                        .filter(lane -> !lane.isHidden() && !hidden.contains(lane.id()))
                        .map(
                                lane ->
                                        new Lane(
                                                lane.id(),
                                                lane.kind(),
                                                lane.name(),
                                                false,
                                                UnknownFields.NONE))
                        .toList();
        Set<String> shown = new HashSet<>();
        lanes.forEach(lane -> shown.add(lane.id()));
        boolean hadEmotion = hasEmotion(map.lanes());
        List<Curve> curves = hadEmotion && !hasEmotion(lanes) ? List.of() : map.curves();
        return map.toBuilder()
                .about(map.about().placed(null, null))
                .personas(map.personas().stream().map(SharedView::persona).toList())
                .stages(map.stages().stream().map(SharedView::stage).toList())
                .lanes(lanes)
                .cards(
                        map.cards().stream()
                                .filter(card -> shown.contains(card.lane()))
                                .map(SharedView::card)
                                .toList())
                .curves(curves)
                .unknown(UnknownFields.NONE)
                .build();
    }

    private static boolean hasEmotion(List<Lane> lanes) {
        return lanes.stream().anyMatch(lane -> lane.kind() == LaneKind.EMOTION);
    }

    private static Persona persona(Persona persona) {
        Map<Trait, String> traits = new EnumMap<>(Trait.class);
        traits.putAll(persona.traits());
        traits.remove(Trait.SEGMENT);
        return new Persona(
                persona.id(), persona.name(), traits, persona.picture(), UnknownFields.NONE);
    }

    private static Stage stage(Stage stage) {
        return new Stage(
                stage.id(),
                stage.name(),
                stage.description(),
                stage.department(),
                stage.steps().stream().map(SharedView::step).toList(),
                UnknownFields.NONE);
    }

    private static Step step(Step step) {
        return new Step(
                step.id(),
                step.name(),
                step.description(),
                step.touchpoint(),
                List.of(),
                step.evidence(),
                null,
                UnknownFields.NONE);
    }

    private static Card card(Card card) {
        return new Card(
                card.id(),
                card.lane(),
                card.stage(),
                card.step(),
                card.text(),
                card.evidence(),
                card.color(),
                card.touchpoint(),
                card.communication(),
                card.metric(),
                UnknownFields.NONE);
    }
}

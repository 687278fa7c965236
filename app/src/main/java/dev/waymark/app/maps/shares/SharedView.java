package dev.waymark.app.maps.shares;

import dev.waymark.maps.cards.Card;
import dev.waymark.maps.cards.Communication;
import dev.waymark.maps.cards.Metric;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Link;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Evidence;
import dev.waymark.maps.part.Touchpoint;
import dev.waymark.maps.part.UnknownFields;
import dev.waymark.maps.personas.Persona;
import dev.waymark.maps.personas.Trait;

import org.jspecify.annotations.Nullable;

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
                .about(map.about().placed(null, null).aiming(List.of()))
                .personas(map.personas().stream().map(SharedView::persona).toList())
                .stages(map.stages().stream().map(SharedView::stage).toList())
                .lanes(lanes)
                .cards(
                        map.cards().stream()
                                .filter(card -> shown.contains(card.lane()))
                                .map(SharedView::card)
                                .toList())
                .curves(curves.stream().map(SharedView::curve).toList())
                .links(map.links().stream().map(SharedView::link).toList())
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
                touchpoint(step.touchpoint()),
                List.of(),
                evidence(step.evidence()),
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
                evidence(card.evidence()),
                card.color(),
                touchpoint(card.touchpoint()),
                communication(card.communication()),
                metric(card.metric()),
                UnknownFields.NONE);
    }

    private static Curve curve(Curve curve) {
        return new Curve(
                curve.id(),
                curve.persona(),
                curve.kind(),
                curve.points().stream().map(SharedView::point).toList(),
                UnknownFields.NONE);
    }

    private static CurvePoint point(CurvePoint point) {
        return new CurvePoint(
                point.id(),
                point.stage(),
                point.step(),
                point.value(),
                evidence(point.evidence()),
                point.note(),
                UnknownFields.NONE);
    }

    private static Link link(Link link) {
        return new Link(
                link.id(), link.from(), link.to(), link.kind(), link.label(), UnknownFields.NONE);
    }

    private static Evidence evidence(Evidence evidence) {
        return new Evidence(
                evidence.kind(),
                evidence.source(),
                evidence.date(),
                evidence.n(),
                UnknownFields.NONE);
    }

    private static @Nullable Touchpoint touchpoint(@Nullable Touchpoint touchpoint) {
        return touchpoint == null
                ? null
                : new Touchpoint(
                        touchpoint.channel(),
                        touchpoint.form(),
                        touchpoint.owner(),
                        touchpoint.initiator(),
                        UnknownFields.NONE);
    }

    private static @Nullable Communication communication(@Nullable Communication told) {
        return told == null
                ? null
                : new Communication(
                        told.message(),
                        told.content(),
                        told.channel(),
                        told.tool(),
                        told.owner(),
                        UnknownFields.NONE);
    }

    private static @Nullable Metric metric(@Nullable Metric metric) {
        return metric == null
                ? null
                : new Metric(metric.name(), metric.value(), metric.unit(), UnknownFields.NONE);
    }
}

package dev.waymark.maps.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.Binding;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.MapBuilder;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.UnknownFields;
import dev.waymark.maps.personas.Persona;

import org.junit.jupiter.api.Test;

import java.util.List;

class MapDiffTest {
    @Test
    void saysNothingOfEqualMaps() {
        assertThat(MapDiff.between(base().build(), base().build()).changes()).isEmpty();
    }

    @Test
    void tellsWhatHappenedStageByStage() {
        JourneyMap newer =
                base().name("Our shop")
                        .stages(
                                List.of(
                                        Stage.of("s3", "New", List.of()),
                                        Stage.of("s2", "Buy now", List.of()),
                                        Stage.of(
                                                "s1",
                                                "Look",
                                                List.of(
                                                        Step.of("t1", "Visit")
                                                                .bound(
                                                                        List.of(
                                                                                Binding.first(
                                                                                        EventPredicate
                                                                                                .type(
                                                                                                        "view")))),
                                                        Step.of("t2", "Pay")))))
                        .cards(List.of(Card.of("c1", "l2", "s1", "dear")))
                        .curves(List.of(curve(-1)))
                        .build();
        assertThat(lines(base().build(), newer))
                .containsExactly(
                        "reworded map name: Shop → Our shop",
                        "added stage: null → New",
                        "moved stage: null → null",
                        "reworded stage name: Buy → Buy now",
                        "rebound step bindings: null → type is \"view\"",
                        "moved step: Buy → Look",
                        "moved card: needs / Look → pain-points / Look",
                        "reworded card text: cheap → dear",
                        "rescored point value: 2.0 → -1.0");
    }

    @Test
    void putsWhatIsGoneUnderTheStageWhereItWas() {
        JourneyMap newer =
                base().stages(List.of(Stage.of("s1", "Look", List.of(Step.of("t1", "Visit")))))
                        .build();
        assertThat(MapDiff.between(base().build(), newer).changes())
                .containsExactly(
                        new Change(ChangeKind.REMOVED, "stage", "s2", "s2", "Buy", "", "Buy", null),
                        new Change(ChangeKind.REMOVED, "step", "t2", "s2", "Pay", "", "Pay", null));
    }

    @Test
    void countsTheFewestAsMoved() {
        assertThat(
                        Siblings.moved(
                                List.of("a", "b", "c", "d", "e"), List.of("b", "c", "a", "d", "x")))
                .containsExactly("a");
        assertThat(Siblings.moved(List.of(), List.of("a"))).isEmpty();
    }

    private static List<String> lines(JourneyMap older, JourneyMap newer) {
        return MapDiff.between(older, newer).changes().stream()
                .map(
                        change ->
                                "%s %s%s: %s → %s"
                                        .formatted(
                                                change.kind().text(),
                                                change.part(),
                                                change.field().isEmpty()
                                                        ? ""
                                                        : " " + change.field(),
                                                change.before(),
                                                change.after()))
                .toList();
    }

    private static MapBuilder base() {
        return JourneyMap.builder("m", "Shop")
                .addStage(Stage.of("s1", "Look", List.of(Step.of("t1", "Visit"))))
                .addStage(Stage.of("s2", "Buy", List.of(Step.of("t2", "Pay"))))
                .addLane(Lane.of("l1", LaneKind.NEEDS))
                .addLane(Lane.of("l2", LaneKind.PAIN_POINTS))
                .addPersona(Persona.of("p1", "Anna"))
                .addCard(Card.of("c1", "l1", "s1", "cheap"))
                .addCurve(curve(2));
    }

    private static Curve curve(double value) {
        return new Curve(
                "k1",
                "p1",
                Curve.Kind.ASSUMED,
                List.of(CurvePoint.of("q1", "s1", null, value)),
                UnknownFields.NONE);
    }
}

package dev.waymark.maps.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.maps.cards.Card;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Evidence;
import dev.waymark.maps.part.UnknownFields;
import dev.waymark.maps.personas.Persona;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The worked cases of docs/howto/evidence.md. */
class EvidenceCheckTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void strengthIsKindTimesNumberTimesAge() {
        assertThat(Grade.of(Evidence.ASSUMED, NOW).strength()).isEqualTo(0.1);
        assertThat(strength(Evidence.Kind.RESEARCHED, "interviews", 5L, 0)).isEqualTo(0.35);
        assertThat(strength(Evidence.Kind.RESEARCHED, "interviews", 5L, 730)).isEqualTo(0.175);
        assertThat(strength(Evidence.Kind.MEASURED, "log", 270L, 0)).isEqualTo(0.9);
        assertThat(strength(Evidence.Kind.MEASURED, "log", 270L, 365)).isEqualTo(0.45);
        assertThat(strength(Evidence.Kind.MEASURED, "log", 270L, null)).isEqualTo(0.45);
    }

    @Test
    void whatNobodyCouldLookUpIsAnAssumption() {
        assertThat(Grade.kind(evidence(Evidence.Kind.RESEARCHED, null, 5L, 0)))
                .isEqualTo(Evidence.Kind.ASSUMED);
        assertThat(Grade.kind(evidence(Evidence.Kind.MEASURED, "log", null, 0)))
                .isEqualTo(Evidence.Kind.ASSUMED);
        assertThat(Grade.kind(evidence(Evidence.Kind.MEASURED, "log", 0L, 0)))
                .isEqualTo(Evidence.Kind.ASSUMED);
        assertThat(Grade.kind(evidence(Evidence.Kind.MEASURED, "log", 1L, 0)))
                .isEqualTo(Evidence.Kind.MEASURED);
    }

    @Test
    void statementsAreBackedIfEachOfThemIs() {
        Evidence backed = evidence(Evidence.Kind.MEASURED, "log", 1L, 0);

        assertThat(Grade.areBacked(Stream.of(backed, backed))).isTrue();
        assertThat(Grade.areBacked(Stream.of(backed, Evidence.ASSUMED))).isFalse();
        assertThat(Grade.areBacked(Stream.empty())).isTrue();
    }

    @Test
    void theListBeginsWithWhatIsLeastBackedAndMostReliedOn() {
        Step many = Step.of("many", "Look");
        Step few = Step.of("few", "Complain");
        Step known =
                Step.of("known", "Order")
                        .withEvidence(evidence(Evidence.Kind.MEASURED, "log", 2_970L, 0));
        JourneyMap map =
                JourneyMap.builder("m1", "Shop")
                        .personas(List.of(Persona.of("p1", "Anna")))
                        .stages(List.of(Stage.of("s1", "All", List.of(many, few, known))))
                        .lanes(List.of(Lane.of("pains", LaneKind.PAIN_POINTS)))
                        .cards(List.of(Card.of("c1", "pains", "s1", "Too slow")))
                        .curves(
                                List.of(
                                        curve("assumed", Curve.Kind.ASSUMED, 2),
                                        curve("measured", Curve.Kind.MEASURED, -1)))
                        .build();
        List<GradedPart> parts =
                EvidenceCheck.of(map, NOW, Map.of("many", 0.8, "few", 0.1, "known", 0.8));
        assertThat(parts)
                .extracting(GradedPart::id)
                .containsExactly("c1", "assumed-1", "many", "few", "known");
        assertThat(parts.getFirst().risk()).isCloseTo(0.9 * 0.8, within(1e-9));
        GradedPart point = parts.get(1);
        assertThat(point.name()).isEqualTo("Look");
        assertThat(point.grade().agreement()).isEqualTo(0.25);
        assertThat(point.grade().strength()).isCloseTo(0.025, within(1e-9));
        assertThat(parts.getLast().risk()).isCloseTo(0.01 * 0.4, within(1e-9));
    }

    @Test
    void anEmptyMapSaysNothing() {
        assertThat(EvidenceCheck.of(JourneyMap.builder("m", "M").build(), NOW, Map.of())).isEmpty();
    }

    private static Curve curve(String id, Curve.Kind kind, double value) {
        return new Curve(
                id,
                "p1",
                kind,
                List.of(CurvePoint.of(id + "-1", "s1", "many", value)),
                UnknownFields.NONE);
    }

    private static double strength(
            Evidence.Kind kind, String source, Long n, @Nullable Integer days) {
        return Grade.of(evidence(kind, source, n, days), NOW).strength();
    }

    private static Evidence evidence(
            Evidence.Kind kind, @Nullable String source, @Nullable Long n, @Nullable Integer days) {
        return new Evidence(
                kind,
                source,
                days == null ? null : NOW.minus(Duration.ofDays(days)),
                n,
                UnknownFields.NONE);
    }
}

package dev.waymark.formats.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.formats.tables.TableForm;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Evidence;
import dev.waymark.maps.part.UnknownFields;
import dev.waymark.maps.personas.Persona;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class MapLossesTest {
    private static final Instant DATE = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void whateverEvidenceSaysIsLostBeItEnoughToBackSomethingOrNot() {
        assertThat(lost(evidence(Evidence.Kind.RESEARCHED, null, null, null))).isTrue();
        assertThat(lost(evidence(Evidence.Kind.MEASURED, "log", DATE, 30L))).isTrue();
        assertThat(lost(evidence(Evidence.Kind.ASSUMED, "workshop", null, null))).isTrue();
        assertThat(lost(evidence(Evidence.Kind.ASSUMED, null, DATE, null))).isTrue();
        assertThat(lost(evidence(Evidence.Kind.ASSUMED, null, null, 0L))).isTrue();
    }

    @Test
    void evidenceThatSaysNothingIsNotLost() {
        assertThat(lost(Evidence.ASSUMED)).isFalse();
        assertThat(lost(evidence(Evidence.Kind.ASSUMED, " ", null, null))).isFalse();
    }

    @Test
    void stepsAndPointsCount() {
        Evidence claim = evidence(Evidence.Kind.ASSUMED, "workshop", null, null);
        CurvePoint point = new CurvePoint("q", "s", null, 1, claim, null, UnknownFields.NONE);
        JourneyMap map =
                JourneyMap.builder("m", "Map")
                        .addPersona(Persona.of("p", "Anna"))
                        .addStage(
                                Stage.of(
                                        "s",
                                        "Stage",
                                        List.of(
                                                Step.of("t", "Ask").withEvidence(claim),
                                                Step.of("u", "Buy"))))
                        .curves(
                                List.of(
                                        new Curve(
                                                "k",
                                                "p",
                                                Curve.Kind.ASSUMED,
                                                List.of(point),
                                                UnknownFields.NONE)))
                        .build();

        assertThat(MapLosses.of(map, MapFormat.MERMAID, TableForm.LONG))
                .contains(new Loss(Loss.Kind.EVIDENCE, 2));
    }

    private static boolean lost(Evidence evidence) {
        JourneyMap map =
                JourneyMap.builder("m", "Map")
                        .addStage(
                                Stage.of(
                                        "s",
                                        "Stage",
                                        List.of(Step.of("t", "Ask").withEvidence(evidence))))
                        .build();
        return MapLosses.of(map, MapFormat.CSV, TableForm.GRID).stream()
                .anyMatch(loss -> loss.kind() == Loss.Kind.EVIDENCE);
    }

    private static Evidence evidence(
            Evidence.Kind kind, @Nullable String source, @Nullable Instant date, @Nullable Long n) {
        return new Evidence(kind, source, date, n, UnknownFields.NONE);
    }
}

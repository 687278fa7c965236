package dev.waymark.app.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.engine.conformance.Conformance;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.scores.Score;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.map.Binding;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.UnknownFields;
import dev.waymark.maps.personas.Persona;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** Scores and feelings on the steps of a map; times are days since 1970. */
class MapOverlayTest {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final JourneyMap MAP =
            JourneyMap.builder("m1", "Shop")
                    .personas(List.of(Persona.of("p1", "Anna")))
                    .stages(
                            List.of(
                                    Stage.of("buy", "Buy", List.of(step("look"), step("order"))),
                                    Stage.of("have", "Have", List.of(step("use")))))
                    .curves(
                            List.of(
                                    curve("a", Curve.Kind.ASSUMED, "use", 2),
                                    curve("b", Curve.Kind.ASSUMED, "order", 1),
                                    curve("m", Curve.Kind.MEASURED, "use", 0)))
                    .build();

    /** Ten customers; on days 0 to 2 they are content, ten others on days 10 to 12 are not. */
    private static JourneyIndex log() {
        IndexBuilder builder = new IndexBuilder(List.of("value"));
        for (int i = 0; i < 10; i++) {
            add(builder, "early" + i, "look", 0, null);
            add(builder, "early" + i, "order", 1, null);
            add(builder, "early" + i, "csat", 1, i < 8 ? 5.0 : 2.0);
            add(builder, "early" + i, "use", 2, null);
            add(builder, "early" + i, "nps", 2, 9.0);
            add(builder, "late" + i, "nps", 10, 3.0);
            add(builder, "late" + i, "use", 11, null);
            add(builder, "late" + i, "nps", 12, i < 6 ? 2.0 : 10.0);
        }
        return builder.build();
    }

    @Test
    void scoresStandOnTheStepBeforeThemWithTheirNumberAndInterval() {
        MapOverlay overlay = overlay(ConformanceOptions.NONE);
        assertThat(step(overlay, "look").scores()).isEmpty();
        Score csat = step(overlay, "order").scores().getFirst();
        assertThat(csat.kind()).isEqualTo("csat");
        assertThat(csat.n()).isEqualTo(10);
        assertThat(csat.value()).isEqualTo(0.8);
        Score nps = step(overlay, "use").scores().getFirst();
        assertThat(nps.n()).isEqualTo(20);
        // 14 of 20 promote, 6 do not.
        assertThat(nps.value()).isCloseTo(40, within(1e-9));
        assertThat(nps.low()).isLessThan(40);
        // The answers of the late ones before they came to the map belong to no step.
        assertThat(overlay.scores().getFirst().n()).isEqualTo(30);
    }

    @Test
    void aPeriodHasTheScoresOfTheOneBefore() {
        MapOverlay overlay =
                overlay(
                        new ConformanceOptions(
                                null, null, "1970-01-09T00:00:00Z", "1970-01-17T00:00:00Z"));
        MapOverlay.OfStep use = step(overlay, "use");
        assertThat(use.scores().getFirst().value()).isCloseTo(-20, within(1e-9));
        assertThat(Objects.requireNonNull(use.previous()).scores().getFirst().value())
                .isEqualTo(100);
        assertThat(overlay.before()).isEqualTo(Instant.parse("1970-01-01T00:00:00Z"));
    }

    @Test
    void beliefAndMeasurementStandSideBySideAndTheGreatestDifferenceIsNamed() {
        MapEmotion emotion = overlay(ConformanceOptions.NONE).emotion();
        assertThat(emotion.places())
                .extracting(MapEmotion.Place::name)
                .containsExactly("Buy", "order", "Have", "use");
        MapEmotion.Place use = emotion.places().getLast();
        // Ten 9s, six 2s and four 10s on 0–10: (10 × 1.6 − 6 × 1.2 + 4 × 2) / 20.
        assertThat(use.measured().value()).isCloseTo(0.84, within(1e-9));
        assertThat(use.measured().n()).isEqualTo(20);
        assertThat(use.assumed()).containsExactly(new MapEmotion.Assumed("p1", 2));
        MapEmotion.Disagreement greatest = Objects.requireNonNull(emotion.greatest());
        assertThat(greatest.name()).isEqualTo("use");
        assertThat(greatest.difference()).isCloseTo(0.84 - 2, within(1e-9));
        // At "order" 1 was assumed, which the interval of the measured 1.4 holds.
        assertThat(emotion.places().get(1).measured().low()).isLessThan(1);
    }

    @Test
    void holdsTheConformanceOfTheRange() {
        ConformanceOptions options =
                new ConformanceOptions(
                        List.of("order=12h"), null, "1970-01-01T00:00:00Z", "1970-01-12T00:00:00Z");
        Conformance found = overlay(options).conformance();
        assertThat(found.entered()).isEqualTo(10);
        assertThat(found.steps().get(1).failing()).isEqualTo(10);
        assertThat(found)
                .isEqualTo(
                        new MapReality(LocalDriver.onThreads(1))
                                .conformance(
                                        log(), MAP, options, ZoneOffset.UTC, new CancelSignal()));
    }

    private static MapOverlay overlay(ConformanceOptions options) {
        return new MapReality(LocalDriver.onThreads(2))
                .overlay(log(), MAP, options, ZoneOffset.UTC, new CancelSignal());
    }

    private static MapOverlay.OfStep step(MapOverlay overlay, String id) {
        return overlay.steps().stream()
                .filter(it -> it.step().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Step step(String type) {
        return Step.of(type, type).bound(List.of(Binding.first(EventPredicate.type(type))));
    }

    private static Curve curve(String id, Curve.Kind kind, String step, double value) {
        String stage = step.equals("use") ? "have" : "buy";
        return new Curve(
                id,
                "p1",
                kind,
                List.of(CurvePoint.of(id + "1", stage, step, value)),
                UnknownFields.NONE);
    }

    private static void add(
            IndexBuilder builder, String customer, String type, int day, @Nullable Double value) {
        builder.accept(
                new Event(customer, day * DAY, type, null, value, null, null, Properties.NONE));
    }
}

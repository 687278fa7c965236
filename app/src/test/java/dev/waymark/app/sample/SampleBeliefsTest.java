package dev.waymark.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.waymark.app.conformance.ConformanceOptions;
import dev.waymark.app.conformance.MapEmotion;
import dev.waymark.app.conformance.MapReality;
import dev.waymark.app.maps.MapDrafts;
import dev.waymark.app.objectives.MapObjectives;
import dev.waymark.app.objectives.ObjectiveOptions;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.draft.DraftRequest;
import dev.waymark.maps.evidence.Grade;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Evidence;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the sample's team believes parts from its log where it was meant to, and only there. */
class SampleBeliefsTest {
    private static final SampleSettings SETTINGS = new SampleSettings(1, 6_000, true);
    private static final LocalDriver DRIVER = LocalDriver.onThreads(2);
    private static final JourneyMap DRAFT = draft(log(SETTINGS, false));
    private static final JourneyMap MAP = SampleBeliefs.on(DRAFT);

    @Test
    void everyStageHasANameAndADepartment() {
        assertThat(MAP.stages())
                .extracting(Stage::name)
                .containsExactly("Research", "Offer", "Purchase", "Use", "Loyalty");
        assertThat(MAP.stages())
                .extracting(Stage::department)
                .containsExactly(
                        "Marketing", "Sales", "Online shop", "Customer service", "Marketing");
    }

    @Test
    void theMeasuredHalfStaysAsItWasDrafted() {
        assertThat(MAP.steps()).isEqualTo(DRAFT.steps());
        assertThat(MAP.links()).isEqualTo(DRAFT.links());
        assertThat(MAP.steps())
                .extracting(step -> step.evidence().kind())
                .containsOnly(Evidence.Kind.MEASURED);
    }

    @Test
    void nothingInventedLooksMeasuredAndEachSourceSaysThatItIsMadeUp() {
        List<Evidence> believed =
                Stream.concat(
                                MAP.cards().stream().map(card -> card.evidence()),
                                MAP.curves().stream()
                                        .flatMap(curve -> curve.points().stream())
                                        .map(CurvePoint::evidence))
                        .toList();
        assertThat(believed)
                .extracting(it -> Grade.of(it, Instant.parse("2025-12-31T00:00:00Z")).kind())
                .contains("assumed", "researched")
                .doesNotContain("measured");
        assertThat(believed)
                .filteredOn(it -> it.kind() == Evidence.Kind.RESEARCHED)
                .allSatisfy(
                        it -> {
                            assertThat(it.source()).endsWith("(made up for the sample)");
                            assertThat(it.date()).isNotNull();
                            assertThat(it.n()).isPositive();
                        });
        assertThat(MAP.curves())
                .extracting(Curve::kind)
                .containsExactly(Curve.Kind.ASSUMED, Curve.Kind.ASSUMED, Curve.Kind.ASSUMED);
    }

    @Test
    void theGreatestDisagreementIsAboutTheCallForHelp() {
        MapEmotion.Disagreement greatest =
                Objects.requireNonNull(
                        new MapReality(DRIVER)
                                .overlay(
                                        log(SETTINGS, true),
                                        MAP,
                                        ConformanceOptions.NONE,
                                        SampleLog.ZONE,
                                        new CancelSignal())
                                .emotion()
                                .greatest());
        assertThat(greatest.name()).isEqualTo("support call");
        assertThat(greatest.persona()).isEqualTo("marta");
        assertThat(greatest.assumed()).isEqualTo(1);
        assertThat(greatest.measured().high()).isNegative();
    }

    @Test
    void theOfferComesTooLateAndTheRestIsAsWanted() {
        assertThat(
                        new MapObjectives(DRIVER)
                                .measure(
                                        log(SETTINGS, false),
                                        MAP,
                                        new ObjectiveOptions(null, null, null, 0),
                                        SampleLog.ZONE,
                                        true,
                                        new CancelSignal())
                                .objectives())
                .extracting(
                        line -> nameOf(line.step()),
                        line -> Objects.requireNonNull(line.measured()).met())
                .containsExactly(
                        tuple("quote sent", false),
                        tuple("purchase", true),
                        tuple("delivery", true));
    }

    @Test
    void aDraftOfAFewCustomersIsBelievedAsFarAsItGoes() {
        JourneyMap few = SampleBeliefs.on(draft(log(new SampleSettings(1, 3, true), false)));
        assertThat(few.personas()).hasSize(3);
        assertThat(few.steps().stream().map(Step::name)).doesNotContain("support call");
        assertThat(few.cards())
                .extracting(card -> card.text())
                .doesNotContain("“I had written to you two days before.”");
    }

    private static String nameOf(@Nullable String step) {
        return MAP.steps().stream()
                .filter(it -> it.id().equals(step))
                .map(Step::name)
                .findFirst()
                .orElseThrow();
    }

    private static JourneyMap draft(JourneyIndex index) {
        Iterator<Integer> ids = IntStream.iterate(0, it -> it + 1).iterator();
        return new MapDrafts(DRIVER)
                .draft(
                        index,
                        new DraftRequest(
                                "Draft", "sample", Instant.EPOCH, () -> "id" + ids.next()));
    }

    private static JourneyIndex log(SampleSettings settings, boolean answers) {
        IndexBuilder index = new IndexBuilder(List.of("value"));
        SampleLog.generate(settings, index);
        if (answers) {
            SampleLog.answers(settings, index);
        }
        return index.build();
    }
}

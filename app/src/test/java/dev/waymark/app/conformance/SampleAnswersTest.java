package dev.waymark.app.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.maps.MapDrafts;
import dev.waymark.app.sample.SampleLog;
import dev.waymark.app.sample.SampleSettings;
import dev.waymark.engine.conformance.Conformance;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.scores.Score;
import dev.waymark.maps.draft.DraftRequest;
import dev.waymark.maps.map.JourneyMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The answers of the sample stand at the steps that they are about, as they were planted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleAnswersTest {
    private static final SampleSettings SETTINGS = new SampleSettings(1, 6_000, true);
    private static final MapReality REALITY = new MapReality(LocalDriver.onThreads(2));

    private JourneyMap map = JourneyMap.builder("none", "none").build();
    private JourneyIndex plain = new IndexBuilder(List.of()).build();
    private JourneyIndex asked = plain;

    @BeforeAll
    void makeTheLogs() {
        IndexBuilder without = new IndexBuilder(List.of("value"));
        SampleLog.generate(SETTINGS, without);
        plain = without.build();
        IndexBuilder with = new IndexBuilder(List.of("value"));
        SampleLog.generate(SETTINGS, with);
        SampleLog.answers(SETTINGS, with);
        asked = with.build();
        map = draft(plain);
    }

    @Test
    void stepsBehindWhichSomethingIsPlantedHaveTheLowScores() {
        MapOverlay found = overlay(asked);
        assertThat(score(found, "quote opened", "csat").value()).isBetween(0.45, 0.75);
        assertThat(score(found, "support call", "csat").high())
                .isLessThan(score(found, "help reply", "csat").low());
        assertThat(score(found, "purchase", "ces").value()).isBetween(5.0, 6.3);
        assertThat(score(found, "return visit", "nps").low())
                .isGreaterThan(score(found, "product use", "nps").high());
        assertThat(found.emotion().places()).hasSizeGreaterThan(4);
    }

    @Test
    void whoeverWasAnsweredInTheChatGoesOnByTheDrawnWayToTheOffer() {
        MapOverlay found = overlay(plain);
        MapOverlay.OfStep answered = step(found, "chat answered");
        String offer = step(found, "quote sent").step();
        assertThat(map.links())
                .anyMatch(it -> it.from().equals(answered.step()) && it.to().equals(offer));
        assertThat(answered.conversion()).isGreaterThan(0.95);
        assertThat(Objects.requireNonNull(answered.waiting()).median())
                .isBetween(Duration.ofDays(1), Duration.ofDays(5));
        assertThat(answered.next().getLast().step()).isEqualTo(offer);
        // Nobody who was answered abandons the chat, which stands next in the row.
        assertThat(answered.next().getFirst().customers()).isZero();
        assertThat(step(found, "product view").conversion()).isGreaterThan(0.7);
        assertThat(found.steps().getLast().conversion()).isNull();
    }

    @Test
    void answersChangeNothingElse() {
        Conformance without = conformance(plain);
        Conformance with = conformance(asked);
        assertThat(with.steps()).isEqualTo(without.steps());
        assertThat(with.ghosts()).isEqualTo(without.ghosts());
        assertThat(overlay(plain).scores()).isEmpty();
    }

    @Test
    void aDraftHasNoStepForAnswers() {
        assertThat(draft(asked).steps())
                .extracting(step -> step.name())
                .doesNotContain("csat offer", "nps survey")
                .contains("quote opened");
    }

    private static JourneyMap draft(JourneyIndex index) {
        Iterator<Integer> ids = IntStream.iterate(0, it -> it + 1).iterator();
        return new MapDrafts(LocalDriver.onThreads(2))
                .draft(
                        index,
                        new DraftRequest(
                                "Draft", "sample", Instant.EPOCH, () -> "id" + ids.next()));
    }

    private Score score(MapOverlay found, String step, String kind) {
        return step(found, step).scores().stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static MapOverlay.OfStep step(MapOverlay found, String name) {
        return found.steps().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private MapOverlay overlay(JourneyIndex index) {
        return REALITY.overlay(
                index, map, ConformanceOptions.NONE, SampleLog.ZONE, new CancelSignal());
    }

    private Conformance conformance(JourneyIndex index) {
        return REALITY.conformance(
                index, map, ConformanceOptions.NONE, SampleLog.ZONE, new CancelSignal());
    }
}

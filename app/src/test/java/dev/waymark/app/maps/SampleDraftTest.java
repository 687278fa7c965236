package dev.waymark.app.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.waymark.app.conformance.ConformanceOptions;
import dev.waymark.app.conformance.MapOverlay;
import dev.waymark.app.conformance.MapReality;
import dev.waymark.app.sample.SampleLog;
import dev.waymark.app.sample.SampleSettings;
import dev.waymark.app.sample.TrueStage;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.representatives.Representatives;
import dev.waymark.engine.steps.StepNumbers;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.maps.draft.DraftRequest;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Evidence;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The draft of the sample log finds its true stages; its numbers tell what is planted. */
class SampleDraftTest {
    private static final MapDrafts DRAFTS = new MapDrafts(LocalDriver.onThreads(1));
    private static final JourneyIndex INDEX = index(new SampleSettings(1, 20_000, true));
    private static final JourneyMap MAP = draft(INDEX);

    @Test
    void findsTheFiveTrueStages() {
        List<List<String>> drafted =
                MAP.stages().stream()
                        .map(stage -> stage.steps().stream().map(Step::name).sorted().toList())
                        .toList();
        assertThat(adjustedRand(MAP)).isEqualTo(1);
        assertThat(drafted)
                .containsExactlyElementsOf(
                        SampleLog.STAGES.stream()
                                .map(stage -> stage.types().stream().sorted().toList())
                                .toList());
    }

    @Test
    void findsThemOnOtherLogsToo() {
        for (SampleSettings settings :
                List.of(
                        new SampleSettings(1, 3_000, false),
                        new SampleSettings(2, 3_000, true),
                        new SampleSettings(3, 500, true))) {
            assertThat(adjustedRand(draft(index(settings)))).as("%s", settings).isGreaterThan(0.8);
        }
    }

    @Test
    void everyStepIsMeasured() {
        StepNumbers numbers = DRAFTS.numbers(INDEX, MAP, TimeRange.ALL);
        assertThat(numbers.customers()).isEqualTo(20_000);
        for (int i = 0; i < MAP.steps().size(); i++) {
            assertThat(MAP.steps().get(i).evidence().n())
                    .isEqualTo(numbers.steps().get(i).customers());
        }
    }

    @Test
    void showsTheLossAndTheWaitAtTheQuote() {
        StepNumbers numbers = DRAFTS.numbers(INDEX, MAP, TimeRange.ALL);
        StepNumbers.OfStep sent = of(numbers, "quote sent");
        assertThat(sent.customers()).isGreaterThan(15_000);
        assertThat(sent.conversion()).isBetween(0.80, 0.90);
        assertThat(of(numbers, "purchase").share()).isLessThan(0.45);
        assertThat(Objects.requireNonNull(sent.waiting()).median()).isLessThan(Duration.ofDays(1));
    }

    @Test
    void goesOnAlongTheWaysOfTheDraftAsTheLivingMapDoes() {
        StepNumbers numbers = DRAFTS.numbers(INDEX, MAP, TimeRange.ALL);
        List<MapOverlay.OfStep> living =
                new MapReality(LocalDriver.onThreads(1))
                        .overlay(
                                INDEX,
                                MAP,
                                ConformanceOptions.NONE,
                                SampleLog.ZONE,
                                new CancelSignal())
                        .steps();
        assertThat(numbers.steps())
                .extracting(
                        StepNumbers.OfStep::customers,
                        StepNumbers.OfStep::conversion,
                        StepNumbers.OfStep::waiting)
                .containsExactlyElementsOf(
                        living.stream()
                                .map(it -> tuple(it.customers(), it.conversion(), it.waiting()))
                                .toList());
        // The chat is answered, and then the offer comes; "chat abandoned" is only the next column.
        assertThat(of(numbers, "chat answered").conversion()).isGreaterThan(0.95);
    }

    @Test
    void showsRealJourneysThatStandForAll() {
        Representatives found = DRAFTS.journeys(INDEX, MAP);
        assertThat(found.customers()).isEqualTo(20_000);
        assertThat(found.journeys()).hasSize(3);
        assertThat(found.journeys().stream().mapToLong(it -> it.customers()).sum())
                .isEqualTo(found.measured());
        JourneyMap drawn =
                MapDrafts.withJourneys(
                        MAP,
                        found,
                        "Journey",
                        new DraftRequest("Draft", "sample", Instant.EPOCH, newIds("lane")));
        assertThat(drawn.lanes())
                .extracting(Lane::name)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 3)
                                .mapToObj(
                                        i ->
                                                "Journey %d · n = %d"
                                                        .formatted(
                                                                i,
                                                                found.journeys()
                                                                        .get(i - 1)
                                                                        .customers()))
                                .toList());
        assertThat(drawn.cards())
                .allMatch(card -> card.evidence().kind() == Evidence.Kind.MEASURED);
        assertThat(drawn.withStages(MAP.stages()).steps()).isEqualTo(MAP.steps());
    }

    private static StepNumbers.OfStep of(StepNumbers numbers, String name) {
        int place = MAP.steps().stream().map(Step::name).toList().indexOf(name);
        return numbers.steps().get(place);
    }

    /** Agreement of two partitions beyond chance, at most 1. Source: Hubert and Arabie 1985. */
    private static double adjustedRand(JourneyMap map) {
        List<List<String>> drafted =
                map.stages().stream()
                        .map(stage -> stage.steps().stream().map(Step::name).toList())
                        .toList();
        List<List<String>> real = SampleLog.STAGES.stream().map(TrueStage::types).toList();
        double both = 0;
        for (List<String> one : drafted) {
            for (List<String> other : real) {
                both += pairs(one.stream().filter(other::contains).count());
            }
        }
        double ours = drafted.stream().mapToDouble(stage -> pairs(stage.size())).sum();
        double theirs =
                real.stream()
                        .mapToDouble(
                                stage ->
                                        pairs(
                                                map.steps().stream()
                                                        .filter(step -> stage.contains(step.name()))
                                                        .count()))
                        .sum();
        double chance = ours * theirs / pairs(map.steps().size());
        return (both - chance) / ((ours + theirs) / 2 - chance);
    }

    private static double pairs(long n) {
        return n * (n - 1) / 2.0;
    }

    private static JourneyMap draft(JourneyIndex index) {
        return DRAFTS.draft(
                index,
                new DraftRequest(
                        "Draft", "sample", Instant.parse("2026-01-01T00:00:00Z"), newIds("id")));
    }

    private static Supplier<String> newIds(String what) {
        var ids = IntStream.iterate(0, id -> id + 1).mapToObj(id -> what + " " + id).iterator();
        return ids::next;
    }

    private static JourneyIndex index(SampleSettings settings) {
        IndexBuilder builder = new IndexBuilder(List.of());
        SampleLog.generate(settings, builder);
        return builder.build();
    }
}

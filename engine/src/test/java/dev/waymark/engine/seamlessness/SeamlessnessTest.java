package dev.waymark.engine.seamlessness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.PlainJourneys;
import dev.waymark.testkit.naive.waits.NaiveSeamlessness;
import dev.waymark.testkit.random.SeededRuns;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

class SeamlessnessTest {
    private static final long HOUR = 3_600_000;
    private static final Stages STAGES =
            new Stages(
                    List.of(
                            new Stages.Stage("look", List.of("t0", "visit")),
                            new Stages.Stage("offer", List.of("t1", "t3", "quote")),
                            new Stages.Stage("buy", List.of("t2", "order"))));
    private static final Duration WINDOW = Duration.ofMinutes(90);
    private static final Duration PATIENCE = Duration.ofMinutes(60);

    @Test
    void countsWhatDisturbsEachPassage() {
        Seamlessness found =
                run(
                        List.of(
                                event("ann", 0, "visit", "web"),
                                event("ann", 1, "quote", "web"),
                                event("ann", 2, "order", "web"),
                                event("bob", 0, "visit", "web"),
                                event("bob", 80, "quote", "phone"),
                                event("bob", 81, "call", "phone"),
                                event("bob", 82, "visit", "web"),
                                event("eve", 0, "quote", null),
                                event("zoe", 200, "other", null)));

        assertThat(found.customers()).isEqualTo(3);
        assertThat(found.open()).isZero();
        Seamlessness.Transition first = found.transitions().getFirst();
        assertThat(first.from() + " > " + first.to()).isEqualTo("look > offer");
        assertThat(first.passages()).isEqualTo(2);
        assertThat(first.seamless().count()).isEqualTo(1);
        assertThat(first.disturbed()).isEqualTo(new Seamlessness.Disturbances(1L, 1, 1, 1L));
        assertThat(first.fromDepartment()).isEqualTo("marketing");
        assertThat(found.transitions()).hasSize(2);
        assertThat(found.transitions().get(1).seamless().share()).isEqualTo(1);
        assertThat(found.handovers())
                .extracting(it -> it.from() + " > " + it.to() + " " + it.passages())
                .containsExactly("marketing > sales 2");
        assertThat(found.handovers().getFirst().waiting().max()).isEqualTo(Duration.ofHours(80));
    }

    @Test
    void saysNothingOfChannelsAndContactsThatNobodyKnows() {
        Seamlessness found =
                run(
                        List.of(
                                event("ann", 0, "visit", null),
                                event("ann", 1, "quote", "web"),
                                event("zoe", 200, "other", null)));

        assertThat(found.transitions().getFirst().disturbed())
                .isEqualTo(new Seamlessness.Disturbances(null, 0, 0, null));
        assertThat(run(List.of()).transitions()).isEmpty();
    }

    @Test
    void leavesOutWhatTheLogDoesNotShowToItsEnd() {
        Seamlessness found =
                run(List.of(event("ann", 0, "visit", "web"), event("ann", 1, "quote", "web")));

        assertThat(found.open()).isEqualTo(1);
        assertThat(found.transitions()).isEmpty();
    }

    @Test
    void equalsTheNaiveVersionForAnyPartsWithNewerEvents() {
        SeededRuns.run(
                200,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    JourneyIndex index = RandomLogs.live(random, events).snapshot();
                    SeamlessnessRequest request =
                            new SeamlessnessRequest(
                                    STAGES,
                                    List.of(),
                                    Choice.of("t3", "t4"),
                                    WINDOW,
                                    PATIENCE,
                                    TimeRange.ALL);
                    Seamlessness found =
                            LocalDriver.onThreads(1 + random.nextInt(4))
                                    .inParts(1 + random.nextInt(40))
                                    .run(new SeamlessnessKernel(request), index);
                    List<NaiveSeamlessness.Passage> all = naive(events);
                    List<NaiveSeamlessness.Passage> passages =
                            all.stream().filter(it -> !it.open()).toList();
                    assertThat(found.open()).isEqualTo(all.size() - passages.size());
                    assertThat(found.transitions().stream().mapToLong(it -> it.passages()).sum())
                            .isEqualTo(passages.size());
                    for (Seamlessness.Transition transition : found.transitions()) {
                        check(
                                transition,
                                passages.stream()
                                        .filter(it -> name(it.from()).equals(transition.from()))
                                        .filter(it -> name(it.to()).equals(transition.to()))
                                        .toList());
                    }
                });
    }

    private static void check(
            Seamlessness.Transition found, List<NaiveSeamlessness.Passage> passages) {
        assertThat(found.passages()).isEqualTo(passages.size());
        assertThat(found.seamless().count())
                .isEqualTo(passages.stream().filter(it -> it.seamless()).count());
        assertThat(found.disturbed().waited())
                .isEqualTo(passages.stream().filter(it -> it.waited()).count());
        assertThat(found.disturbed().returned())
                .isEqualTo(passages.stream().filter(it -> it.returned()).count());
        Long switched = found.disturbed().switched();
        assertThat(switched == null ? 0 : switched)
                .isEqualTo(passages.stream().filter(it -> it.switched()).count());
        Long contacted = found.disturbed().contacted();
        assertThat(contacted == null ? 0 : contacted)
                .isEqualTo(passages.stream().filter(it -> it.contacted()).count());
        assertThat(found.waiting())
                .isEqualTo(
                        DurationSummary.ofMillis(
                                        passages.stream()
                                                .mapToLong(it -> it.waitMillis())
                                                .toArray())
                                .orElseThrow());
    }

    private static List<NaiveSeamlessness.Passage> naive(List<Event> events) {
        List<PlainEvent> plain =
                events.stream()
                        .map(
                                e ->
                                        new PlainEvent(
                                                e.customer(),
                                                e.timeMillis(),
                                                e.type(),
                                                e.channel(),
                                                null))
                        .toList();
        List<NaiveSeamlessness.Passage> passages = new ArrayList<>();
        for (List<PlainEvent> journey : PlainJourneys.of(plain).values()) {
            passages.addAll(
                    NaiveSeamlessness.of(
                            journey,
                            Map.of("t0", 0, "t1", 1, "t3", 1, "t2", 2),
                            Set.of("t3", "t4"),
                            WINDOW.toMillis(),
                            PATIENCE.toMillis(),
                            plain.stream().mapToLong(it -> it.timeMillis()).max().orElse(0)));
        }
        return passages;
    }

    @Test
    void refusesASingleStage() {
        assertThatThrownBy(
                        () ->
                                new SeamlessnessRequest(
                                        new Stages(List.of(new Stages.Stage("all", List.of("t0")))),
                                        List.of(),
                                        Choice.NONE,
                                        WINDOW,
                                        PATIENCE,
                                        TimeRange.ALL))
                .hasMessage("1 stages are named; a passage needs two or more. Name them in order.");
    }

    private static String name(int stage) {
        return STAGES.list().get(stage).name();
    }

    private static Seamlessness run(List<Event> events) {
        IndexBuilder builder = new IndexBuilder(List.of());
        events.forEach(builder::accept);
        return LocalDriver.onThreads(1)
                .run(
                        new SeamlessnessKernel(
                                new SeamlessnessRequest(
                                        STAGES,
                                        List.of("marketing", "sales", "sales"),
                                        Choice.of("call"),
                                        Duration.ofHours(72),
                                        Duration.ofHours(72),
                                        TimeRange.ALL)),
                        builder.build());
    }

    private static Event event(String customer, long hours, String type, @Nullable String channel) {
        return new Event(customer, hours * HOUR, type, channel, null, null, null, Properties.NONE);
    }
}

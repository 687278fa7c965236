package dev.waymark.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.waymark.engine.conformance.align.Way;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.predicate.PredicateText;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.steps.BoundStep;
import dev.waymark.engine.steps.GoingOn;
import dev.waymark.engine.steps.StepWays;
import dev.waymark.engine.steps.StepsKernel;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.conformance.NaiveGoingOn;
import dev.waymark.testkit.random.SeededRuns;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** How customers go on along the ways of a map. Types are letters, times milliseconds. */
class GoingOnTest {
    /** Chat, answered, abandoned, (unbound), offer; whoever was answered gets an offer. */
    private static final List<BoundStep> CHAT =
            List.of(step("c"), step("a"), step("x"), new BoundStep("none", List.of()), step("o"));

    @Test
    void aBranchIsAWayOnBesideTheNextStepOfTheRow() {
        JourneyIndex log = log("ann:c0 ann:a10 ann:o40 ben:c0 ben:a5 eve:c0 eve:x7 eve:o9");
        GoingOn row = goingOn(log, CHAT);
        // Nobody who was answered abandons the chat.
        assertThat(of(row, "a").conversion()).isZero();
        assertThat(of(row, "a").waiting()).isNull();
        // Of the three who chat, the row sees the two who are answered.
        assertThat(of(row, "c").conversion()).isEqualTo(2.0 / 3);

        GoingOn drawn = goingOn(log, CHAT, new Way("a", "o"), new Way("c", "x"));
        assertThat(of(drawn, "a").conversion()).isEqualTo(0.5);
        assertThat(Objects.requireNonNull(of(drawn, "a").waiting()).median())
                .isEqualTo(Duration.ofMillis(30));
        assertThat(of(drawn, "a").next())
                .containsExactly(new GoingOn.Next("x", 0), new GoingOn.Next("o", 1));
        assertThat(of(drawn, "c").conversion()).isEqualTo(1);
        assertThat(Objects.requireNonNull(of(drawn, "c").waiting()).max())
                .isEqualTo(Duration.ofMillis(10));
        assertThat(of(drawn, "c").next())
                .containsExactly(new GoingOn.Next("a", 2), new GoingOn.Next("x", 1));
    }

    @Test
    void stepsBoundToNothingArePassedOnBranchesToo() {
        JourneyIndex log = log("ann:a0 ann:o4 ben:a0");
        GoingOn found = goingOn(log, CHAT, new Way("a", "none"), new Way("none", "c"));
        assertThat(of(found, "a").next())
                .extracting(GoingOn.Next::step)
                .containsExactly("c", "x", "o");
        assertThat(of(found, "a").conversion()).isEqualTo(0.5);
        assertThat(of(found, "none")).isEqualTo(new GoingOn.OfStep("none", null, null, List.of()));
    }

    @Test
    void aLoopIsAWayOnButNoneLeadsOnFromWhereTheMapEnds() {
        JourneyIndex log = log("ann:x0 ann:c3 ben:x0 ben:o1 eve:x0 ann:o9 ann:c20");
        GoingOn found = goingOn(log, CHAT, new Way("x", "c"), new Way("o", "c"), new Way("x", "x"));
        assertThat(of(found, "x").conversion()).isEqualTo(2.0 / 3);
        assertThat(of(found, "x").next())
                .containsExactly(new GoingOn.Next("c", 1), new GoingOn.Next("o", 1));
        assertThat(of(found, "o")).isEqualTo(new GoingOn.OfStep("o", null, null, List.of()));
    }

    @Test
    void withoutCustomersThereIsNoShareOfThem() {
        GoingOn found = goingOn(log(""), CHAT);
        assertThat(of(found, "c"))
                .isEqualTo(new GoingOn.OfStep("c", null, null, List.of(new GoingOn.Next("a", 0))));
    }

    @Test
    void equalsTheNaiveVersionOnAnyPartition() {
        SeededRuns.run(
                300,
                random -> {
                    List<String> types = types(random);
                    List<int[]> links = links(random, types.size());
                    String events = events(random);
                    List<BoundStep> steps =
                            IntStream.range(0, types.size())
                                    .mapToObj(place -> step(place, types.get(place)))
                                    .toList();
                    List<Way> ways =
                            links.stream()
                                    .map(it -> new Way("step " + it[0], "step " + it[1]))
                                    .toList();
                    GoingOn found =
                            LocalDriver.onThreads(1 + random.nextInt(3))
                                    .inParts(1 + random.nextInt(20))
                                    .run(
                                            new OverlayKernel(
                                                    ConformanceRequest.of(steps, ways), List.of()),
                                            log(events))
                                    .goingOn();
                    assertThat(found).isEqualTo(naive(types, links, events));
                    assertThat(onAMapThatIsDrawn(steps, ways, log(events)))
                            .containsExactlyElementsOf(
                                    found.steps().stream()
                                            .map(it -> tuple(it.conversion(), it.waiting()))
                                            .toList());
                });
    }

    /** The same numbers by the kernel that counts for maps that are being drawn. */
    private static List<Tuple> onAMapThatIsDrawn(
            List<BoundStep> steps, List<Way> ways, JourneyIndex log) {
        Map<String, Set<String>> links =
                ways.stream().collect(groupingBy(Way::from, mapping(Way::to, toSet())));
        return LocalDriver.onThreads(2)
                .run(new StepsKernel(steps, StepWays.along(steps, links), TimeRange.ALL), log)
                .steps()
                .stream()
                .map(it -> tuple(it.conversion(), it.waiting()))
                .toList();
    }

    private static GoingOn naive(List<String> types, List<int[]> links, String events) {
        boolean[] isBound = new boolean[types.size()];
        for (int step = 0; step < isBound.length; step++) {
            isBound[step] = !types.get(step).isEmpty();
        }
        NaiveGoingOn naive = new NaiveGoingOn(isBound, links);
        List<List<NaiveGoingOn.Visit>> journeys = journeys(types, events);
        List<GoingOn.OfStep> steps = new ArrayList<>();
        for (int step = 0; step < isBound.length; step++) {
            NaiveGoingOn.Found found = naive.from(step, journeys);
            List<GoingOn.Next> next = new ArrayList<>();
            found.first().forEach((to, n) -> next.add(new GoingOn.Next("step " + to, n)));
            boolean isKnown = isBound[step] && !next.isEmpty();
            steps.add(
                    new GoingOn.OfStep(
                            "step " + step,
                            isKnown ? share(found) : null,
                            isKnown ? waiting(found) : null,
                            isKnown ? next : List.of()));
        }
        return new GoingOn(steps);
    }

    private static @Nullable Double share(NaiveGoingOn.Found found) {
        return found.customers() == 0 ? null : (double) found.waits().size() / found.customers();
    }

    private static @Nullable DurationSummary waiting(NaiveGoingOn.Found found) {
        return DurationSummary.ofMillis(found.waits().stream().mapToLong(it -> it).toArray())
                .orElse(null);
    }

    private static List<List<NaiveGoingOn.Visit>> journeys(List<String> types, String events) {
        Map<String, List<NaiveGoingOn.Visit>> journeys = new TreeMap<>();
        for (String event : events.split(" ", -1)) {
            String[] parts = event.split(":", -1);
            Set<Integer> steps = new TreeSet<>();
            for (int step = 0; step < types.size(); step++) {
                if (types.get(step).contains(parts[1].substring(0, 1))) {
                    steps.add(step);
                }
            }
            journeys.computeIfAbsent(parts[0], it -> new ArrayList<>())
                    .add(new NaiveGoingOn.Visit(Long.parseLong(parts[1].substring(1)), steps));
        }
        journeys.values().forEach(it -> it.sort(Comparator.comparing(NaiveGoingOn.Visit::time)));
        return List.copyOf(journeys.values());
    }

    /** The letters of each step, at least one step with some; most steps have one. */
    private static List<String> types(Random random) {
        List<String> all = List.of("a", "b", "c", "d", "", "ab", "cd", "a");
        List<String> types = new ArrayList<>(List.of(all.get(random.nextInt(4))));
        for (int i = random.nextInt(6); i > 0; i--) {
            types.add(random.nextInt(types.size() + 1), all.get(random.nextInt(all.size())));
        }
        return types;
    }

    private static List<int[]> links(Random random, int steps) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(it -> new int[] {random.nextInt(steps), random.nextInt(steps)})
                .toList();
    }

    private static String events(Random random) {
        return String.join(
                " ",
                IntStream.range(0, 1 + random.nextInt(60))
                        .mapToObj(
                                it ->
                                        "customer"
                                                + random.nextInt(8)
                                                + ":"
                                                + (char) ('a' + random.nextInt(5))
                                                + random.nextInt(30))
                        .toList());
    }

    private static BoundStep step(int place, String types) {
        return types.isEmpty()
                ? new BoundStep("step " + place, List.of())
                : BoundStep.of(
                        "step " + place,
                        PredicateText.parse(
                                String.join(
                                        " or ",
                                        types.chars()
                                                .mapToObj(it -> "type is " + (char) it)
                                                .toList())));
    }

    private static BoundStep step(String type) {
        return BoundStep.of(type, PredicateText.parse("type is " + type));
    }

    private static GoingOn.OfStep of(GoingOn found, String step) {
        return found.steps().stream()
                .filter(it -> it.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private static GoingOn goingOn(JourneyIndex index, List<BoundStep> steps, Way... ways) {
        return LocalDriver.onThreads(1)
                .run(
                        new OverlayKernel(
                                ConformanceRequest.of(steps, Arrays.asList(ways)), List.of()),
                        index)
                .goingOn();
    }

    /** Events as {@code customer:typeTime}. */
    private static JourneyIndex log(String events) {
        IndexBuilder builder = new IndexBuilder(List.of());
        for (String event : events.isEmpty() ? new String[0] : events.split(" ", -1)) {
            String[] parts = event.split(":", -1);
            builder.accept(
                    Event.of(
                            parts[0],
                            Long.parseLong(parts[1].substring(1)),
                            parts[1].substring(0, 1)));
        }
        return builder.build();
    }
}

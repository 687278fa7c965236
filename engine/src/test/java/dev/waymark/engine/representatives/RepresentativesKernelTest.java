package dev.waymark.engine.representatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.waits.NaiveMedoid;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class RepresentativesKernelTest {
    @Test
    void anEmptyLogHasNone() {
        assertThat(run(List.of(), 5)).isEqualTo(new Representatives(0, 0, 0, 0, null, List.of()));
    }

    @Test
    void choosesOneOfEachKind() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            events.addAll(journey("a" + i, "visit", "visit", "cart", "buy"));
        }
        for (int i = 0; i < 3; i++) {
            events.addAll(journey("b" + i, "call", "complain", "leave"));
        }
        events.addAll(journey("c", "visit", "cart", "look", "buy"));

        Representatives found = run(events, 2);

        assertThat(found.journeys())
                .extracting(Representatives.Representative::path)
                .containsExactly(
                        List.of("visit", "cart", "buy"), List.of("call", "complain", "leave"));
        assertThat(found.journeys().getFirst().customers()).isEqualTo(7);
        assertThat(found.journeys().getFirst().share()).isEqualTo(0.7);
        assertThat(found.journeys().getFirst().same()).isEqualTo(6);
        assertThat(found.journeys().getFirst().meanDistance()).isEqualTo(0.25 / 7);
        assertThat(found.meanDistance()).isEqualTo(0.025);
    }

    @Test
    void comparesByStages() {
        Stages stages =
                new Stages(
                        List.of(
                                new Stages.Stage("look", List.of("visit", "cart")),
                                new Stages.Stage("own", List.of("buy"))));
        Representatives found =
                LocalDriver.onThreads(1)
                        .run(
                                new RepresentativesKernel(TimeRange.ALL, stages, 3),
                                RandomLogs.index(journey("x", "visit", "cart", "other", "buy")));

        assertThat(found.journeys().getFirst().path()).containsExactly("look", "own");
    }

    @Test
    void refusesMoreThanTwenty() {
        assertThatThrownBy(() -> new RepresentativesKernel(TimeRange.ALL, Stages.BY_TYPE, 21))
                .hasMessage("count (21) must be from 1 to 20, for example 5.");
    }

    @Test
    void findsTheOneJourneyThatIsNearestToAll() {
        SeededRuns.run(
                100,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    Representatives found =
                            LocalDriver.onThreads(1 + random.nextInt(4))
                                    .inParts(1 + random.nextInt(16))
                                    .run(
                                            new RepresentativesKernel(
                                                    TimeRange.ALL, Stages.BY_TYPE, 1),
                                            RandomLogs.live(random, events).snapshot());
                    if (found.cut() == 0 && !events.isEmpty()) {
                        assertThat(found.meanDistance())
                                .isCloseTo(
                                        NaiveMedoid.meanDistance(
                                                events.stream()
                                                        .map(RepresentativesKernelTest::plain)
                                                        .toList()),
                                        within(1e-6));
                    }
                });
    }

    @Test
    void moreRepresentativesAreNeverFartherAndAddUpToAll() {
        SeededRuns.run(
                50,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    double before = Double.MAX_VALUE;
                    for (int count : new int[] {1, 3, 6}) {
                        Representatives found = run(events, count);
                        long sum =
                                found.journeys().stream()
                                        .mapToLong(Representatives.Representative::customers)
                                        .sum();
                        assertThat(sum).isEqualTo(found.measured());
                        Double distance = found.meanDistance();
                        if (distance != null) {
                            assertThat(distance).isLessThanOrEqualTo(before + 1e-9);
                            before = distance;
                        }
                    }
                });
    }

    private static PlainEvent plain(Event event) {
        return new PlainEvent(event.customer(), event.timeMillis(), event.type(), null, null);
    }

    private static List<Event> journey(String customer, String... types) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            events.add(Event.of(customer, i * 1_000L, types[i]));
        }
        return events;
    }

    private static Representatives run(List<Event> events, int count) {
        return LocalDriver.onThreads(1)
                .run(
                        new RepresentativesKernel(TimeRange.ALL, Stages.BY_TYPE, count),
                        RandomLogs.index(events));
    }
}

package dev.waymark.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.conformance.align.Way;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.predicate.PredicateText;
import dev.waymark.engine.steps.BoundStep;
import dev.waymark.testkit.random.SeededRuns;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** The same numbers, whatever the partition and the number of threads; sums that must agree. */
class ConformancePropertiesTest {
    private static final long WEEK = 7L * 24 * 3_600_000;

    private static final List<BoundStep> STEPS =
            List.of(
                    BoundStep.of("a", PredicateText.parse("type is a")),
                    BoundStep.of("b", PredicateText.parse("type in (b, a) and channel is web")),
                    new BoundStep("none", List.of()),
                    BoundStep.of("c", PredicateText.parse("type is c")),
                    BoundStep.of("d", PredicateText.parse("type is d")));

    @Test
    void doesNotDependOnThePartition() {
        SeededRuns.run(
                40,
                random -> {
                    JourneyIndex index = log(random);
                    ConformanceKernel kernel =
                            new ConformanceKernel(
                                    ConformanceRequest.of(
                                            STEPS, List.of(new Way("c", "a"), new Way("b", "d"))));
                    Conformance expected = LocalDriver.onThreads(1).inParts(1).run(kernel, index);
                    for (int parts : new int[] {3, 64}) {
                        assertThat(
                                        LocalDriver.onThreads(1 + random.nextInt(4))
                                                .inParts(parts)
                                                .run(kernel, index))
                                .isEqualTo(expected);
                    }
                    check(expected);
                });
    }

    @Test
    void onePassFindsTheSameAsTwo() {
        SeededRuns.run(
                40,
                random -> {
                    JourneyIndex index = log(random);
                    ConformanceRequest request =
                            ConformanceRequest.of(STEPS, List.of(new Way("c", "a")));
                    LocalDriver driver =
                            LocalDriver.onThreads(1 + random.nextInt(3))
                                    .inParts(1 + random.nextInt(40));
                    assertThat(driver.run(new OverlayKernel(request), index).conformance())
                            .isEqualTo(driver.run(new ConformanceKernel(request), index));
                });
    }

    @Test
    void tellsTheEventsOfThoseBehindANumber() {
        SeededRuns.run(
                40,
                random -> {
                    JourneyIndex index = log(random);
                    ConformanceRequest request = ConformanceRequest.of(STEPS, List.of());
                    BehindKernel kernel = new BehindKernel(request, "a", StepState.COMPLETED, 1000);
                    Behind found = LocalDriver.onThreads(2).inParts(7).run(kernel, index);
                    assertThat(LocalDriver.onThreads(1).inParts(1).run(kernel, index))
                            .isEqualTo(found);
                    Conformance all =
                            LocalDriver.onThreads(1).run(new ConformanceKernel(request), index);
                    assertThat(found.total()).isEqualTo(n(all.steps().getFirst().completed()));
                    assertThat(found.customers())
                            .allSatisfy(it -> assertThat(collapsed(it)).isEqualTo(it.path()))
                            .allSatisfy(
                                    it -> {
                                        assertThat(it.stops().getFirst().after()).isZero();
                                        assertThat(it.stops())
                                                .extracting(Behind.Stop::after)
                                                .isSorted();
                                    });
                });
    }

    @Test
    void failuresAreThoseThatOneCountsByHand() {
        BoundStep failing =
                new BoundStep(
                        "b",
                        List.of(
                                new BoundStep.Bound(
                                        PredicateText.parse("type is b"),
                                        null,
                                        PredicateText.parse("type is e and channel is web")),
                                new BoundStep.Bound(
                                        PredicateText.parse("type is b"),
                                        Instant.ofEpochMilli(10 * WEEK),
                                        PredicateText.parse("type in (f, c)"))));
        List<BoundStep> steps = List.of(STEPS.getFirst(), failing, STEPS.getLast());
        SeededRuns.run(
                60,
                random -> {
                    List<Event> events = events(random);
                    Set<String> onMap = new HashSet<>();
                    Set<String> failed = new HashSet<>();
                    for (Event event : events) {
                        String type = event.type();
                        if (List.of("a", "b", "d").contains(type)) {
                            onMap.add(event.customer());
                        }
                        boolean isEarly = event.timeMillis() < 10 * WEEK;
                        if (isEarly
                                ? type.equals("e") && "web".equals(event.channel())
                                : type.equals("f") || type.equals("c")) {
                            failed.add(event.customer());
                        }
                    }
                    failed.retainAll(onMap);
                    JourneyIndex index = index(events);
                    LocalDriver driver =
                            LocalDriver.onThreads(1 + random.nextInt(3))
                                    .inParts(1 + random.nextInt(40));
                    ConformanceRequest request = ConformanceRequest.of(steps, List.of());
                    Conformance found = driver.run(new ConformanceKernel(request), index);
                    assertThat(found.steps().get(1).failing()).isEqualTo(failed.size());
                    assertThat(found.steps().getFirst().failing()).isNull();
                    assertThat(
                                    driver.run(
                                                    new BehindKernel(
                                                            request, "b", StepState.FAILING, 5),
                                                    index)
                                            .total())
                            .isEqualTo(failed.size());
                });
    }

    private static List<String> collapsed(Behind.OfCustomer customer) {
        List<String> path = new ArrayList<>();
        for (Behind.Stop stop : customer.stops()) {
            String step = stop.step();
            if (step != null && (path.isEmpty() || !path.getLast().equals(step))) {
                path.add(step);
            }
        }
        return path;
    }

    private static void check(Conformance found) {
        assertThat(found.weeks().stream().mapToLong(Conformance.Week::customers).sum())
                .isEqualTo(found.entered() - found.open());
        assertThat(
                        found.moves().stream()
                                .filter(move -> move.from() == null)
                                .mapToLong(Conformance.Move::customers)
                                .sum())
                .isEqualTo(found.entered());
        for (Conformance.OfStep step : found.steps()) {
            if (step.customers() != null) {
                assertThat(n(step.completed()) + n(step.missing()) + n(step.open()))
                        .isLessThanOrEqualTo(found.entered());
                assertThat(n(step.visits())).isGreaterThanOrEqualTo(n(step.customers()));
            }
        }
    }

    private static long n(@Nullable Long count) {
        return Objects.requireNonNull(count);
    }

    private static JourneyIndex log(Random random) {
        return index(events(random));
    }

    private static JourneyIndex index(List<Event> events) {
        IndexBuilder builder = new IndexBuilder(List.of());
        events.forEach(builder::accept);
        return builder.build();
    }

    private static List<Event> events(Random random) {
        List<Event> events = new ArrayList<>();
        for (int i = random.nextInt(600); i > 0; i--) {
            events.add(
                    new Event(
                            "customer " + random.nextInt(90),
                            random.nextLong(20 * WEEK),
                            String.valueOf((char) ('a' + random.nextInt(6))),
                            random.nextBoolean() ? "web" : "phone",
                            null,
                            null,
                            null,
                            Properties.NONE));
        }
        return events;
    }
}

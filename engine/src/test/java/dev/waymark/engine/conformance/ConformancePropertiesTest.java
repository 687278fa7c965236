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
import dev.waymark.engine.steps.StepsKernel;
import dev.waymark.testkit.random.SeededRuns;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** The same numbers, whatever the partition and the number of threads; sums that must agree. */
class ConformancePropertiesTest {
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
                    assertThat(driver.run(new OverlayKernel(request), index))
                            .isEqualTo(
                                    new OverlayKernel.Overlay(
                                            driver.run(new ConformanceKernel(request), index),
                                            driver.run(
                                                    new StepsKernel(STEPS, request.range()),
                                                    index)));
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
        IndexBuilder builder = new IndexBuilder(List.of());
        long week = 7L * 24 * 3_600_000;
        for (int i = random.nextInt(600); i > 0; i--) {
            builder.accept(
                    new Event(
                            "customer " + random.nextInt(90),
                            random.nextLong(20 * week),
                            String.valueOf((char) ('a' + random.nextInt(6))),
                            random.nextBoolean() ? "web" : "phone",
                            null,
                            null,
                            null,
                            Properties.NONE));
        }
        return builder.build();
    }
}

package dev.waymark.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.retention.RetentionKernel;
import dev.waymark.engine.retention.RetentionRequest;
import dev.waymark.engine.statistics.Moments;
import dev.waymark.engine.statistics.Proportions;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.variants.VariantsKernel;
import dev.waymark.testkit.naive.NaiveGroup;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

class ComparingTest {
    @Test
    void countsAGroupAsTheNaiveVersionDoes() {
        SeededRuns.run(
                150,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    NaiveGroup naive = NaiveGroup.of(RandomLogs.journeys(events).values());
                    Group group =
                            LocalDriver.onThreads(1 + random.nextInt(3))
                                    .inParts(1 + random.nextInt(9))
                                    .run(
                                            new GroupKernel(TimeRange.ALL),
                                            RandomLogs.live(random, events).snapshot());
                    assertThat(group.events()).isEqualTo(events.size());
                    assertThat(group.activities())
                            .isEqualTo(
                                    naive.activities().entrySet().stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            e -> e.getKey(),
                                                            e -> (long) e.getValue().size())));
                    assertThat(group.edges()).hasSameSizeAs(naive.edges());
                    group.edges()
                            .forEach(
                                    (pair, edge) -> {
                                        String name = pair.from() + " → " + pair.to();
                                        assertThat(edge.customers())
                                                .isEqualTo(
                                                        requireNonNull(naive.edges().get(name))
                                                                .size());
                                        Moments expected =
                                                Moments.of(
                                                        requireNonNull(naive.waits().get(name))
                                                                .stream()
                                                                .mapToDouble(wait -> wait)
                                                                .toArray());
                                        Moments actual = edge.waitSeconds();
                                        assertThat(actual.n()).isEqualTo(expected.n());
                                        assertThat(actual.mean())
                                                .isCloseTo(expected.mean(), within(1e-6));
                                        assertThat(edge.waitMedian().median())
                                                .as("the median wait of %s", name)
                                                .isCloseTo(naive.medianWait(name), within(1e-9));
                                        assertThat(actual.variance())
                                                .isCloseTo(
                                                        expected.variance(),
                                                        within(1e-6 * (1 + expected.variance())));
                                    });
                });
    }

    @Test
    void putsTheMostCertainDifferenceFirst() {
        List<Event> first = new ArrayList<>();
        List<Event> second = new ArrayList<>();
        for (int customer = 0; customer < 100; customer++) {
            first.add(Event.of("a" + customer, 0, "visit"));
            second.add(Event.of("b" + customer, 0, "visit"));
            if (customer < 20) {
                first.add(Event.of("a" + customer, 1_000, "buy"));
            }
            if (customer < 60) {
                second.add(Event.of("b" + customer, 3_000 + customer, "buy"));
            }
        }
        Comparison comparison = compare(first, second, Correction.BENJAMINI_HOCHBERG);

        Comparison.Activity activity = comparison.activities().getFirst();
        assertThat(activity.type()).isEqualTo("buy");
        assertThat(activity.customers().shareA()).isEqualTo(0.2);
        assertThat(activity.customers().shareB()).isEqualTo(0.6);
        Comparison.Tested tested = requireNonNull(activity.customers().difference());
        assertThat(tested.difference()).isCloseTo(0.4, within(1e-12));
        assertThat(tested.p())
                .isEqualTo(Proportions.difference(20, 100, 60, 100, 0.95).orElseThrow().p());
        assertThat(requireNonNull(comparison.activities().getLast().customers().difference()).p())
                .isEqualTo(1);
        Comparison.Edge edge = comparison.edges().getFirst();
        assertThat(edge.seconds().a()).isEqualTo(1);
        assertThat(requireNonNull(edge.seconds().difference()).difference())
                .isCloseTo(2.0295, within(1e-9));
        assertThat(edge.median().a()).isEqualTo(1);
        assertThat(edge.median().b()).isEqualTo(3.0295);
        Comparison.Tested median = requireNonNull(edge.median().difference());
        assertThat(median.difference()).isCloseTo(2.0295, within(1e-9));
        assertThat(median.low()).isBetween(2.0, median.difference());
        assertThat(median.corrected()).isBetween(median.p(), 1e-6);
        assertThat(comparison.variants().getFirst().path()).hasSizeBetween(1, 2);
    }

    @Test
    void correctsAllTestsTogether() {
        SeededRuns.run(
                50,
                random -> {
                    Comparison comparison =
                            compare(
                                    RandomLogs.draw(random),
                                    RandomLogs.draw(random),
                                    random.nextBoolean()
                                            ? Correction.HOLM
                                            : Correction.BENJAMINI_HOCHBERG);
                    comparison.activities().stream()
                            .map(row -> row.customers().difference())
                            .filter(tested -> tested != null)
                            .forEach(
                                    tested -> {
                                        assertThat(tested.corrected()).isBetween(tested.p(), 1.0);
                                        assertThat(tested.low())
                                                .isLessThanOrEqualTo(tested.difference());
                                        assertThat(tested.high())
                                                .isGreaterThanOrEqualTo(tested.difference());
                                    });
                });
    }

    @Test
    void hasNothingToSayOfAnEmptyGroup() {
        Comparison comparison =
                compare(
                        List.of(),
                        List.of(Event.of("b", 0, "visit")),
                        Correction.BENJAMINI_HOCHBERG);
        Comparison.Shares shares = comparison.activities().getFirst().customers();
        assertThat(shares.shareA()).isNull();
        assertThat(shares.shareB()).isEqualTo(1);
        assertThat(shares.difference()).isNull();
        assertThat(comparison.journeySeconds().a()).isNull();
        assertThat(comparison.tests()).isZero();
    }

    @Test
    void namesTheCorrectionsItKnows() {
        assertThatThrownBy(() -> Correction.of("bonferroni"))
                .hasMessage(
                        "correction \"bonferroni\" must be \"benjamini-hochberg\" or \"holm\".");
    }

    private static Comparison compare(
            List<Event> first, List<Event> second, Correction correction) {
        return new Comparing(counted(first), counted(second), 0, 0.95, correction, 20).compare();
    }

    private static Comparing.Counted counted(List<Event> events) {
        JourneyIndex index = RandomLogs.index(events);
        LocalDriver driver = LocalDriver.onThreads(1);
        return new Comparing.Counted(
                "did \"it\"",
                driver.run(new GroupKernel(TimeRange.ALL), index),
                driver.run(new VariantsKernel(TimeRange.ALL, VariantsKernel.ALL), index),
                null,
                new Further(
                        driver.run(
                                new RetentionKernel(
                                        RetentionRequest.of(Period.WEEK, 1, ZoneOffset.UTC)),
                                index),
                        null,
                        null));
    }
}

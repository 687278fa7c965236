package dev.waymark.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.funnel.FunnelKernel;
import dev.waymark.engine.funnel.FunnelRequest;
import dev.waymark.engine.funnel.FunnelSwitches;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.retention.RetentionKernel;
import dev.waymark.engine.retention.RetentionRequest;
import dev.waymark.engine.statistics.Difference;
import dev.waymark.engine.statistics.Medians;
import dev.waymark.engine.statistics.Proportions;
import dev.waymark.engine.survival.SurvivalKernel;
import dev.waymark.engine.survival.SurvivalRequest;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.trends.meters.contacts.RepeatContactKernel;
import dev.waymark.engine.trends.metrics.ContactMetric;
import dev.waymark.engine.variants.VariantsKernel;
import dev.waymark.testkit.naive.NaiveRetention;
import dev.waymark.testkit.naive.NaiveSurvival;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.funnel.NaiveFunnel;
import dev.waymark.testkit.naive.trends.NaiveContacts;
import dev.waymark.testkit.random.SeededRuns;

import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Step times, retention, survival and repeat contacts of two groups equal the naive versions. */
class ComparingFurtherTest {
    private static final int DAYS = 5;
    private static final Duration WINDOW = Duration.ofHours(9);

    @Test
    void equalsTheNaiveVersions() {
        SeededRuns.run(
                80,
                random -> {
                    List<Event> first = draw(random, "a");
                    List<Event> second = draw(random, "b");
                    Comparison found =
                            new Comparing(
                                            counted(random, first),
                                            counted(random, second),
                                            0,
                                            0.95,
                                            Correction.HOLM,
                                            500)
                                    .compare();
                    steps(found, first, second);
                    retention(found, first, second);
                    survival(requireNonNull(found.survival()), first, second);
                    repeats(requireNonNull(found.repeatContacts()), first, second);
                    assertThat(found.tests()).isEqualTo(tested(found).size());
                    assertThat(tested(found))
                            .allSatisfy(
                                    it ->
                                            assertThat(it.corrected())
                                                    .isBetween(
                                                            it.p(),
                                                            Math.min(
                                                                    1,
                                                                    it.p() * found.tests()
                                                                            + 1e-12)));
                });
    }

    /** Events over two weeks, the last one at the same time in each group. */
    private static List<Event> draw(Random random, String group) {
        List<Event> events = new ArrayList<>();
        events.add(Event.of(group, 20 * 60_000L * 1_000, "end"));
        for (Event it : RandomLogs.draw(random)) {
            events.add(
                    new Event(
                            group + it.customer(),
                            it.timeMillis() * 20,
                            it.type(),
                            it.channel(),
                            null,
                            null,
                            null,
                            it.properties()));
        }
        return events;
    }

    private static Comparing.Counted counted(Random random, List<Event> events) {
        LocalDriver driver =
                LocalDriver.onThreads(1 + random.nextInt(3)).inParts(1 + random.nextInt(9));
        var index = RandomLogs.index(events);
        SurvivalRequest survival =
                new SurvivalRequest(
                        TypeSet.of("t0"),
                        TypeSet.of("t1"),
                        SurvivalRequest.Censor.LOG_END,
                        SurvivalRequest.Interval.LOG_LOG,
                        0.95,
                        null,
                        1_000,
                        TimeRange.ALL);
        return new Comparing.Counted(
                "did \"it\"",
                driver.run(new GroupKernel(TimeRange.ALL), index),
                driver.run(new VariantsKernel(TimeRange.ALL, VariantsKernel.ALL), index),
                driver.run(
                        new FunnelKernel(
                                        FunnelRequest.of(
                                                FunnelSwitches.DEFAULTS
                                                        .change()
                                                        .window(WINDOW)
                                                        .done(),
                                                "t0",
                                                "t1"))
                                .timed(),
                        index),
                new Further(
                        driver.run(
                                new RetentionKernel(
                                        RetentionRequest.of(Period.DAY, DAYS, ZoneOffset.UTC)),
                                index),
                        new Further.Timed(
                                "it", driver.run(new SurvivalKernel(survival).lifetimes(), index)),
                        new Further.Contacts(
                                "calls",
                                driver.run(
                                        new RepeatContactKernel(
                                                new ContactMetric.RepeatContact(
                                                        EventPredicate.type("t0"), null, WINDOW),
                                                TimeRange.ALL),
                                        index))));
    }

    private static void steps(Comparison found, List<Event> first, List<Event> second) {
        Comparison.Medians median = requireNonNull(found.funnel().getLast().median());
        assertThat(found.funnel().getFirst().median()).isNull();
        double[] inA = stepSeconds(first);
        double[] inB = stepSeconds(second);
        same(median.difference(), Medians.difference(inA, inB, 0.95).orElse(null));
        assertThat(median.a() == null).isEqualTo(inA.length == 0);
        assertThat(median.b() == null).isEqualTo(inB.length == 0);
    }

    private static double[] stepSeconds(List<Event> events) {
        return new NaiveFunnel(List.of(List.of("t0"), List.of("t1")), WINDOW.toMillis())
                .reached(RandomLogs.journeys(events)).values().stream()
                        .filter(times -> times.size() == 2)
                        .mapToDouble(times -> (times.getLast() - times.getFirst()) / 1_000.0)
                        .toArray();
    }

    private static void retention(Comparison found, List<Event> first, List<Event> second) {
        long[][] inA = returned(first);
        long[][] inB = returned(second);
        int row = 0;
        for (int day = 1; day < DAYS; day++) {
            if (inA[day][1] == 0 || inB[day][1] == 0) {
                continue;
            }
            Comparison.Return told = found.retention().get(row++);
            assertThat(told.period()).isEqualTo("day");
            assertThat(told.after()).isEqualTo(day);
            assertThat(told.customers().customersA()).isEqualTo(inA[day][0]);
            assertThat(told.customers().customersB()).isEqualTo(inB[day][0]);
            assertThat(told.customers().shareA()).isEqualTo((double) inA[day][0] / inA[day][1]);
            same(
                    told.customers().difference(),
                    Proportions.difference(inA[day][0], inA[day][1], inB[day][0], inB[day][1], 0.95)
                            .orElse(null));
        }
        assertThat(found.retention()).hasSize(row);
    }

    /** For each day how many came back, and of how many; days that are not whole are left out. */
    private static long[][] returned(List<Event> events) {
        long[][] counts = new long[DAYS][2];
        NaiveRetention naive =
                new NaiveRetention(
                        ZoneOffset.UTC,
                        Period.DAY::startOf,
                        Period.DAY::after,
                        null,
                        false,
                        "on",
                        false,
                        DAYS);
        for (String line : naive.lines(RandomLogs.plain(events), e -> true, e -> true, e -> true)) {
            String[] parts = line.split("[: ]+");
            for (int day = 0; day < DAYS; day++) {
                String count = parts[2 + day];
                if (!count.equals("-") && !count.endsWith("*")) {
                    counts[day][0] += Long.parseLong(count);
                    counts[day][1] += Long.parseLong(parts[1]);
                }
            }
        }
        return counts;
    }

    private static void survival(Comparison.Survival found, List<Event> first, List<Event> second) {
        List<NaiveSurvival.Life> inA = lives(first);
        List<NaiveSurvival.Life> inB = lives(second);
        assertThat(found.customersA()).isEqualTo(inA.size());
        assertThat(found.reachedB())
                .isEqualTo(inB.stream().filter(NaiveSurvival.Life::event).count());
        Double medianA = median(inA);
        Double medianB = median(inB);
        assertThat(found.medianA()).isEqualTo(medianA);
        assertThat(found.medianB()).isEqualTo(medianB);
        assertThat(found.difference())
                .isEqualTo(
                        medianA == null || medianB == null ? null : (Double) (medianB - medianA));
        Double low = found.low();
        if (low != null) {
            assertThat(found.difference()).isGreaterThanOrEqualTo(low);
        }
        double statistic = NaiveSurvival.logRank(inA, inB);
        Double p = found.p();
        if (p != null && !Double.isNaN(statistic)) {
            assertThat(p).isCloseTo(Gamma.regularizedGammaQ(0.5, statistic / 2), within(1e-9));
            assertThat(found.corrected()).isBetween(p, 1.0);
        }
    }

    /** From the first t0 to the next t1, or the end of the log. */
    private static List<NaiveSurvival.Life> lives(List<Event> events) {
        long last = events.stream().mapToLong(Event::timeMillis).max().orElseThrow();
        List<NaiveSurvival.Life> lives = new ArrayList<>();
        for (List<PlainEvent> journey : RandomLogs.journeys(events).values()) {
            int start = 0;
            while (start < journey.size() && !journey.get(start).type().equals("t0")) {
                start++;
            }
            if (start < journey.size()) {
                long from = journey.get(start).timeMillis();
                lives.add(
                        journey.subList(start + 1, journey.size()).stream()
                                .filter(event -> event.type().equals("t1"))
                                .findFirst()
                                .map(e -> new NaiveSurvival.Life(e.timeMillis() - from, true))
                                .orElse(new NaiveSurvival.Life(last - from, false)));
            }
        }
        return lives;
    }

    private static @Nullable Double median(List<NaiveSurvival.Life> lives) {
        return NaiveSurvival.times(lives).stream()
                .filter(time -> NaiveSurvival.survival(lives, time) <= 0.5 + 1e-9)
                .findFirst()
                .map(time -> time / 1_000.0)
                .orElse(null);
    }

    private static void repeats(Comparison.Repeats found, List<Event> first, List<Event> second) {
        double[] inA = rate(first);
        double[] inB = rate(second);
        assertThat(found.contactsA()).isEqualTo((long) inA[1]);
        assertThat(found.repeatedB()).isEqualTo((long) inB[0]);
        Comparison.Tested tested = found.difference();
        if (tested != null) {
            double error = Math.sqrt(inA[2] + inB[2]);
            double difference = inB[0] / inB[1] - inA[0] / inA[1];
            assertThat(tested.difference()).isCloseTo(difference, within(1e-12));
            assertThat(tested.low())
                    .isCloseTo(Math.max(-1, difference - 1.959963984540054 * error), within(1e-9));
            assertThat(tested.high())
                    .isCloseTo(Math.min(1, difference + 1.959963984540054 * error), within(1e-9));
        } else {
            assertThat(inA[3] < 2 || inB[3] < 2 || inA[2] + inB[2] < 1e-12).isTrue();
        }
    }

    /** Repeated, contacts, variance of their ratio, customers. */
    private static double[] rate(List<Event> events) {
        NaiveContacts naive =
                new NaiveContacts(
                        event -> event.type().equals("t0"),
                        event -> false,
                        event -> false,
                        event -> null,
                        false);
        Map<String, double[]> byCustomer = new HashMap<>();
        for (NaiveContacts.Contact contact :
                naive.contacts(RandomLogs.plain(events), WINDOW.toMillis())) {
            double[] own =
                    byCustomer.computeIfAbsent(contact.event().customer(), key -> new double[2]);
            own[0] += contact.repeated() ? 1 : 0;
            own[1]++;
        }
        double y = byCustomer.values().stream().mapToDouble(own -> own[0]).sum();
        double x = byCustomer.values().stream().mapToDouble(own -> own[1]).sum();
        double m = byCustomer.size();
        double spread =
                byCustomer.values().stream()
                        .mapToDouble(own -> Math.pow(own[0] - y / x * own[1], 2))
                        .sum();
        return new double[] {y, x, m < 2 ? 0 : m / (m - 1) * spread / x / x, m};
    }

    private static void same(Comparison.@Nullable Tested found, @Nullable Difference expected) {
        assertThat(found == null).isEqualTo(expected == null);
        if (found != null && expected != null) {
            assertThat(found.difference()).isCloseTo(expected.difference(), within(1e-6));
            assertThat(found.low()).isCloseTo(expected.low(), within(1e-6));
            assertThat(found.high()).isCloseTo(expected.high(), within(1e-6));
            assertThat(found.p()).isCloseTo(expected.p(), within(1e-9));
        }
    }

    private record P(double p, double corrected) {}

    /** Every test of an answer. */
    private static List<P> tested(Comparison found) {
        List<Comparison.@Nullable Tested> all = new ArrayList<>();
        all.add(found.journeyEvents().difference());
        all.add(found.journeySeconds().difference());
        all.add(found.journeyMedian().difference());
        found.activities().forEach(it -> all.add(it.customers().difference()));
        found.edges()
                .forEach(
                        it -> {
                            all.add(it.customers().difference());
                            all.add(it.seconds().difference());
                            all.add(it.median().difference());
                        });
        found.variants().forEach(it -> all.add(it.customers().difference()));
        for (Comparison.Step step : found.funnel()) {
            all.add(step.fromStart().difference());
            Comparison.Shares before = step.fromPrevious();
            Comparison.Medians median = step.median();
            all.add(before == null ? null : before.difference());
            all.add(median == null ? null : median.difference());
        }
        found.retention().forEach(it -> all.add(it.customers().difference()));
        all.add(requireNonNull(found.repeatContacts()).difference());
        List<P> tests = new ArrayList<>();
        for (Comparison.@Nullable Tested it : all) {
            if (it != null) {
                tests.add(new P(it.p(), it.corrected()));
            }
        }
        Comparison.Survival survival = requireNonNull(found.survival());
        Double p = survival.p();
        Double corrected = survival.corrected();
        if (p != null && corrected != null) {
            tests.add(new P(p, corrected));
        }
        return tests;
    }
}

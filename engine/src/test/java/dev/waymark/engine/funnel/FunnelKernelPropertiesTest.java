package dev.waymark.engine.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.engine.funnel.FunnelSwitches.Breakdown;
import dev.waymark.engine.funnel.FunnelSwitches.Count;
import dev.waymark.engine.funnel.FunnelSwitches.Entry;
import dev.waymark.engine.funnel.FunnelSwitches.Exclusion;
import dev.waymark.engine.funnel.FunnelSwitches.Order;
import dev.waymark.engine.funnel.convert.TimeToConvert;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.testkit.naive.NaiveQuantile;
import dev.waymark.testkit.naive.funnel.NaiveFunnel;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

class FunnelKernelPropertiesTest {
    @Test
    void resultIsTheSameOnAnyNumberOfThreadsAndParts() {
        SeededRuns.run(
                300,
                random -> {
                    JourneyIndex index = index(random);
                    FunnelKernel kernel = new FunnelKernel(request(random));
                    FunnelResult one = LocalDriver.onThreads(1).inParts(1).run(kernel, index);
                    FunnelResult many =
                            LocalDriver.onThreads(1 + random.nextInt(4))
                                    .inParts(1 + random.nextInt(64))
                                    .run(kernel, index);
                    assertThat(many).isEqualTo(one);
                });
    }

    @Test
    void stepsDropOffsAndTimesToConvertEqualTheNaiveVersion() {
        SeededRuns.run(
                200,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    JourneyIndex index = RandomLogs.index(events);
                    List<List<String>> steps =
                            List.of(List.of("t0"), List.of("t1", "t0"), List.of("t2"));
                    Duration window = Duration.ofHours(1 + random.nextInt(12));
                    Map<String, List<Long>> naive =
                            new NaiveFunnel(steps, window.toMillis())
                                    .reached(RandomLogs.journeys(events));
                    FunnelRequest request =
                            FunnelRequest.of(
                                    FunnelSwitches.DEFAULTS.change().window(window).done(),
                                    "t0",
                                    "t1|t0",
                                    "t2");
                    LocalDriver driver =
                            LocalDriver.onThreads(1 + random.nextInt(3))
                                    .inParts(1 + random.nextInt(16));

                    FunnelResult funnel = driver.run(new FunnelKernel(request), index);
                    for (int step = 1; step <= 3; step++) {
                        int level = step;
                        assertThat(funnel.steps().get(step - 1).customers())
                                .isEqualTo(
                                        naive.values().stream()
                                                .filter(times -> times.size() >= level)
                                                .count());
                    }
                    DropOffs left = driver.run(new DropOffKernel(request, 2, 1_000), index);
                    assertThat(left.customers().stream().map(it -> named(it)).toList())
                            .containsExactlyInAnyOrderElementsOf(
                                    naive.entrySet().stream()
                                            .filter(it -> it.getValue().size() == 2)
                                            .map(it -> it.getKey() + " " + it.getValue().get(1))
                                            .toList());
                    List<Long> millis =
                            naive.values().stream()
                                    .filter(times -> times.size() == 3)
                                    .map(times -> times.get(2) - times.get(0))
                                    .toList();
                    TimeToConvert times = driver.run(new ConvertKernel(request), index);
                    assertThat(times.conversions()).isEqualTo(millis.size());
                    DurationSummary seconds = times.seconds();
                    if (seconds != null) {
                        assertThat(seconds.median().toNanos() / 1e6)
                                .isCloseTo(NaiveQuantile.of(millis, 0.5), within(1e-5));
                    }
                });
    }

    private static String named(DropOffs.DropOff left) {
        return left.customer() + " " + left.lastTime().toEpochMilli();
    }

    @Test
    void countsNeverRiseAndABreakdownAddsUp() {
        SeededRuns.run(
                300,
                random -> {
                    FunnelRequest request = request(random);
                    FunnelResult result =
                            LocalDriver.onThreads(1).run(new FunnelKernel(request), index(random));
                    for (int s = 1; s < result.steps().size(); s++) {
                        assertThat(result.steps().get(s).customers())
                                .isLessThanOrEqualTo(result.steps().get(s - 1).customers());
                    }
                    for (int s = 0; s < result.steps().size(); s++) {
                        int step = s;
                        boolean once = request.switches().count() == Count.UNIQUES;
                        long sum =
                                result.breakdown().stream()
                                        .map(row -> row.steps().get(step))
                                        .mapToLong(cell -> amount(cell, once))
                                        .sum();
                        assertThat(sum).isEqualTo(amount(result.steps().get(s), once));
                    }
                });
    }

    private static long amount(FunnelResult.Step step, boolean once) {
        Long count = step.count();
        return once || count == null ? step.customers() : count;
    }

    private static JourneyIndex index(Random random) {
        IndexBuilder builder = new IndexBuilder(List.of("p"));
        RandomLogs.draw(random).forEach(builder::accept);
        return builder.build();
    }

    private static FunnelRequest request(Random random) {
        Order order = Order.values()[random.nextInt(3)];
        FunnelSwitches.Change switches =
                FunnelSwitches.DEFAULTS
                        .change()
                        .order(order)
                        .entry(Entry.values()[random.nextInt(2)])
                        .count(Count.values()[random.nextInt(3)])
                        .window(
                                random.nextBoolean()
                                        ? Duration.ofHours(1 + random.nextInt(8))
                                        : null)
                        .breakdown(
                                new Breakdown(
                                        random.nextBoolean() ? "p" : "channel", random.nextInt(4)));
        if (order == Order.LOOSE && random.nextBoolean()) {
            switches.exclude(new Exclusion("t4", 1 + random.nextInt(2), 3));
        }
        if (random.nextInt(3) == 0) {
            switches.hold("channel", "p");
        }
        return FunnelRequest.of(
                switches.done(), "t0", random.nextBoolean() ? "t1" : "t0|t1", "t2|t3");
    }
}

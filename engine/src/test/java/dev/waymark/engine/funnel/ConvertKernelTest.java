package dev.waymark.engine.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.funnel.FunnelSwitches.Count;
import dev.waymark.engine.funnel.convert.TimeToConvert;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class ConvertKernelTest {
    @Test
    void measuresFromTheFirstStepToTheLast() {
        TimeToConvert times =
                run(
                        FunnelRequest.of(FunnelSwitches.DEFAULTS, "A", "B", "C"),
                        SmallLog.of(
                                """
                                p1: A 10:00, B 10:30, C 12:00
                                p2: A 09:00, x 09:30, B 10:00, C 10:00
                                p3: A 08:00, B 09:00
                                """));
        assertThat(times.conversions()).isEqualTo(2);
        DurationSummary seconds = requireNonNull(times.seconds());
        assertThat(seconds.min()).isEqualTo(Duration.ofHours(1));
        assertThat(seconds.max()).isEqualTo(Duration.ofHours(2));
        assertThat(times.definition()).contains("A");
    }

    @Test
    void agreesWithTheFunnelOnAnyNumberOfThreadsAndParts() {
        SeededRuns.run(
                300,
                random -> {
                    JourneyIndex index = RandomLogs.index(RandomLogs.draw(random));
                    FunnelRequest request =
                            FunnelRequest.of(
                                    FunnelSwitches.DEFAULTS
                                            .change()
                                            .count(Count.values()[random.nextInt(3)])
                                            .done(),
                                    "t0",
                                    "t1");
                    TimeToConvert times =
                            LocalDriver.onThreads(1 + random.nextInt(4))
                                    .inParts(1 + random.nextInt(64))
                                    .run(new ConvertKernel(request), index);
                    FunnelResult.Step last =
                            LocalDriver.onThreads(1)
                                    .run(new FunnelKernel(request), index)
                                    .steps()
                                    .getLast();
                    Long count = last.count();
                    assertThat(times.conversions())
                            .isEqualTo(count == null ? last.customers() : count);
                    FunnelResult.Wait wait = last.seconds();
                    DurationSummary seconds = times.seconds();
                    if (wait == null || seconds == null) {
                        assertThat(seconds).isNull();
                        assertThat(wait).isNull();
                    } else {
                        assertThat(
                                        new FunnelResult.Wait(
                                                seconds.mean(), seconds.median(), seconds.p95()))
                                .isEqualTo(wait);
                    }
                });
    }

    private static TimeToConvert run(FunnelRequest request, JourneyIndex index) {
        return LocalDriver.onThreads(1).run(new ConvertKernel(request), index);
    }
}

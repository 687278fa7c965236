package dev.waymark.app.bottlenecks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.sample.SampleLog;
import dev.waymark.app.sample.SampleSettings;
import dev.waymark.app.stages.StageTexts;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.obstacles.Obstacles;
import dev.waymark.engine.rework.Rework;
import dev.waymark.engine.rework.ReworkKernel;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.time.TimeRange;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** The slow quote and the loop at the checkout are found in the sample log, and only there. */
class SampleObstaclesTest {
    private static final JourneyIndex PLANTED = index(true);
    private static final JourneyIndex PLAIN = index(false);

    /** With the purchase as a stage by itself, going on means buying: what the document counts. */
    private static final Stages UP_TO_THE_PURCHASE =
            StageTexts.parse(
                    List.of(
                            "ask=quote request,chat started,chat answered,chat abandoned",
                            "quote=quote sent,quote opened,advice call,cart filled,checkout"
                                    + " started,payment failed",
                            "buy=purchase"));

    @Test
    void theSlowQuoteIsTheFirstObstacle() {
        BottleneckReport report = run(Stages.BY_TYPE, PLANTED);

        Obstacles.Obstacle first = report.obstacles().found().getFirst();
        assertThat(first.from()).isEqualTo("quote request");
        assertThat(first.to()).isEqualTo("quote sent");
        assertThat(first.threshold()).isBetween(Duration.ofDays(3), Duration.ofDays(9));
        assertThat(report.definition().ours()).contains("quote sent", "delivery");
        assertThat(report.definition().oursGuessed()).isTrue();
    }

    @Test
    void theCustomersLostToItAreAsManyAsWerePlanted() {
        Obstacles.Obstacle obstacle =
                run(UP_TO_THE_PURCHASE, PLANTED).obstacles().found().getFirst();

        assertThat(obstacle.threshold()).isBetween(Duration.ofDays(3), Duration.ofDays(9));
        double planted = 10_780 - 8_667;
        assertThat(obstacle.lost().low()).isLessThan(planted);
        assertThat(obstacle.lost().high()).isGreaterThan(planted);
    }

    @Test
    void nothingPlantedIsNoObstacle() {
        for (Stages stages : List.of(Stages.BY_TYPE, UP_TO_THE_PURCHASE, trueStages())) {
            Obstacles obstacles = run(stages, PLAIN).obstacles();
            assertThat(obstacles.tested()).isPositive();
            assertThat(obstacles.found()).isEmpty();
        }
    }

    @Test
    void theLoopAtTheCheckoutCostsMost() {
        Rework rework =
                LocalDriver.onThreads(1)
                        .run(
                                new ReworkKernel(TimeRange.ALL, Duration.ofDays(30), "device", 20),
                                PLANTED);

        Rework.Loop first = rework.loops().getFirst();
        assertThat(first.path()).containsExactly("checkout started", "payment failed");
        assertThat(share(first, "mobile")).isBetween(0.3, 0.38);
        assertThat(share(first, "desktop")).isLessThan(0.05);
        assertThat(Objects.requireNonNull(first.lost()).customers()).isBetween(500.0, 700.0);
    }

    private static double share(Rework.Loop loop, String device) {
        return loop.by().stream()
                .filter(value -> device.equals(value.value()))
                .findFirst()
                .orElseThrow()
                .share();
    }

    private static Stages trueStages() {
        return new Stages(
                SampleLog.STAGES.stream()
                        .map(stage -> new Stages.Stage(stage.name(), stage.types()))
                        .toList());
    }

    private static BottleneckReport run(Stages stages, JourneyIndex index) {
        return new BottleneckSearch(LocalDriver.onThreads(1))
                .run(BottleneckOptions.NONE, stages, index, ZoneOffset.UTC, new CancelSignal());
    }

    private static JourneyIndex index(boolean planted) {
        IndexBuilder builder = new IndexBuilder(List.of("device"));
        SampleLog.generate(new SampleSettings(1, 20_000, planted), builder);
        return builder.build();
    }
}

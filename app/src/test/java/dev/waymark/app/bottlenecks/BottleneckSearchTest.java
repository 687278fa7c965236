package dev.waymark.app.bottlenecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.obstacles.Followed;
import dev.waymark.engine.stages.Stages;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

class BottleneckSearchTest {
    private static final long DAY = 86_400_000;

    @Test
    void takesTheTypesThatAreGivenAsOurs() {
        BottleneckReport report = run(options(List.of("visit"), null, null));

        assertThat(report.definition().ours()).containsExactly("visit");
        assertThat(report.definition().oursGuessed()).isFalse();
        assertThat(run(options(List.of(""), null, null)).definition().ours()).isEmpty();
        assertThat(run(BottleneckOptions.NONE).definition().ours()).containsExactly("quote sent");
    }

    @Test
    void refusesAnUnknownTypeOfOurs() {
        assertThatThrownBy(() -> run(options(List.of("quote send"), null, null)))
                .hasMessage(
                        "ours \"quote send\" is no type of event in the log. Did you mean \"quote"
                                + " sent\"?");
    }

    @Test
    void refusesASignificanceOutsideZeroToOne() {
        assertThatThrownBy(() -> run(options(null, 1.5, null)))
                .hasMessage("significance (1.5) must lie between 0 and 1, for example 0.01.");
    }

    @Test
    void countsExitsByReason() {
        assertThat(run(options(null, null, "reason")).exits())
                .containsExactly(
                        new Followed.CustomerExit(
                                "quote sent",
                                1,
                                1 / 3.0,
                                List.of(new Followed.ExitReason("price", 1))),
                        new Followed.CustomerExit("visit", 1, 1 / 3.0, List.of()));
    }

    @Test
    void answersAnEmptyLogWithNothing() {
        BottleneckReport report = run(BottleneckOptions.NONE, index(List.of()));

        assertThat(report.waitingTime()).isNull();
        assertThat(report.transitions()).isEmpty();
        assertThat(report.obstacles().tested()).isZero();
        assertThat(report.exits()).isEmpty();
    }

    @Test
    void listsNoMoreTransitionsThanAskedForAndTellsHowManyThereAre() {
        BottleneckReport report =
                run(new BottleneckOptions(null, null, null, null, null, null, null, 1, null, null));

        assertThat(report.transitions()).hasSize(1);
        assertThat(report.total()).isEqualTo(2);
    }

    private static BottleneckOptions options(
            @Nullable List<String> ours, @Nullable Double significance, @Nullable String reason) {
        return new BottleneckOptions(
                null, null, ours, significance, reason, null, null, null, null, null);
    }

    private static BottleneckReport run(BottleneckOptions options) {
        Event refused =
                new Event(
                        "ann",
                        2 * DAY,
                        "quote sent",
                        null,
                        null,
                        null,
                        null,
                        Properties.of(Map.of("reason", "price")));
        return run(
                options,
                index(
                        List.of(
                                Event.of("ann", 0, "visit"),
                                refused,
                                Event.of("bob", 0, "visit"),
                                Event.of("eve", 99 * DAY, "visit"),
                                Event.of("eve", 100 * DAY, "order"))));
    }

    private static BottleneckReport run(BottleneckOptions options, JourneyIndex index) {
        return new BottleneckSearch(LocalDriver.onThreads(1))
                .run(options, Stages.BY_TYPE, index, ZoneOffset.UTC, new CancelSignal());
    }

    private static JourneyIndex index(List<Event> events) {
        IndexBuilder builder = new IndexBuilder(List.of("reason"));
        events.forEach(builder::accept);
        return builder.build();
    }
}

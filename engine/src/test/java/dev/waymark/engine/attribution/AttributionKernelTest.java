package dev.waymark.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.engine.attribution.AttributionModel.Shapley.Worth;
import dev.waymark.engine.attribution.AttributionRequest.TouchKind;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class AttributionKernelTest {
    private static final AttributionModel WEEK = new AttributionModel.TimeDecay(Duration.ofDays(7));

    @Test
    void halvesWithEachWeekBetweenTouchAndConversion() {
        List<Event> log =
                List.of(
                        touch("a", 0, "w"),
                        touch("a", 7, "x"),
                        touch("a", 14, "y"),
                        touch("a", 21, "z"),
                        order("a", 28, null));
        assertThat(byChannel(run(log, WEEK)))
                .isEqualTo(Map.of("w", 1 / 15.0, "x", 2 / 15.0, "y", 4 / 15.0, "z", 8 / 15.0));
    }

    @Test
    void countsOnlyTouchesInsideTheLookBackAndTellsWhatHasNone() {
        List<Event> log =
                List.of(
                        touch("a", 0, "web"),
                        order("a", 30, 10.0),
                        touch("b", 0, "web"),
                        order("b", 31, 20.0));
        Attribution attribution = run(log, new AttributionModel.Linear());
        assertThat(attribution.conversions()).isEqualTo(2);
        assertThat(attribution.unattributed()).isEqualTo(1);
        assertThat(attribution.value()).isEqualTo(30.0);
        assertThat(attribution.unattributedValue()).isEqualTo(20.0);
        assertThat(attribution.channels())
                .containsExactly(new Attribution.Channel("web", 1, 10.0, 1.0, null));
    }

    @Test
    void aTouchMayCountForSeveralConversions() {
        List<Event> log = List.of(touch("a", 0, "web"), order("a", 1, null), order("a", 2, null));
        assertThat(byChannel(run(log, new AttributionModel.First()))).isEqualTo(Map.of("web", 2.0));
    }

    @Test
    void givesFortyTwentyFortyAndHalves() {
        List<Event> log =
                List.of(
                        touch("a", 0, "w"),
                        touch("a", 1, "x"),
                        touch("a", 2, "y"),
                        touch("a", 3, "z"),
                        order("a", 4, null),
                        touch("b", 0, "w"),
                        touch("b", 1, "x"),
                        order("b", 4, null));
        assertThat(byChannel(run(log, new AttributionModel.Position())))
                .isEqualTo(Map.of("w", 0.9, "x", 0.6, "y", 0.1, "z", 0.4));
    }

    @Test
    void aTouchAtTheConversionsInstantCountsIfItCameBefore() {
        List<Event> log =
                List.of(touch("a", 1, "before"), order("a", 1, null), touch("a", 1, "after"));
        assertThat(byChannel(run(log, new AttributionModel.Last())))
                .isEqualTo(Map.of("before", 1.0));
    }

    @Test
    void rangeBoundsConversionsButNotTheirTouches() {
        List<Event> log =
                List.of(
                        touch("a", 0, "web"),
                        order("a", 1, null),
                        order("a", 5, null),
                        order("a", 9, null));
        TimeRange range = new TimeRange(day(4), day(8));
        AttributionRequest request =
                new AttributionRequest(
                        List.of("order"),
                        Duration.ofDays(30),
                        TouchKind.CHANNEL,
                        List.of(new AttributionModel.Last()),
                        false,
                        range);
        assertThat(byChannel(run(log, request))).isEqualTo(Map.of("web", 1.0));
    }

    @Test
    void countsFirstConversionsAloneIfAsked() {
        List<Event> log =
                List.of(
                        touch("a", 0, "web"),
                        order("a", 1, null),
                        touch("a", 2, "app"),
                        order("a", 3, null));
        AttributionRequest request =
                new AttributionRequest(
                        List.of("order"),
                        Duration.ofDays(30),
                        TouchKind.CHANNEL,
                        List.of(new AttributionModel.Last()),
                        true,
                        TimeRange.ALL);
        assertThat(byChannel(run(log, request))).isEqualTo(Map.of("web", 1.0));
    }

    @Test
    void shapleyByRateKnowsThatAChannelLowersTheRate() {
        List<Event> log =
                List.of(
                        touch("a", 0, "good"),
                        order("a", 1, null),
                        touch("b", 0, "good"),
                        order("b", 1, null),
                        touch("c", 0, "good"),
                        touch("c", 1, "bad"));
        // v(good) = 1, v(bad) = 0, v(both) = 2/3: good 5/6, bad -1/6, times three journeys
        Map<String, Double> found = byChannel(run(log, new AttributionModel.Shapley(Worth.RATE)));
        assertThat(found.get("good")).isCloseTo(2.5, within(1e-12));
        assertThat(found.get("bad")).isCloseTo(-0.5, within(1e-12));
    }

    @Test
    void anEmptyLogHasNoChannelsAndNoValue() {
        Attribution attribution = run(List.of(), new AttributionModel.Markov(1));
        assertThat(attribution.channels()).isEmpty();
        assertThat(attribution.value()).isNull();
        assertThat(attribution.conversions()).isZero();
    }

    @Test
    void withoutConversionsNoShareAndNoRemovalEffectIsTold() {
        Attribution attribution =
                run(List.of(touch("a", 0, "web")), new AttributionModel.Markov(1));
        assertThat(attribution.nulls()).isEqualTo(1);
        assertThat(attribution.channels())
                .containsExactly(new Attribution.Channel("web", 0, null, null, null));
    }

    @Test
    void saysWhyATableKnowsNoTimeDecay() {
        PathTable table = new PathTable(List.of(), false);
        assertThatThrownBy(() -> table.attribute(List.of(WEEK)))
                .hasMessage(
                        "model \"time-decay\" weighs touches by their times, and a table of paths"
                                + " holds none. Give the log of events instead, or another model.");
    }

    @Test
    void refusesMoreCoalitionsThanCanBeComputed() {
        List<String> touches =
                java.util.stream.IntStream.range(0, 16).mapToObj(i -> "c" + i).toList();
        PathTable table = new PathTable(List.of(new PathTable.Row(touches, 1, 0, 0)), false);
        assertThatThrownBy(() -> table.attribute(List.of(new AttributionModel.Shapley(Worth.RATE))))
                .hasMessageStartingWith("worth \"rate\" is computed over all coalitions");
    }

    private static Attribution run(List<Event> log, AttributionModel model) {
        return run(
                log,
                new AttributionRequest(
                        List.of("order"),
                        Duration.ofDays(30),
                        TouchKind.CHANNEL,
                        List.of(model),
                        false,
                        TimeRange.ALL));
    }

    private static Attribution run(List<Event> log, AttributionRequest request) {
        IndexBuilder builder = new IndexBuilder(List.of("value"));
        log.forEach(builder::accept);
        return LocalDriver.onThreads(1)
                .run(new AttributionKernel(request), builder.build())
                .models()
                .getFirst();
    }

    private static Map<String, Double> byChannel(Attribution attribution) {
        Map<String, Double> conversions = new TreeMap<>();
        attribution.channels().forEach(c -> conversions.put(c.channel(), c.conversions()));
        return conversions;
    }

    private static Event touch(String customer, int day, String channel) {
        return new Event(
                customer,
                day(day).toEpochMilli(),
                "visit",
                channel,
                null,
                null,
                null,
                Properties.NONE);
    }

    private static Event order(String customer, int day, @Nullable Double value) {
        return new Event(
                customer,
                day(day).toEpochMilli(),
                "order",
                "shop",
                value,
                null,
                null,
                Properties.NONE);
    }

    private static Instant day(int day) {
        return Instant.ofEpochSecond(day * 86_400L);
    }
}

package dev.waymark.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.attribution.AttributionModel.Shapley.Worth;
import dev.waymark.engine.attribution.AttributionRequest.TouchKind;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.LiveIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.attribution.NaiveAttribution;
import dev.waymark.testkit.naive.attribution.NaiveTouchPaths;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;

class AttributionPropertiesTest {
    private static final List<AttributionModel> MODELS =
            List.of(
                    new AttributionModel.First(),
                    new AttributionModel.Last(),
                    new AttributionModel.Linear(),
                    new AttributionModel.Position(),
                    new AttributionModel.TimeDecay(Duration.ofHours(5)),
                    new AttributionModel.Markov(1),
                    new AttributionModel.Markov(3),
                    new AttributionModel.Shapley(Worth.CONVERSIONS),
                    new AttributionModel.Shapley(Worth.RATE));

    @Test
    void equalsTheNaiveModelsForAnyPartsAndWithNewerEvents() {
        SeededRuns.run(
                200,
                random -> {
                    List<Event> events = draw(random);
                    long types = events.stream().map(Event::type).distinct().count();
                    TouchKind by =
                            types <= 9 && random.nextInt(4) == 0
                                    ? TouchKind.TYPE
                                    : TouchKind.CHANNEL;
                    Duration lookback = Duration.ofMinutes(1 + random.nextInt(1200));
                    AttributionRequest request =
                            new AttributionRequest(
                                    List.of("t0", "t1"),
                                    lookback,
                                    by,
                                    MODELS,
                                    false,
                                    TimeRange.ALL);
                    LocalDriver driver =
                            LocalDriver.onThreads(1 + random.nextInt(4))
                                    .inParts(1 + random.nextInt(64));
                    AttributionComparison found =
                            driver.run(new AttributionKernel(request), live(random, events));
                    compare(found, paths(events, lookback, by));
                });
    }

    @Test
    void isTheSameToTheLastBitForAnyNumberOfThreadsAndParts() {
        SeededRuns.run(
                50,
                random -> {
                    List<Event> events = draw(random);
                    AttributionRequest request =
                            new AttributionRequest(
                                    List.of("t0"),
                                    Duration.ofHours(8),
                                    TouchKind.CHANNEL,
                                    MODELS,
                                    false,
                                    TimeRange.ALL);
                    var index = live(random, events);
                    assertThat(
                                    LocalDriver.onThreads(3)
                                            .inParts(1 + random.nextInt(40))
                                            .run(new AttributionKernel(request), index))
                            .isEqualTo(
                                    LocalDriver.onThreads(1)
                                            .inParts(1)
                                            .run(new AttributionKernel(request), index));
                });
    }

    private static void compare(AttributionComparison found, List<NaiveTouchPaths.Path> paths) {
        NaiveAttribution naive = new NaiveAttribution(paths);
        ToDoubleFunction<NaiveTouchPaths.Path> one = path -> 1;
        ToDoubleFunction<NaiveTouchPaths.Path> value = NaiveTouchPaths.Path::value;
        Map<String, ToDoubleFunction<NaiveTouchPaths.Path>> amounts =
                Map.of("conversions", one, "value", value);
        double all = paths.stream().filter(NaiveTouchPaths.Path::converted).count();
        double lost =
                paths.stream().filter(path -> path.converted() && path.touches().isEmpty()).count();
        for (Attribution attribution : found.models()) {
            assertThat(attribution.conversions()).isEqualTo(all);
            assertThat(attribution.unattributed()).isEqualTo(lost);
            double channels =
                    attribution.channels().stream()
                            .mapToDouble(Attribution.Channel::conversions)
                            .sum();
            assertThat(channels + lost).isCloseTo(all, within(1e-9));
            assertThat(attribution.channels().stream().map(Attribution.Channel::channel).toList())
                    .containsExactlyInAnyOrderElementsOf(naive.names());
        }
        amounts.forEach(
                (what, amount) -> {
                    for (String model : List.of("first", "last", "linear", "position")) {
                        int place = List.of("first", "last", "linear", "position").indexOf(model);
                        check(found, place, what, naive.byPlace(model, amount));
                    }
                    check(found, 4, what, naive.timeDecay(5 * 3.6e6, amount));
                    if (all > lost) {
                        checkMarkov(found, 5, what, 1, naive, amount, paths);
                        checkMarkov(found, 6, what, 3, naive, amount, paths);
                    }
                    if (naive.names().size() <= 4) {
                        check(found, 7, what, naive.shapley(false, amount));
                        check(found, 8, what, naive.shapley(true, amount));
                    }
                });
    }

    private static void checkMarkov(
            AttributionComparison found,
            int place,
            String what,
            int order,
            NaiveAttribution naive,
            ToDoubleFunction<NaiveTouchPaths.Path> amount,
            List<NaiveTouchPaths.Path> paths) {
        double total =
                paths.stream()
                        .filter(path -> path.converted() && !path.touches().isEmpty())
                        .mapToDouble(amount)
                        .sum();
        if (total == 0) {
            return;
        }
        Map<String, Double> effects = naive.removalEffects(order, amount);
        double sum = effects.values().stream().mapToDouble(x -> x).sum();
        Map<String, Double> expected = new LinkedHashMap<>();
        effects.forEach((name, effect) -> expected.put(name, effect / sum * total));
        check(found, place, what, expected);
        if (what.equals("conversions")) {
            found.models()
                    .get(place)
                    .channels()
                    .forEach(
                            channel ->
                                    assertThat(channel.removalEffect())
                                            .isCloseTo(
                                                    effects.get(channel.channel()), within(1e-9)));
        }
    }

    private static void check(
            AttributionComparison found, int place, String what, Map<String, Double> expected) {
        for (Attribution.Channel channel : found.models().get(place).channels()) {
            double got =
                    what.equals("conversions")
                            ? channel.conversions()
                            : Objects.requireNonNullElse(channel.value(), 0.0);
            assertThat(got)
                    .as("%s of %s by %s", what, channel.channel(), MODELS.get(place))
                    .isCloseTo(requireNonNull(expected.get(channel.channel())), within(1e-8));
        }
    }

    private static List<NaiveTouchPaths.Path> paths(
            List<Event> events, Duration lookback, TouchKind by) {
        return NaiveTouchPaths.of(
                RandomLogs.plain(events),
                Set.of("t0", "t1"),
                lookback.toMillis(),
                event ->
                        by == TouchKind.TYPE
                                ? event.type()
                                : Objects.requireNonNullElse(event.channel(), ""));
    }

    private static List<Event> draw(Random random) {
        List<Event> events = new ArrayList<>();
        for (Event event : RandomLogs.draw(random)) {
            events.add(
                    new Event(
                            event.customer(),
                            event.timeMillis(),
                            event.type(),
                            event.channel(),
                            random.nextBoolean() ? random.nextInt(10_000) / 100.0 : null,
                            null,
                            null,
                            event.properties()));
        }
        return events;
    }

    private static dev.waymark.engine.index.JourneyIndex live(Random random, List<Event> events) {
        int stored = random.nextInt(events.size() + 1);
        IndexBuilder builder = new IndexBuilder(List.of("value"));
        events.subList(0, stored).forEach(builder::accept);
        LiveIndex live = new LiveIndex(builder.build());
        live.append(events.subList(stored, events.size()), 7);
        return live.snapshot();
    }
}

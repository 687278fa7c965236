package dev.waymark.engine.predicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.attribution.Attribution;
import dev.waymark.engine.attribution.AttributionComparison;
import dev.waymark.engine.attribution.AttributionKernel;
import dev.waymark.engine.attribution.AttributionModel;
import dev.waymark.engine.attribution.AttributionRequest;
import dev.waymark.engine.bottlenecks.Bottlenecks;
import dev.waymark.engine.bottlenecks.BottlenecksKernel;
import dev.waymark.engine.channels.Channels;
import dev.waymark.engine.channels.ChannelsKernel;
import dev.waymark.engine.channels.ChannelsRequest;
import dev.waymark.engine.funnel.FunnelKernel;
import dev.waymark.engine.funnel.FunnelRequest;
import dev.waymark.engine.funnel.FunnelResult;
import dev.waymark.engine.funnel.FunnelSwitches;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.paths.Paths;
import dev.waymark.engine.paths.PathsKernel;
import dev.waymark.engine.paths.PathsRequest;
import dev.waymark.engine.retention.Retention;
import dev.waymark.engine.retention.RetentionKernel;
import dev.waymark.engine.retention.RetentionRequest;
import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.NaiveChannels;
import dev.waymark.testkit.naive.NaivePaths;
import dev.waymark.testkit.naive.NaiveQuantile;
import dev.waymark.testkit.naive.NaiveRetention;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.PlainJourneys;
import dev.waymark.testkit.naive.attribution.NaiveAttribution;
import dev.waymark.testkit.naive.attribution.NaiveTouchPaths;
import dev.waymark.testkit.naive.funnel.NaiveFunnel;
import dev.waymark.testkit.naive.waits.NaiveBottlenecks;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** To filter and then to count gives what the naive versions count of the journeys kept. */
class FilteredAnalysesPropertiesTest {
    private static final int RUNS = 80;
    private static final Duration WINDOW = Duration.ofHours(5);

    @Test
    void funnel() {
        each(
                new FunnelKernel(
                        FunnelRequest.of(
                                FunnelSwitches.DEFAULTS.change().window(WINDOW).done(),
                                "t0",
                                "t1",
                                "t2")),
                (found, kept) -> {
                    List<List<Long>> reached =
                            List.copyOf(
                                    new NaiveFunnel(
                                                    List.of(
                                                            List.of("t0"),
                                                            List.of("t1"),
                                                            List.of("t2")),
                                                    WINDOW.toMillis())
                                            .reached(PlainJourneys.of(kept))
                                            .values());
                    for (int i = 0; i < 3; i++) {
                        int step = i;
                        FunnelResult.Step told = found.steps().get(i);
                        List<List<Long>> there =
                                reached.stream().filter(times -> times.size() > step).toList();
                        assertThat(told.customers()).isEqualTo(there.size());
                        if (i > 0 && !there.isEmpty()) {
                            List<Long> waits =
                                    there.stream()
                                            .map(it -> it.get(step) - it.get(step - 1))
                                            .toList();
                            assertThat((double) requireNonNull(told.seconds()).median().toMillis())
                                    .isCloseTo(NaiveQuantile.of(waits, 0.5), within(1.0));
                        }
                    }
                });
    }

    @Test
    void retention() {
        NaiveRetention naive =
                new NaiveRetention(
                        ZoneOffset.ofHours(9),
                        Period.DAY::startOf,
                        Period.DAY::after,
                        null,
                        false,
                        "on",
                        false,
                        2);
        each(
                new RetentionKernel(RetentionRequest.of(Period.DAY, 2, ZoneOffset.ofHours(9))),
                (found, kept) -> {
                    List<String> lines = naive.lines(kept, e -> true, e -> true, e -> true);
                    assertThat(found.cohorts()).hasSameSizeAs(lines);
                    for (int i = 0; i < lines.size(); i++) {
                        Retention.Cohort cohort = found.cohorts().get(i);
                        String[] parts = lines.get(i).split("[: ]+");
                        assertThat(cohort.start()).hasToString(parts[0]);
                        assertThat(cohort.size()).isEqualTo(Long.parseLong(parts[1]));
                        for (int day = 0; day < 2; day++) {
                            // the whole log may have been watched longer than those kept
                            String count = parts[2 + day].replace("*", "").replace("-", "0");
                            assertThat(Objects.requireNonNullElse(cohort.returned().get(day), 0L))
                                    .isEqualTo(Long.parseLong(count));
                        }
                    }
                });
    }

    @Test
    void paths() {
        each(
                new PathsKernel(PathsRequest.DEFAULTS.cut(WINDOW, true, TimeRange.ALL).sized(4, 5)),
                (found, kept) -> {
                    NaivePaths naive =
                            new NaivePaths(kept, null, null, false, WINDOW.toMillis(), true);
                    Map<String, String> expected = new TreeMap<>();
                    naive.flow(4, 5, "other", "ended")
                            .forEach((key, tally) -> expected.put(key, tally.toString()));
                    Map<String, String> flow = new TreeMap<>();
                    for (Paths.Node node : found.nodes()) {
                        flow.put(
                                node.position() + " " + node.type(),
                                node.count() + "/" + node.customers());
                    }
                    for (Paths.Link link : found.links()) {
                        flow.put(
                                link.position() + " " + link.from() + " > " + link.to(),
                                link.count() + "/" + link.customers());
                    }
                    assertThat(flow).isEqualTo(expected);
                    assertThat(found.count()).isEqualTo(naive.walks.size());
                });
    }

    @Test
    void channels() {
        each(
                new ChannelsKernel(
                        new ChannelsRequest(
                                Choice.of("t0", "t3"),
                                Choice.of("t1"),
                                WINDOW,
                                null,
                                Choice.of("ch0"),
                                Choice.of("ch1"),
                                Choice.of("ch0", "ch2"),
                                List.of(),
                                TimeRange.ALL)),
                (found, kept) -> {
                    NaiveChannels naive =
                            new NaiveChannels(
                                    PlainJourneys.of(kept),
                                    Set.of("t0", "t3"),
                                    Set.of("t1"),
                                    Set.of("ch0", "ch2"),
                                    WINDOW.toMillis(),
                                    false,
                                    event -> null);
                    assertThat(pairs(found.switches())).isEqualTo(sizes(naive.switches));
                    assertThat(pairs(found.lost().pairs())).isEqualTo(sizes(naive.lost));
                    assertThat(found.repeats().contacts()).isEqualTo(naive.contacts);
                    assertThat(found.repeats().repeated())
                            .isEqualTo(naive.repeats.values().stream().mapToInt(List::size).sum());
                    assertThat(found.resolutions().count()).isEqualTo(naive.spans.size());
                    assertThat(found.resolutions().contacts())
                            .isEqualTo(naive.spans.stream().mapToInt(it -> it).sum());
                    assertThat(found.resolutions().selfService()).isEqualTo(naive.selfService);
                });
    }

    private static Map<String, Integer> pairs(List<Channels.Pair> pairs) {
        Map<String, Integer> counts = new TreeMap<>();
        pairs.forEach(it -> counts.put(it.from() + " > " + it.to(), (int) it.count()));
        return counts;
    }

    private static Map<String, Integer> sizes(Map<String, List<Long>> waits) {
        Map<String, Integer> counts = new TreeMap<>();
        waits.forEach((pair, all) -> counts.put(pair, all.size()));
        return counts;
    }

    @Test
    void attribution() {
        List<AttributionModel> models =
                List.of(
                        new AttributionModel.First(),
                        new AttributionModel.Last(),
                        new AttributionModel.Linear(),
                        new AttributionModel.Position(),
                        new AttributionModel.TimeDecay(WINDOW));
        each(
                new AttributionKernel(
                        new AttributionRequest(
                                List.of("t0"),
                                WINDOW,
                                AttributionRequest.TouchKind.CHANNEL,
                                models,
                                false,
                                TimeRange.ALL)),
                (found, kept) -> {
                    List<NaiveTouchPaths.Path> paths =
                            NaiveTouchPaths.of(
                                    kept,
                                    Set.of("t0"),
                                    WINDOW.toMillis(),
                                    event -> Objects.requireNonNullElse(event.channel(), ""));
                    NaiveAttribution naive = new NaiveAttribution(paths);
                    List<Map<String, Double>> expected = new ArrayList<>();
                    for (String model : List.of("first", "last", "linear", "position")) {
                        expected.add(naive.byPlace(model, path -> 1));
                    }
                    expected.add(naive.timeDecay(WINDOW.toMillis(), path -> 1));
                    check(found, expected, paths);
                });
    }

    private static void check(
            AttributionComparison found,
            List<Map<String, Double>> expected,
            List<NaiveTouchPaths.Path> paths) {
        for (int model = 0; model < expected.size(); model++) {
            Attribution told = found.models().get(model);
            assertThat(told.conversions())
                    .isEqualTo(paths.stream().filter(NaiveTouchPaths.Path::converted).count());
            for (Attribution.Channel channel : told.channels()) {
                assertThat(channel.conversions())
                        .isCloseTo(
                                requireNonNull(expected.get(model).get(channel.channel())),
                                within(1e-8));
            }
            assertThat(told.channels()).hasSameSizeAs(new NaiveAttribution(paths).names());
        }
    }

    @Test
    void bottlenecks() {
        each(
                new BottlenecksKernel(TimeRange.ALL, Stages.BY_TYPE, Set.of("t1")),
                (found, kept) -> {
                    Map<List<String>, NaiveBottlenecks.Waits> naive =
                            NaiveBottlenecks.of(kept, type -> type, Set.of("t1"));
                    assertThat(found.transitions()).hasSameSizeAs(naive.entrySet());
                    for (Bottlenecks.Transition it : found.transitions()) {
                        NaiveBottlenecks.Waits waits =
                                requireNonNull(naive.get(List.of(it.from(), it.to())));
                        assertThat(it.count()).isEqualTo(waits.all.size());
                        assertThat(it.customers()).isEqualTo(waits.customers);
                        assertThat(it.total().toMillis())
                                .isEqualTo(waits.all.stream().mapToLong(Long::longValue).sum());
                    }
                });
    }

    /** Runs a kernel over filtered logs, beside the events of those who were kept. */
    private static <R> void each(Kernel<?, R> kernel, BiConsumer<R, List<PlainEvent>> check) {
        SeededRuns.run(
                RUNS,
                random -> {
                    List<Event> events = FilterKernelPropertiesTest.events(random);
                    RandomFilters.Drawn drawn = new RandomFilters(random).draw(2);
                    JourneyIndex kept =
                            FilterKernelPropertiesTest.select(
                                    random,
                                    drawn.filter(),
                                    FilterKernelPropertiesTest.index(random, events));
                    Set<String> names = FilterKernelPropertiesTest.naive(events, drawn);
                    check.accept(driver(random).run(kernel, kept), plain(events, names));
                });
    }

    private static LocalDriver driver(Random random) {
        return LocalDriver.onThreads(1 + random.nextInt(3)).inParts(1 + random.nextInt(9));
    }

    private static List<PlainEvent> plain(List<Event> events, Set<String> customers) {
        return RandomLogs.plain(
                events.stream().filter(event -> customers.contains(event.customer())).toList());
    }
}

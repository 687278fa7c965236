package dev.waymark.engine.paths;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.funnel.FunnelKernel;
import dev.waymark.engine.funnel.FunnelRequest;
import dev.waymark.engine.funnel.FunnelResult;
import dev.waymark.engine.funnel.FunnelSwitches;
import dev.waymark.engine.funnel.FunnelSwitches.Count;
import dev.waymark.engine.funnel.FunnelSwitches.Order;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.paths.PathsRequest.Occurrence;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.NaivePaths;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.random.SeededRuns;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

class PathsPropertiesTest {
    @Test
    void equalsTheNaiveVersionWithNewerEventsAndRangesForAnyParts() {
        SeededRuns.run(
                400,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    PathsRequest request = request(random);
                    Paths paths = run(request, RandomLogs.live(random, events).snapshot(), random);
                    NaivePaths naive = naive(request, events);
                    assertThat(flow(paths))
                            .isEqualTo(
                                    text(
                                            naive.flow(
                                                    request.steps(),
                                                    request.nodes(),
                                                    "other",
                                                    "ended")));
                    assertThat(paths.count()).isEqualTo(naive.walks.size());
                    assertThat(paths.customers())
                            .isEqualTo(
                                    naive.walks.stream()
                                            .map(NaivePaths.Walk::customer)
                                            .distinct()
                                            .count());
                    boolean both = request.from() != null && request.to() != null;
                    assertThat(paths.started())
                            .isEqualTo(
                                    both
                                            ? new Paths.Started(
                                                    naive.started.size(),
                                                    naive.started.stream().distinct().count())
                                            : null);
                });
    }

    @Test
    void everyPositionAndWhatEndedBeforeEqualsPositionZero() {
        SeededRuns.run(
                200,
                random -> {
                    PathsRequest request = request(random);
                    Paths paths = run(request, RandomLogs.index(RandomLogs.draw(random)), random);
                    long ended = 0;
                    for (int p = 0; p < request.steps(); p++) {
                        int position = request.isBackward() ? -p : p;
                        long there = 0;
                        for (Paths.Node node : paths.nodes()) {
                            if (node.position() == position && node.type().equals(paths.ended())) {
                                ended += node.count();
                            } else if (node.position() == position) {
                                there += node.count();
                            }
                        }
                        assertThat(there + ended).isEqualTo(paths.count());
                    }
                });
    }

    @Test
    void pathsFromAStepReconcileWithTheFunnel() {
        SeededRuns.run(
                200,
                random -> {
                    JourneyIndex index = RandomLogs.index(withoutTies(RandomLogs.draw(random)));
                    Duration gap = Duration.ofMinutes(1 + random.nextInt(60));
                    PathsRequest request =
                            PathsRequest.DEFAULTS
                                    .cut(gap, random.nextBoolean(), TimeRange.ALL)
                                    .between("t0", "t1")
                                    .sized(2, 50);
                    FunnelSwitches sessions =
                            FunnelSwitches.DEFAULTS
                                    .change()
                                    .count(Count.SESSIONS)
                                    .sessionGap(gap)
                                    .done();
                    List<FunnelResult.Step> loose = funnel(sessions, index);
                    Paths from = run(request.between("t0", null), index, random);
                    Paths between = run(request, index, random);

                    assertThat(loose.get(0).count())
                            .isEqualTo(from.count())
                            .isEqualTo(
                                    between.started() == null ? null : between.started().count());
                    assertThat(loose.get(0).customers()).isEqualTo(from.customers());
                    assertThat(loose.get(1).count()).isEqualTo(between.count());
                    assertThat(loose.get(1).customers()).isEqualTo(between.customers());
                });
    }

    @Test
    void linksOfEveryOccurrenceReconcileWithTheStrictFunnel() {
        SeededRuns.run(
                200,
                random -> {
                    JourneyIndex index = RandomLogs.index(withoutTies(RandomLogs.draw(random)));
                    Paths paths =
                            run(
                                    PathsRequest.DEFAULTS
                                            .cut(null, false, TimeRange.ALL)
                                            .between("t0", null)
                                            .with(Occurrence.ALL)
                                            .sized(2, 50),
                                    index,
                                    random);
                    long customers =
                            paths.links().stream()
                                    .filter(link -> link.to().equals("t1"))
                                    .mapToLong(Paths.Link::customers)
                                    .sum();
                    FunnelSwitches strict =
                            FunnelSwitches.DEFAULTS.change().order(Order.STRICT).done();
                    assertThat(customers).isEqualTo(funnel(strict, index).get(1).customers());
                });
    }

    private static List<FunnelResult.Step> funnel(FunnelSwitches switches, JourneyIndex index) {
        return LocalDriver.onThreads(1)
                .run(new FunnelKernel(FunnelRequest.of(switches, "t0", "t1")), index)
                .steps();
    }

    /** The same events, each at a millisecond of its own. */
    private static List<Event> withoutTies(List<Event> events) {
        List<Event> spread = new ArrayList<>();
        for (Event event : events) {
            spread.add(
                    Event.of(event.customer(), event.timeMillis() + spread.size(), event.type()));
        }
        return spread;
    }

    private static PathsRequest request(Random random) {
        return new PathsRequest(
                random.nextBoolean() ? null : "t" + random.nextInt(3),
                random.nextBoolean() ? null : "t" + random.nextInt(3),
                random.nextBoolean() ? Occurrence.FIRST : Occurrence.ALL,
                2 + random.nextInt(6),
                1 + random.nextInt(9),
                random.nextInt(3) == 0 ? null : Duration.ofMinutes(1 + random.nextInt(200)),
                random.nextBoolean(),
                random.nextBoolean()
                        ? TimeRange.ALL
                        : new TimeRange(Instant.ofEpochSecond(random.nextInt(30_000)), null));
    }

    private static NaivePaths naive(PathsRequest request, List<Event> events) {
        List<PlainEvent> plain =
                RandomLogs.plain(
                        events.stream()
                                .filter(
                                        event ->
                                                event.timeMillis() >= request.range().sinceMillis())
                                .toList());
        boolean anchored = request.from() != null || request.to() != null;
        return new NaivePaths(
                plain,
                request.from(),
                request.to(),
                anchored && request.occurrence() == Occurrence.ALL,
                millis(request.gap()),
                request.collapses());
    }

    private static @Nullable Long millis(@Nullable Duration gap) {
        return gap == null ? null : Long.valueOf(gap.toMillis());
    }

    private static Paths run(PathsRequest request, JourneyIndex index, Random random) {
        return LocalDriver.onThreads(1 + random.nextInt(4))
                .inParts(1 + random.nextInt(64))
                .run(new PathsKernel(request), index);
    }

    private static Map<String, String> text(Map<String, NaivePaths.Tally> flow) {
        Map<String, String> text = new TreeMap<>();
        flow.forEach((key, tally) -> text.put(key, tally.toString()));
        return text;
    }

    /** The result in the words of the naive version, positions outwards. */
    private static Map<String, String> flow(Paths paths) {
        Map<String, String> flow = new TreeMap<>();
        for (Paths.Node node : paths.nodes()) {
            flow.put(
                    Math.abs(node.position()) + " " + node.type(),
                    node.count() + "/" + node.customers());
        }
        boolean back = paths.direction().equals("backward");
        for (Paths.Link link : paths.links()) {
            int near = back ? -link.position() - 1 : link.position();
            flow.put(
                    near
                            + " "
                            + (back ? link.to() : link.from())
                            + " > "
                            + (back ? link.from() : link.to()),
                    link.count() + "/" + link.customers());
        }
        return flow;
    }
}

package dev.waymark.engine.obstacles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.waits.NaiveFollow;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

class FollowKernelPropertiesTest {
    private static final Duration QUIET = Duration.ofHours(3);

    @Test
    void equalsTheNaiveVersionForAnyParts() {
        SeededRuns.run(
                200,
                random -> {
                    List<Event> events = new ArrayList<>(RandomLogs.draw(random));
                    events.add(Event.of("c0", 0, "t0"));
                    events.add(Event.of("c0", 60_000, "t1"));
                    FollowRequest request =
                            new FollowRequest(
                                    TimeRange.ALL,
                                    Stages.BY_TYPE,
                                    List.of(new FollowRequest.Transition("t0", "t1", 1, true)),
                                    QUIET,
                                    null,
                                    1_000);
                    Followed found =
                            LocalDriver.onThreads(1 + random.nextInt(3))
                                    .inParts(1 + random.nextInt(16))
                                    .run(
                                            new FollowKernel(request),
                                            RandomLogs.live(random, events).snapshot());
                    long end = events.stream().mapToLong(Event::timeMillis).max().orElseThrow();
                    NaiveFollow naive =
                            NaiveFollow.of(
                                    RandomLogs.journeys(events).values(),
                                    "t0",
                                    "t1",
                                    end,
                                    QUIET.toMillis());

                    WaitSample sample = found.samples().getFirst();
                    assertThat(rows(sample))
                            .isEqualTo(
                                    naive.rows().stream()
                                            .map(it -> it.toString())
                                            .sorted()
                                            .toList());
                    assertThat(sample.waits).isSorted();
                    assertThat(sample.ended).isEqualTo(naive.endured().size());
                    assertThat(Arrays.stream(sample.endured).boxed().toList())
                            .isEqualTo(naive.endured());
                    TreeMap<String, Long> exits = new TreeMap<>();
                    found.exits().forEach(exit -> exits.put(exit.at(), exit.customers()));
                    assertThat(exits).isEqualTo(naive.exits());
                });
    }

    private static List<String> rows(WaitSample sample) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            rows.add(
                    new NaiveFollow.Row(sample.waits[i], sample.spans[i], sample.went[i])
                            .toString());
        }
        rows.sort(Comparator.naturalOrder());
        return rows;
    }
}

package dev.waymark.engine.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.findings.NaiveTrials;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

class TrialsPropertiesTest {
    private static final Set<String> GOALS = Set.of("t1", "t5");
    private static final FindingScope SCOPE =
            new FindingScope(List.copyOf(GOALS), TimeRange.ALL, ZoneOffset.UTC);
    private static final Duration WAIT = Duration.ofHours(2);

    @Test
    void countsAsTheObviousWayDoes() {
        List<Trial> trials =
                List.of(
                        Trial.of(new Exposure.OfGroup("t0", "channel", "ch1")),
                        Trial.of(new Exposure.Waited("t0", "t2", WAIT)),
                        Trial.of(new Exposure.Turned("t0", "t2")),
                        Trial.of(
                                new Exposure.ContactedAgain(
                                        "t0", "ch1", List.of("t0", "t2"), List.of("t3"), WAIT)),
                        Trial.of(new Exposure.Met("t4", List.of("t0", "t2"))));
        SeededRuns.run(
                400,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    List<PlainEvent> plain =
                            events.stream().map(TrialsPropertiesTest::plain).toList();
                    List<TrialCounts> counts =
                            LocalDriver.onThreads(1 + random.nextInt(3))
                                    .inParts(1 + random.nextInt(5))
                                    .run(new TrialsKernel(SCOPE, trials), RandomLogs.index(events));
                    assertThat(counts.stream().map(TrialsPropertiesTest::sums).toList())
                            .isEqualTo(
                                    List.of(
                                            NaiveTrials.onChannel(plain, GOALS, "t0", "ch1"),
                                            NaiveTrials.waited(
                                                    plain, GOALS, "t0", "t2", WAIT.toMillis()),
                                            NaiveTrials.turned(plain, GOALS, "t0", "t2"),
                                            NaiveTrials.handedOff(
                                                    plain,
                                                    GOALS,
                                                    "t0",
                                                    "ch1",
                                                    Set.of("t0", "t2"),
                                                    "t3",
                                                    WAIT.toMillis()),
                                            NaiveTrials.met(
                                                    plain, GOALS, "t4", Set.of("t0", "t2"))));
                });
    }

    @Test
    void listsAsManyCustomersAsItCounts() {
        Exposure exposure = new Exposure.Turned("t0", "t2");
        SeededRuns.run(
                100,
                random -> {
                    JourneyIndex index = RandomLogs.index(RandomLogs.draw(random));
                    LocalDriver driver = LocalDriver.onThreads(2).inParts(3);
                    List<Integer> sums =
                            sums(
                                    driver.run(
                                                    new TrialsKernel(
                                                            SCOPE, List.of(Trial.of(exposure))),
                                                    index)
                                            .getFirst());
                    Exposed exposed = driver.run(new ExposedKernel(SCOPE, exposure, 5), index);
                    assertThat(exposed.total()).isEqualTo(sums.get(0).longValue());
                    assertThat(exposed.lost()).isEqualTo(sums.get(0).longValue() - sums.get(1));
                    assertThat(exposed.customers()).hasSize(Math.min(5, sums.get(0)));
                });
    }

    private static PlainEvent plain(Event event) {
        return new PlainEvent(
                event.customer(), event.timeMillis(), event.type(), event.channel(), event.value());
    }

    private static List<Integer> sums(TrialCounts counts) {
        return List.of(
                sum(counts.exposed()),
                sum(counts.exposedReached()),
                sum(counts.peers()),
                sum(counts.peersReached()));
    }

    private static int sum(long[] counts) {
        return (int) Arrays.stream(counts).sum();
    }
}

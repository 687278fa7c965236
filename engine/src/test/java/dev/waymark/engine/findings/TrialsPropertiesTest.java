package dev.waymark.engine.findings;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Comparator.comparingLong;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.findings.NaiveTrials;
import dev.waymark.testkit.random.SeededRuns;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    @Test
    void listsThoseWithAHabitAsOneCountsByHand() {
        TimeRange during =
                new TimeRange(
                        Instant.EPOCH.plus(Duration.ofHours(1)),
                        Instant.EPOCH.plus(Duration.ofHours(9)));
        SeededRuns.run(
                200,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    JourneyIndex index = RandomLogs.index(events);
                    LocalDriver driver = LocalDriver.onThreads(2).inParts(3);
                    Map<String, List<Event>> journeys = new HashMap<>();
                    for (Event event : events) {
                        journeys.computeIfAbsent(event.customer(), it -> new ArrayList<>())
                                .add(event);
                    }
                    journeys.values().forEach(it -> it.sort(comparingLong(Event::timeMillis)));
                    long onChannel =
                            events.stream()
                                    .filter(it -> it.type().equals("t0"))
                                    .filter(it -> "ch1".equals(it.channel()))
                                    .filter(it -> isIn(during, it))
                                    .map(Event::customer)
                                    .distinct()
                                    .count();
                    assertThat(total(driver, index, new Habit.OnChannel("t0", "ch1", during)))
                            .isEqualTo(onChannel);
                    for (String next : Arrays.asList("t2", null)) {
                        long followed =
                                journeys.values().stream()
                                        .filter(it -> isFollowed(it, next, during))
                                        .count();
                        Habit habit = new Habit.FollowedBy("t0", next, WAIT, during);
                        assertThat(total(driver, index, habit)).isEqualTo(followed);
                    }
                });
    }

    private static long total(LocalDriver driver, JourneyIndex index, Habit habit) {
        return driver.run(new ExposedKernel(SCOPE, habit, 5), index).total();
    }

    private static boolean isFollowed(
            List<Event> journey, @Nullable String next, TimeRange during) {
        for (int i = 0; i < journey.size(); i++) {
            Event it = journey.get(i);
            if (it.type().equals("t0")) {
                Event after = i + 1 < journey.size() ? journey.get(i + 1) : null;
                boolean isInTime =
                        after != null && after.timeMillis() - it.timeMillis() <= WAIT.toMillis();
                String found = isInTime && after != null ? after.type() : null;
                return isIn(during, it) && Objects.equals(found, next);
            }
        }
        return false;
    }

    private static boolean isIn(TimeRange range, Event it) {
        return range.sinceMillis() <= it.timeMillis() && it.timeMillis() < range.untilMillis();
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

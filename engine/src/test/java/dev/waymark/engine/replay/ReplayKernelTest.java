package dev.waymark.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.PlainReplay;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class ReplayKernelTest {
    @Test
    void anEmptyLogHasNothingToPlay() {
        Replay replay = run(new ReplayKernel(TimeRange.ALL, 10), RandomLogs.index(List.of()));
        assertThat(replay).isEqualTo(new Replay(0, null, null, List.of(), 0, List.of()));
    }

    @Test
    void tellsEveryJourneyInTheOrderOfTheirStarts() {
        JourneyIndex index =
                index(
                        event("b", 5_000, "x"),
                        event("a", 7_500, "y"),
                        event("b", 9_000, "y"),
                        event("a", 9_000, "x"));
        Replay replay = run(new ReplayKernel(TimeRange.ALL, 10), index);
        assertThat(replay.customers()).isEqualTo(2);
        assertThat(replay.since()).isEqualTo(Instant.ofEpochMilli(5_000));
        assertThat(replay.until()).isEqualTo(Instant.ofEpochMilli(9_000));
        assertThat(replay.journeys().stream().map(played -> names(replay, played)))
                .containsExactly(List.of("x", "y"), List.of("y", "x"));
        assertThat(replay.journeys().stream().map(Replay.Played::seconds))
                .containsExactly(List.of(0.0, 4.0), List.of(2.5, 4.0));
    }

    @Test
    void cutsLongJourneysAndSaysSo() {
        IndexBuilder builder = new IndexBuilder(List.of());
        for (int i = 0; i < ReplayKernel.MAX_LENGTH + 7; i++) {
            builder.accept(event("a", i, "x"));
        }
        Replay replay = run(new ReplayKernel(TimeRange.ALL, 10), builder.build());
        assertThat(replay.cut()).isOne();
        assertThat(replay.journeys().getFirst().types()).hasSize(ReplayKernel.MAX_LENGTH);
    }

    @Test
    void theSampleIsTheSameOnAnyNumberOfThreadsAndParts() {
        SeededRuns.run(
                300,
                random -> {
                    JourneyIndex index = RandomLogs.index(RandomLogs.draw(random));
                    ReplayKernel kernel =
                            new ReplayKernel(range(random.nextInt()), 1 + random.nextInt(12));
                    Replay one = LocalDriver.onThreads(1).inParts(1).run(kernel, index);
                    Replay many =
                            LocalDriver.onThreads(1 + random.nextInt(4))
                                    .inParts(1 + random.nextInt(64))
                                    .run(kernel, index);
                    assertThat(many).isEqualTo(one);
                });
    }

    @Test
    void playsWhatAnObviousVersionPlays() {
        SeededRuns.run(
                300,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    Replay replay =
                            run(new ReplayKernel(TimeRange.ALL, 30), RandomLogs.index(events));
                    List<PlainReplay.Played> plain = PlainReplay.of(RandomLogs.plain(events));
                    assertThat(
                                    replay.journeys().stream()
                                            .map(
                                                    played ->
                                                            new PlainReplay.Played(
                                                                    names(replay, played),
                                                                    played.seconds())))
                            .containsExactlyInAnyOrderElementsOf(plain);
                });
    }

    @Test
    void refusesMoreThanItCanTell() {
        assertThatThrownBy(() -> new ReplayKernel(TimeRange.ALL, 5_001))
                .hasMessage("journeys (5001) must be from 1 to 5000. Give a number such as 2000.");
    }

    private static TimeRange range(int seed) {
        return seed % 2 == 0
                ? TimeRange.ALL
                : new TimeRange(Instant.ofEpochMilli(0), Instant.ofEpochMilli(30_000_000L));
    }

    private static List<String> names(Replay replay, Replay.Played played) {
        List<String> names = new ArrayList<>();
        played.types().forEach(code -> names.add(replay.types().get(code)));
        return names;
    }

    private static Event event(String customer, long millis, String type) {
        return new Event(customer, millis, type, null, null, null, null, Properties.NONE);
    }

    private static JourneyIndex index(Event... events) {
        return RandomLogs.index(List.of(events));
    }

    private static Replay run(ReplayKernel kernel, JourneyIndex index) {
        return LocalDriver.onThreads(1).run(kernel, index);
    }
}

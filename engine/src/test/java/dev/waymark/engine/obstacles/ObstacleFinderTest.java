package dev.waymark.engine.obstacles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class ObstacleFinderTest {
    private static final LocalDriver DRIVER = LocalDriver.onThreads(1);
    private static final Followed PLANTED =
            follow(WaitingLogs.draw(new Random(7), 4_000, 0.8, 0.5));

    @Test
    void findsTheThresholdAndHowManyAreLost() {
        Obstacles found = WaitingLogs.find(PLANTED);

        assertThat(found.tested()).isEqualTo(1);
        assertThat(found.found()).hasSize(1);
        Obstacles.Obstacle obstacle = found.found().getFirst();
        assertThat(obstacle.threshold().toHours()).isBetween(90L, 102L);
        assertThat(obstacle.below().exit()).isBetween(0.17, 0.23);
        assertThat(obstacle.above().exit()).isBetween(0.46, 0.54);
        double truth = 0.3 * obstacle.above().customers();
        assertThat(obstacle.lost().low()).isLessThan(truth);
        assertThat(obstacle.lost().high()).isGreaterThan(truth);
        assertThat(obstacle.lost().customers())
                .isBetween(obstacle.lost().low(), obstacle.lost().high());
        assertThat(obstacle.thresholdLow()).isLessThanOrEqualTo(obstacle.threshold());
        assertThat(obstacle.corrected()).isLessThan(1e-10);
    }

    @Test
    void drawsExitsAgainstWaitsByRisingWait() {
        List<Obstacles.Point> curve = WaitingLogs.find(PLANTED).found().getFirst().curve();

        assertThat(curve).hasSize(12);
        assertThat(curve.stream().mapToLong(Obstacles.Point::customers).sum())
                .isEqualTo(PLANTED.samples().getFirst().size());
        assertThat(curve.getFirst().exit()).isLessThan(0.3);
        assertThat(curve.getLast().exit()).isGreaterThan(0.4);
        for (int i = 1; i < curve.size(); i++) {
            assertThat(curve.get(i).low()).isGreaterThan(curve.get(i - 1).high());
        }
    }

    @Test
    void estimatesWhatShorterWaitsWouldBring() {
        ObstacleRequest request =
                new ObstacleRequest(0.01, 100, 1, List.of(Duration.ofDays(3), Duration.ofDays(60)));

        Obstacles.Obstacle obstacle = WaitingLogs.find(PLANTED, request).found().getFirst();

        assertThat(obstacle.faster()).hasSize(2);
        Obstacles.Faster half = obstacle.faster().getFirst();
        assertThat(half.moved() / obstacle.above().customers()).isBetween(0.45, 0.55);
        assertThat(obstacle.faster().getLast().gained()).isEqualTo(obstacle.lost());
        assertThat(half.gained().customers())
                .isBetween(0.45 * obstacle.lost().customers(), 0.55 * obstacle.lost().customers());
    }

    @Test
    void reportsNothingWhereLongerWaitsDoNotHarm() {
        assertThat(WaitingLogs.find(follow(WaitingLogs.draw(new Random(1), 4_000, 0.6, 0.6))))
                .isEqualTo(new Obstacles(1, 0.01, List.of()));
        assertThat(
                        WaitingLogs.find(follow(WaitingLogs.draw(new Random(1), 4_000, 0.5, 0.8)))
                                .found())
                .isEmpty();
    }

    @Test
    void testsNothingOfTooFewCustomers() {
        assertThat(WaitingLogs.find(follow(WaitingLogs.draw(new Random(1), 90, 0.9, 0.1))))
                .isEqualTo(new Obstacles(0, 0.01, List.of()));
        assertThat(WaitingLogs.find(follow(List.of())).tested()).isZero();
    }

    @Test
    void showsThoseApartWhoLeftWhileWaiting() {
        List<Event> events = new ArrayList<>(WaitingLogs.draw(new Random(7), 4_000, 0.8, 0.5));
        for (int i = 0; i < 30; i++) {
            events.add(Event.of("gone" + i, 100 * WaitingLogs.DAY, "ask"));
        }
        Obstacles.Obstacle with = WaitingLogs.find(follow(events)).found().getFirst();
        Obstacles.Obstacle without = WaitingLogs.find(PLANTED).found().getFirst();

        assertThat(with.leftWaiting().customers())
                .isEqualTo(without.leftWaiting().customers() + 30);
        assertThat(with.leftWaiting().beyond()).isEqualTo(without.leftWaiting().beyond() + 30);
        assertThat(with.lost()).isEqualTo(without.lost());
    }

    @Test
    void answersTheSameForAnyNumberOfPartsAndThreads() {
        JourneyIndex index = WaitingLogs.index(WaitingLogs.draw(new Random(3), 3_000, 0.8, 0.4));
        Obstacles expected = WaitingLogs.find(WaitingLogs.follow(DRIVER, index, 2_000));
        SeededRuns.run(
                5,
                random ->
                        assertThat(
                                        WaitingLogs.find(
                                                WaitingLogs.follow(
                                                        LocalDriver.onThreads(1 + random.nextInt(4))
                                                                .inParts(1 + random.nextInt(50)),
                                                        index,
                                                        2_000)))
                                .isEqualTo(expected));
        Obstacles.Obstacle obstacle = expected.found().getFirst();
        assertThat(obstacle.sampled()).isBetween(1_800L, 2_200L);
        assertThat(obstacle.customers()).isGreaterThan(2_900);
        assertThat(obstacle.below().customers() + obstacle.above().customers())
                .isCloseTo(obstacle.customers(), org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void namesExitsAndWhetherTheyAreOver() {
        Followed followed =
                follow(
                        List.of(
                                Event.of("x", 0, "ask"),
                                Event.of("y", 0, "ask"),
                                Event.of("y", 1, "offer"),
                                Event.of("z", 99 * WaitingLogs.DAY, "ask"),
                                Event.of("z", 100 * WaitingLogs.DAY, "offer")));

        assertThat(followed.customers()).isEqualTo(3);
        assertThat(followed.exits())
                .containsExactly(
                        new Followed.CustomerExit("ask", 1, 1 / 3.0, List.of()),
                        new Followed.CustomerExit("offer", 1, 1 / 3.0, List.of()));
    }

    @Test
    void canBeCancelledAndTellsHowFarItIs() {
        List<String> heard = new ArrayList<>();
        CancelSignal cancel = new CancelSignal((done, total) -> heard.add(done + " of " + total));
        new ObstacleFinder(ObstacleRequest.DEFAULT, cancel).find(PLANTED);
        assertThat(heard).containsExactly("0 of 1", "1 of 1");

        cancel.cancel();
        assertThatThrownBy(() -> new ObstacleFinder(ObstacleRequest.DEFAULT, cancel).find(PLANTED))
                .hasMessage("The work was cancelled. Nothing was changed.");
    }

    private static Followed follow(List<Event> events) {
        return WaitingLogs.follow(DRIVER, WaitingLogs.index(events), 20_000);
    }
}

package dev.waymark.engine.obstacles;

import dev.waymark.engine.bottlenecks.Bottlenecks;
import dev.waymark.engine.bottlenecks.BottlenecksKernel;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.time.TimeRange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Logs of customers who ask, wait for an offer, and buy or not. */
final class WaitingLogs {
    static final long DAY = 86_400_000;
    private static final long YEAR = 365 * DAY;

    private WaitingLogs() {}

    /**
     * Customers who ask at any time of a year and wait up to ten days; the log ends with the year.
     *
     * @param fast share of those who buy after at most four days of waiting
     * @param slow share of those who buy after a longer wait
     */
    static List<Event> draw(Random random, int customers, double fast, double slow) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            String customer = "c" + i;
            long asked = (long) (random.nextDouble() * YEAR);
            long waited = (long) (random.nextDouble() * 10 * DAY);
            boolean buys = random.nextDouble() < (waited <= 4 * DAY ? fast : slow);
            long thought = (long) (-Math.log(random.nextDouble()) * 2 * DAY);
            add(events, customer, asked, "ask");
            add(events, customer, asked + waited, "offer");
            if (buys) {
                add(events, customer, asked + waited + thought, "buy");
            }
        }
        events.add(Event.of("last", YEAR, "visit"));
        return events;
    }

    private static void add(List<Event> events, String customer, long time, String type) {
        if (time <= YEAR) {
            events.add(Event.of(customer, time, type));
        }
    }

    static JourneyIndex index(List<Event> events) {
        IndexBuilder builder = new IndexBuilder(List.of());
        events.forEach(builder::accept);
        return builder.build();
    }

    /** Follows the way from one type to another. */
    static Followed follow(LocalDriver driver, JourneyIndex index, int sample) {
        Bottlenecks waits =
                driver.run(new BottlenecksKernel(TimeRange.ALL, Stages.BY_TYPE, Set.of()), index);
        long customers =
                waits.transitions().stream()
                        .filter(transition -> transition.to().equals("offer"))
                        .mapToLong(Bottlenecks.Transition::customers)
                        .sum();
        FollowRequest.Transition way =
                new FollowRequest.Transition("ask", "offer", customers, true);
        return driver.run(
                new FollowKernel(
                        new FollowRequest(
                                TimeRange.ALL,
                                Stages.BY_TYPE,
                                customers == 0 ? List.of() : List.of(way),
                                Duration.ofDays(30),
                                null,
                                sample)),
                index);
    }

    static Obstacles find(Followed followed) {
        return find(followed, ObstacleRequest.DEFAULT);
    }

    static Obstacles find(Followed followed, ObstacleRequest request) {
        return new ObstacleFinder(request, new CancelSignal()).find(followed);
    }
}

package dev.waymark.engine.obstacles;

import static dev.waymark.engine.fault.JourneyException.require;

import java.time.Duration;
import java.util.List;

/**
 * How to look for obstacles.
 *
 * @param significance the corrected p-value below which an obstacle is reported, between 0 and 1
 * @param resamples of the bootstrap, from 100 to 10,000
 * @param seed of the bootstrap; equal seeds give equal intervals
 * @param faster what to shorten waits by; empty for ten steps up to where nine of ten customers
 *     come below the threshold
 */
public record ObstacleRequest(
        double significance, int resamples, long seed, List<Duration> faster) {
    /** One false alarm in a hundred logs, 500 resamples, and steps for shorter waits. */
    public static final ObstacleRequest DEFAULT = new ObstacleRequest(0.01, 500, 1, List.of());

    private static final int MOST = 20;

    public ObstacleRequest {
        require(
                significance > 0 && significance < 1,
                "significance (%s) must lie between 0 and 1, for example 0.01.",
                significance);
        require(
                100 <= resamples && resamples <= 10_000,
                "resamples (%d) must be from 100 to 10000.",
                resamples);
        require(
                faster.size() <= MOST,
                "%d spans to shorten waits by are too many. Give at most %d.",
                faster.size(),
                MOST);
        faster.forEach(
                by -> require(by.isPositive(), "shorten (%s) must be longer than nothing.", by));
        faster = List.copyOf(faster);
    }
}

package dev.waymark.engine.obstacles;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * Waits from which on customers go on less often.
 *
 * @param tested how many transitions were tested; p-values are corrected for all of them
 * @param significance the corrected p-value below which an obstacle is reported
 * @param found most customers lost first, ties by names
 */
public record Obstacles(int tested, double significance, List<Obstacle> found) {
    public Obstacles {
        found = List.copyOf(found);
    }

    /**
     * A wait that costs customers.
     *
     * @param from stage or type before the wait
     * @param to stage or type after it
     * @param customers how many waited; each counts with the first time
     * @param sampled how many of them were looked at
     * @param threshold longer waits are above it
     * @param thresholdLow low end of its interval
     * @param thresholdHigh high end of its interval
     * @param statistic the log-rank statistic of the threshold, standardised
     * @param p its p-value, corrected for the selection of the threshold
     * @param corrected the same, corrected for the number of transitions too (Holm)
     * @param horizon within what time customers must go on; the log's end leaves a tenth of the
     *     customers at least so much time
     * @param below those who waited no longer than the threshold
     * @param above those who waited longer
     * @param lost customers lost to the wait
     * @param leftWaiting those who left before the wait ended
     * @param curve exits against wait, by rising wait
     * @param faster what shorter waits might bring: an estimate from the difference between both
     *     sides, which says nothing about why people left
     */
    public record Obstacle(
            String from,
            String to,
            long customers,
            long sampled,
            Duration threshold,
            Duration thresholdLow,
            Duration thresholdHigh,
            double statistic,
            double p,
            double corrected,
            Duration horizon,
            Side below,
            Side above,
            Estimate lost,
            LeftWaiting leftWaiting,
            List<Point> curve,
            List<Faster> faster) {
        public Obstacle {
            curve = List.copyOf(curve);
            faster = List.copyOf(faster);
        }
    }

    /**
     * One side of the threshold.
     *
     * @param customers estimated from the sample if not all were looked at
     * @param exit share that does not go on, from 0 to 1
     */
    public record Side(double customers, double exit) {}

    /** A number of customers with its 95 % interval. */
    public record Estimate(double customers, double low, double high) {}

    /**
     * Journeys that ended while waiting; they are in no other number of the obstacle.
     *
     * @param customers how many
     * @param beyond how many of them had waited longer than the threshold when the log ended
     */
    public record LeftWaiting(long customers, double beyond) {}

    /**
     * Exits of some customers of like waits.
     *
     * @param low shortest of their waits
     * @param high longest of their waits
     * @param customers how many of those looked at
     * @param exit share that does not go on, from 0 to 1
     * @param exitLow low end of its 95 % interval; null where the share is 0 or 1
     * @param exitHigh high end of it
     */
    public record Point(
            Duration low,
            Duration high,
            long customers,
            double exit,
            @Nullable Double exitLow,
            @Nullable Double exitHigh) {}

    /**
     * What if every wait were shorter by so much?
     *
     * @param by how much shorter
     * @param moved how many customers would come below the threshold
     * @param gained how many of them would go on who now leave: an estimate
     */
    public record Faster(Duration by, double moved, Estimate gained) {}
}

package dev.waymark.engine.representatives;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * A few real journeys that stand for all, because the others are near to one of them.
 *
 * <p>Journeys are sequences of stages, or of types, with repeats collapsed. Two are as far apart as
 * the share of steps that must be changed, added or left out: the edit distance ÷ the longer
 * length, from 0 to 1.
 *
 * @param customers number of journeys with at least one event in a stage
 * @param candidates how many journeys the representatives were chosen from
 * @param measured how many journeys were compared with the representatives; those numbers stand for
 *     these
 * @param cut how many of the measured were longer than is looked at, and were cut
 * @param meanDistance of a measured journey to the nearest representative; null if there is none
 * @param journeys the representatives: those that stand for most first, ties by path
 */
public record Representatives(
        long customers,
        long candidates,
        long measured,
        long cut,
        @Nullable Double meanDistance,
        List<Representative> journeys) {
    public Representatives {
        journeys = List.copyOf(journeys);
    }

    /**
     * A journey that stands for others.
     *
     * @param path its stages or types in order
     * @param customers how many measured journeys are nearest to it; one as near to another counts
     *     for the earlier in the list
     * @param share of the measured, from 0 to 1
     * @param same how many of them are equal to it
     * @param meanDistance of these journeys to it; null if there is none
     * @param duration of these journeys, from first to last event, median; null if there is none
     */
    public record Representative(
            List<String> path,
            long customers,
            double share,
            long same,
            @Nullable Double meanDistance,
            @Nullable Duration duration) {
        public Representative {
            path = List.copyOf(path);
        }
    }
}

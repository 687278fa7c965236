package dev.waymark.engine.proof;

import dev.waymark.engine.statistics.Rate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What is known of a change's effect.
 *
 * @param method {@code difference-in-differences}, {@code hold-out}, {@code time-series} or {@code
 *     none} if there is too little
 * @param strength of the evidence: {@code strong} against a hold-out before and after, {@code good}
 *     against a hold-out afterwards alone, {@code fair} for a time series, {@code none}
 * @param verdict {@code helped}, {@code harmed}, {@code no-effect-seen} or {@code unknown}
 * @param text the same in words, in English
 * @param effect by how much more of the customers reach the goal, as a share; null if not known
 * @param low lower end of its 95 % interval
 * @param high upper end of it
 * @param p two-sided, of no effect
 * @param customers those who came since the change and met it
 * @param won effect × customers, with its interval; null if the effect is not known
 * @param before of those who met or would meet the change, who came before it
 * @param after of those who met it
 * @param heldBefore of those held out, before
 * @param heldAfter of those held out, since
 * @param weeks week by week, from the first event on; those not judged are left out
 */
public record Proof(
        String method,
        String strength,
        String verdict,
        String text,
        @Nullable Double effect,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double p,
        long customers,
        @Nullable Won won,
        Group before,
        Group after,
        @Nullable Group heldBefore,
        @Nullable Group heldAfter,
        List<Week> weeks) {
    public Proof {
        weeks = List.copyOf(weeks);
    }

    /** Customers won, with the 95 % interval; negative if lost. */
    public record Won(double customers, double low, double high) {}

    /**
     * Customers.
     *
     * @param customers how many, 0 or more
     * @param reached how many of them reached the goal in time
     * @param share of them; null if there are none
     * @param low lower end of the share's 95 % interval (Wilson); null if there are none
     * @param high upper end of it
     */
    public record Group(
            long customers,
            long reached,
            @Nullable Double share,
            @Nullable Double low,
            @Nullable Double high) {
        static Group of(long customers, long reached) {
            Rate rate = Rate.of(reached, customers);
            return rate == null
                    ? new Group(customers, reached, null, null, null)
                    : new Group(customers, reached, rate.share(), rate.low(), rate.high());
        }
    }

    /**
     * A week of those who were not held out.
     *
     * @param start its first instant
     * @param isAfter whether it lies after the change
     * @param line the share that the line of the time series has in it; null for other methods
     */
    public record Week(Instant start, boolean isAfter, Group group, @Nullable Double line) {}
}

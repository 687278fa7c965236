package dev.waymark.engine.activity;

import dev.waymark.engine.time.Period;

import java.time.LocalDate;
import java.util.List;

/**
 * How many customers were in which state, period by period.
 *
 * @param definition what was counted, in English
 * @param period how long a bucket is
 * @param buckets by rising start
 * @param partial starts of the buckets that the end of the log cuts
 */
public record ActivityStates(
        String definition, Period period, List<Bucket> buckets, List<LocalDate> partial) {
    public ActivityStates {
        buckets = List.copyOf(buckets);
        partial = List.copyOf(partial);
    }

    /**
     * One bucket. New, returning and resurrecting customers are all active ones.
     *
     * @param start its first day
     * @param active customers with an event in it
     * @param newly those never active before; "new" in JSON
     * @param returning those active in the bucket before
     * @param resurrecting those active earlier, but not in the bucket before
     * @param dormant those active in the bucket before and not in this one; zero or negative
     */
    public record Bucket(
            LocalDate start,
            long active,
            long newly,
            long returning,
            long resurrecting,
            long dormant) {}
}

package dev.waymark.engine.activity;

import dev.waymark.engine.time.Period;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * How many of the customers who were active at the start of a period were not seen during it.
 *
 * @param definition what was counted, in English
 * @param period how long a bucket is
 * @param buckets by rising start
 * @param partial starts of the buckets that the end of the log cuts: their churn may still fall
 */
public record Churn(
        String definition, Period period, List<Bucket> buckets, List<LocalDate> partial) {
    public Churn {
        buckets = List.copyOf(buckets);
        partial = List.copyOf(partial);
    }

    /**
     * One bucket.
     *
     * @param start its first day
     * @param active customers active at its start
     * @param lost those of them without an event in it
     * @param churn lost ÷ active, from 0 to 1; null if nobody was active
     */
    public record Bucket(LocalDate start, long active, long lost, @Nullable Double churn) {}
}

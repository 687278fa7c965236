package dev.waymark.engine.retention;

import dev.waymark.engine.time.Period;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many customers of each cohort came back, bucket by bucket.
 *
 * @param definition what was counted, in English
 * @param period how long a bucket is
 * @param cohorts by rising start, from the first to the last one with a customer; also those
 *     between them without any
 * @param curve all cohorts together, bucket by bucket
 */
public record Retention(String definition, Period period, List<Cohort> cohorts, List<Point> curve) {
    public Retention {
        cohorts = List.copyOf(cohorts);
        curve = List.copyOf(curve);
    }

    /**
     * Customers who started in the same bucket.
     *
     * @param start first day of the bucket
     * @param size how many there are, zero or more
     * @param returned how many came back, by bucket from the cohort's own on; null for buckets that
     *     begin after the log's last event, and in a cohort of nobody
     * @param partial numbers of the buckets that the end of the log cuts: their counts may still
     *     rise
     */
    public record Cohort(
            LocalDate start, long size, List<@Nullable Long> returned, List<Integer> partial) {
        public Cohort {
            returned = Collections.unmodifiableList(new ArrayList<>(returned));
            partial = List.copyOf(partial);
        }
    }

    /**
     * One bucket over all cohorts that the log shows whole up to it.
     *
     * @param bucket number, from 0
     * @param size customers of these cohorts
     * @param returned how many of them came back; null if there are none
     * @param share of the size, from 0 to 1; null if there are none
     */
    public record Point(int bucket, long size, @Nullable Long returned, @Nullable Double share) {}
}

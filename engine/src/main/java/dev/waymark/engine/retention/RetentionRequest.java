package dev.waymark.engine.retention;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;

import java.time.ZoneId;

/**
 * What to count of customers who come back.
 *
 * @param start the event that puts a customer into a cohort
 * @param comeBack the event that counts as coming back
 * @param cohort which start events count
 * @param mode what coming back in a bucket means
 * @param clock where a bucket begins
 * @param period how long a bucket is
 * @param buckets how many to count, the cohort's own included, from 1 to {@value #MOST_BUCKETS}
 * @param zone of calendar buckets
 * @param range the start event must lie in it; coming back may lie after it
 */
public record RetentionRequest(
        TypeSet start,
        TypeSet comeBack,
        Cohort cohort,
        Mode mode,
        Clock clock,
        Period period,
        int buckets,
        ZoneId zone,
        TimeRange range) {
    /** The most buckets that can be counted. */
    public static final int MOST_BUCKETS = 400;

    /** How many buckets are counted if nobody says. */
    public static final int DEFAULT_BUCKETS = 12;

    public RetentionRequest {
        require(
                1 <= buckets && buckets <= MOST_BUCKETS,
                "buckets (%d) must be from 1 to %d. Give one such as %d.",
                buckets,
                MOST_BUCKETS,
                DEFAULT_BUCKETS);
    }

    /** Cohorts of first start events, counted by the calendar of a zone; any event starts. */
    public static RetentionRequest of(Period period, int buckets, ZoneId zone) {
        return new RetentionRequest(
                TypeSet.ANY,
                TypeSet.ANY,
                Cohort.FIRST,
                Mode.ON,
                Clock.CALENDAR,
                period,
                buckets,
                zone,
                TimeRange.ALL);
    }

    /** The same with another way to form cohorts, another mode and another clock. */
    public RetentionRequest with(Cohort newCohort, Mode newMode, Clock newClock) {
        return new RetentionRequest(
                start, comeBack, newCohort, newMode, newClock, period, buckets, zone, range);
    }

    /** The same between other events. */
    public RetentionRequest between(TypeSet newStart, TypeSet newComeBack) {
        return new RetentionRequest(
                newStart, newComeBack, cohort, mode, clock, period, buckets, zone, range);
    }

    /** The same with start events inside a range. */
    public RetentionRequest within(TimeRange newRange) {
        return new RetentionRequest(
                start, comeBack, cohort, mode, clock, period, buckets, zone, newRange);
    }

    /**
     * Whether a start event may itself be one that counts as coming back: then bucket 0 says
     * nothing, and "on or before" counts from bucket 1.
     */
    boolean startsComeBack() {
        return start.overlaps(comeBack);
    }

    /** What is counted, in English. */
    public String definition() {
        return new RetentionDefinition(this).text();
    }

    /** Which start events put a customer into a cohort. */
    public enum Cohort {
        /** The customer's first one in the log. */
        FIRST("first"),
        /** Each bucket with one. */
        RECURRING("recurring");

        private final String text;

        Cohort(String text) {
            this.text = text;
        }

        /** The word that requests use. */
        public String text() {
            return text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** What coming back in a bucket means. */
    public enum Mode {
        /** In this bucket. */
        ON("on"),
        /** In this bucket or a later one. */
        ON_OR_AFTER("on-or-after"),
        /** In this bucket or an earlier one, the cohort's own apart. */
        ON_OR_BEFORE("on-or-before"),
        /** In each bucket up to this one. */
        STREAK("streak");

        private final String text;

        Mode(String text) {
            this.text = text;
        }

        /** The word that requests use. */
        public String text() {
            return text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Where a bucket begins. */
    public enum Clock {
        /** At the calendar's days, weeks and months, in the zone. */
        CALENDAR("calendar"),
        /** At the customer's own start, and each 24 hours (7 × 24, 30 × 24) after it. */
        ROLLING("rolling");

        private final String text;

        Clock(String text) {
            this.text = text;
        }

        /** The word that requests use. */
        public String text() {
            return text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}

package dev.waymark.engine.activity;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.time.Buckets;

import org.jspecify.annotations.Nullable;

/**
 * How many customers were active on a day, in the 7 and in the 30 days that end with it. Not safe
 * for several threads.
 *
 * <p>Mechanism: an active day makes a customer count on itself and the 6 or 29 days after it; the
 * counts are kept as differences from day to day.
 */
public final class DailyActives {
    static final int WEEK = 7;
    static final int MONTH = 30;
    private static final int DAILY = 0;
    private static final int WEEKLY = 1;
    private static final int MONTHLY = 2;

    final ActiveBuckets active;
    private final Buckets days;
    private final BucketCounts counts;
    private long[] weekly = new long[0];
    private long[] monthly = new long[0];

    /**
     * Nobody yet.
     *
     * @param active reads journeys into the same days
     */
    public DailyActives(Buckets days, ActiveBuckets active) {
        this.days = days;
        this.active = active;
        this.counts = new BucketCounts(active, 3, days.size() + 1);
    }

    /** Counts a customer; returns on how many days they were active. O(events). */
    public int add(Journey journey) {
        int found = active.read(journey);
        for (int i = 0; i < found; i++) {
            int day = active.bucket(i);
            counts.counts[DAILY][day]++;
            int next = i + 1 < found ? active.bucket(i + 1) : Integer.MAX_VALUE;
            add(counts.counts[WEEKLY], day, next, WEEK);
            add(counts.counts[MONTHLY], day, next, MONTH);
        }
        return found;
    }

    /** Counts a customer from a day on, until the next active day or the end of its window. */
    private void add(long[] differences, int day, int next, int window) {
        differences[day]++;
        differences[Math.min(Math.min(next, day + window), days.size())]--;
    }

    /** Adds what another one has counted; before any of the numbers is asked for. */
    public DailyActives merge(DailyActives other) {
        counts.merge(other.counts);
        return this;
    }

    /** Customers active on a day. */
    long daily(int day) {
        return counts.counts[DAILY][day];
    }

    /** Customers active on it or the 6 days before; null if the log does not reach back so far. */
    @Nullable Long weekly(int day) {
        if (weekly.length == 0) {
            weekly = sums(counts.counts[WEEKLY]);
        }
        return day >= WEEK - 1 ? (Long) weekly[day] : null;
    }

    /** Customers active on it or the 29 days before; null if the log does not reach back so far. */
    @Nullable Long monthly(int day) {
        if (monthly.length == 0) {
            monthly = sums(counts.counts[MONTHLY]);
        }
        return day >= MONTH - 1 ? (Long) monthly[day] : null;
    }

    /** Daily ÷ monthly of a day; null if monthly is not known, or nobody was active. */
    public @Nullable Double dailyOfMonthly(int day) {
        return ratio(daily(day), monthly(day));
    }

    static @Nullable Double ratio(long part, @Nullable Long whole) {
        return whole == null || whole == 0 ? null : (double) part / whole;
    }

    private static long[] sums(long[] differences) {
        long[] sums = differences.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return sums;
    }
}

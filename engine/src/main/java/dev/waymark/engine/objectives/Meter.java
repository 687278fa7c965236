package dev.waymark.engine.objectives;

import dev.waymark.engine.time.Buckets;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** Counts how far journeys meet one objective; used by one thread at a time. */
abstract class Meter {
    final Buckets weeks;
    final long end;
    final long[] n;
    final long[] good;
    long undecided;
    int[] missed = new int[16];
    int missedSize;
    private boolean isMissed;

    /**
     * @param end when the log ends: what is not decided then is not judged
     */
    Meter(Buckets weeks, long end) {
        this.weeks = weeks;
        this.end = end;
        this.n = new long[weeks.size()];
        this.good = new long[weeks.size()];
    }

    /** Begins a journey. */
    abstract void begin(long firstTime);

    /** Looks at its next event. */
    abstract void see(Moment moment);

    /** Ends it. */
    abstract void end();

    /** How much of what is measured may fail; null if the objective does not say. */
    abstract @Nullable Double allowance();

    /** How long it takes until something is decided, in milliseconds. */
    abstract long delay();

    /** What the meters of all threads say together, of one week or, for −1, of all. */
    abstract @Nullable Reading reading(List<? extends Meter> all, int week);

    final void judge(long time, boolean isGood) {
        int week = weeks.of(time);
        n[week]++;
        good[week] += isGood ? 1 : 0;
        isMissed |= !isGood;
    }

    final void finish(int customer) {
        end();
        if (isMissed) {
            if (missedSize == missed.length) {
                missed = Arrays.copyOf(missed, 2 * missedSize);
            }
            missed[missedSize++] = customer;
            isMissed = false;
        }
    }

    static long sum(long[] values, int week) {
        return week < 0 ? Arrays.stream(values).sum() : values[week];
    }

    static long judged(List<? extends Meter> all, int week) {
        return all.stream().mapToLong(meter -> sum(meter.n, week)).sum();
    }

    static long good(List<? extends Meter> all, int week) {
        return all.stream().mapToLong(meter -> sum(meter.good, week)).sum();
    }

    /** A value with its interval, if it has one. */
    record Reading(double value, @Nullable Double low, @Nullable Double high) {}
}

package dev.waymark.engine.trends.metrics;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.time.Buckets;

import java.time.Duration;
import java.time.Instant;

/**
 * How far beyond a period a log must go for the period's value to be whole.
 *
 * @param periodsBefore whole periods before it, zero or more
 * @param before time before the first of these begins, zero or more
 * @param periodsAfter whole periods after it, zero or more
 * @param after time after the last of these has ended, zero or more
 */
public record Reach(int periodsBefore, Duration before, int periodsAfter, Duration after) {
    /** The period alone. */
    static final Reach NONE = new Reach(0, Duration.ZERO, 0, Duration.ZERO);

    /** The period and some time after its last millisecond. */
    public static Reach after(Duration time) {
        return new Reach(0, Duration.ZERO, 0, time);
    }

    /** The period and some time before it. */
    static Reach before(Duration time) {
        return new Reach(0, time, 0, Duration.ZERO);
    }

    /** The period and some whole ones around it. */
    static Reach periods(int before, int after) {
        return new Reach(before, Duration.ZERO, after, Duration.ZERO);
    }

    /** Whether a log goes as far around one of its periods; false for an empty log. */
    public boolean isWithin(JourneyIndex index, Buckets buckets, int bucket) {
        if (bucket < periodsBefore || bucket + periodsAfter >= buckets.size()) {
            return false;
        }
        long first = index.first().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
        return first <= buckets.start(bucket - periodsBefore) - before.toMillis()
                && buckets.end(bucket + periodsAfter) - 1 + after.toMillis()
                        <= buckets.lastMillis();
    }
}

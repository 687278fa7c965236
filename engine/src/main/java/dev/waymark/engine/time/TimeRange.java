package dev.waymark.engine.time;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A span of time, from an instant (inclusive) until another (exclusive).
 *
 * @param since null if open at the start
 * @param until null if open at the end; after {@code since} otherwise
 */
public record TimeRange(@Nullable Instant since, @Nullable Instant until) {
    /** All of time. */
    public static final TimeRange ALL = new TimeRange(null, null);

    public TimeRange {
        require(
                since == null || until == null || since.isBefore(until),
                "until (%s) must be after since (%s). Swap them or widen the range.",
                until,
                since);
    }

    /** Whether nothing bounds the range. */
    public boolean isAll() {
        return since == null && until == null;
    }

    /** First millisecond inside; {@link Long#MIN_VALUE} if open. */
    public long sinceMillis() {
        return since == null ? Long.MIN_VALUE : since.toEpochMilli();
    }

    /** First millisecond outside; {@link Long#MAX_VALUE} if open. */
    public long untilMillis() {
        return until == null ? Long.MAX_VALUE : until.toEpochMilli();
    }
}

package dev.waymark.formats.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Local time to instant in one zone. Between two clock changes the offset is remembered, so that
 * most calls are one subtraction. For one thread.
 */
final class ZoneClock {
    private static final long DAY = 86_400_000L;

    private final ZoneRules rules;
    private long fromLocal = Long.MAX_VALUE;
    private long untilLocal = Long.MIN_VALUE;
    private long offsetMillis;

    ZoneClock(ZoneId zone) {
        rules = zone.getRules();
        if (rules.isFixedOffset()) {
            fromLocal = Long.MIN_VALUE;
            untilLocal = Long.MAX_VALUE;
            offsetMillis = rules.getOffset(Instant.EPOCH).getTotalSeconds() * 1000L;
        }
    }

    /** Instant of a local time, both in milliseconds. */
    long instant(long localMillis) {
        if (localMillis >= fromLocal && localMillis < untilLocal) {
            return localMillis - offsetMillis;
        }
        return search(localMillis);
    }

    private long search(long localMillis) {
        LocalDateTime local =
                LocalDateTime.ofEpochSecond(
                        Math.floorDiv(localMillis, 1000L),
                        (int) Math.floorMod(localMillis, 1000L) * 1_000_000,
                        ZoneOffset.UTC);
        ZoneOffsetTransition change = rules.getTransition(local);
        if (change != null) {
            return localMillis - change.getOffsetBefore().getTotalSeconds() * 1000L;
        }
        ZoneOffset offset = rules.getOffset(local);
        offsetMillis = offset.getTotalSeconds() * 1000L;
        Instant instant = Instant.ofEpochMilli(localMillis - offsetMillis);
        ZoneOffsetTransition before = rules.previousTransition(instant.plusMillis(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        /* A day's margin keeps gaps and overlaps out of the remembered span. */
        fromLocal =
                before == null
                        ? Long.MIN_VALUE
                        : before.toEpochSecond() * 1000L + offsetMillis + DAY;
        untilLocal =
                after == null ? Long.MAX_VALUE : after.toEpochSecond() * 1000L + offsetMillis - DAY;
        return localMillis - offsetMillis;
    }
}

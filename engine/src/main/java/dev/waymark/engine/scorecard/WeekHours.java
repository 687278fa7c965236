package dev.waymark.engine.scorecard;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Tells the hour of the week in a zone: 0 is Monday's first. Remembers the span of time in which
 * the zone's offset stays the same, so that most answers take no look-up. For one thread.
 */
final class WeekHours {
    /** Number of hours in a week. */
    static final int COUNT = 7 * 24;

    private static final long HOUR = 3_600_000L;
    private static final int EPOCH_HOUR = 3 * 24;

    private final ZoneRules rules;
    private long from = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;
    private long offsetMillis;

    WeekHours(ZoneId zone) {
        rules = zone.getRules();
    }

    int of(long timeMillis) {
        if (timeMillis < from || timeMillis >= until) {
            look(timeMillis);
        }
        long hours = Math.floorDiv(timeMillis + offsetMillis, HOUR);
        return (int) Math.floorMod(hours + EPOCH_HOUR, (long) COUNT);
    }

    private void look(long timeMillis) {
        Instant instant = Instant.ofEpochMilli(timeMillis);
        offsetMillis = rules.getOffset(instant).getTotalSeconds() * 1000L;
        ZoneOffsetTransition next = rules.nextTransition(instant);
        until = next == null ? Long.MAX_VALUE : next.getInstant().toEpochMilli();
        ZoneOffsetTransition previous = rules.previousTransition(instant.plusMillis(1));
        from = previous == null ? Long.MIN_VALUE : previous.getInstant().toEpochMilli();
    }
}

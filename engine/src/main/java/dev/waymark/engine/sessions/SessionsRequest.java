package dev.waymark.engine.sessions;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * How journeys are cut into sessions.
 *
 * @param gap a longer pause than this begins a session; null for none
 * @param start each event of this type begins a session; null for none
 * @param end each event of this type is the last of its session; null for none
 * @param range journeys are cut to it
 */
public record SessionsRequest(
        @Nullable Duration gap, @Nullable String start, @Nullable String end, TimeRange range) {
    private static final Duration LONGEST_GAP = Duration.ofDays(100_000);

    /** A gap of 30 minutes. */
    public static final SessionsRequest DEFAULTS =
            new SessionsRequest(Duration.ofMinutes(30), null, null, TimeRange.ALL);

    /**
     * Checks the gap.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE
     */
    public SessionsRequest {
        require(
                gap == null || (gap.isPositive() && gap.compareTo(LONGEST_GAP) <= 0),
                "gap must be longer than 0 and at most 100000d. Give one such as \"30m\", or"
                        + " \"none\" for no splitting.");
    }

    /** What is counted, as an English sentence. */
    public String definition() {
        StringBuilder text = new StringBuilder("Sessions of one customer's events");
        if (gap != null) {
            text.append("; more than ")
                    .append(DurationText.format(gap))
                    .append(" without an event end one");
        }
        if (start != null) {
            text.append("; each \"").append(start).append("\" begins one");
        }
        if (end != null) {
            text.append("; each \"").append(end).append("\" ends its own");
        }
        if (gap == null && start == null && end == null) {
            text.append("; a journey is one session");
        }
        if (range.since() != null) {
            text.append("; events at or after ").append(range.since());
        }
        if (range.until() != null) {
            text.append("; events before ").append(range.until());
        }
        return text.append(". A bounce is a session of one event.").toString();
    }
}

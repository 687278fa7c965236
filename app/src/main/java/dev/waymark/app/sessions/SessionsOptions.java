package dev.waymark.app.sessions;

import dev.waymark.app.options.KnownTypes;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.sessions.SessionsRequest;
import dev.waymark.engine.time.InstantText;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/**
 * How sessions are cut, as text; null means "not given".
 *
 * @param gap for example {@code 30m} (the default), or {@code none}
 * @param start type of event that begins a session
 * @param end type of event that ends one
 * @param since first instant that counts
 * @param until first instant that no longer counts
 */
public record SessionsOptions(
        @Nullable String gap,
        @Nullable String start,
        @Nullable String end,
        @Nullable String since,
        @Nullable String until) {
    /**
     * What is asked for, checked against a log.
     *
     * @param zone of times that name none
     * @throws dev.waymark.engine.fault.JourneyException USER, for the first thing that is wrong
     */
    public SessionsRequest request(JourneyIndex index, ZoneId zone) {
        return new SessionsRequest(
                GapText.parse(gap),
                KnownTypes.check("start", start, index),
                KnownTypes.check("end", end, index),
                InstantText.range(since, until, zone));
    }
}

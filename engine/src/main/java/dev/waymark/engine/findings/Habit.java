package dev.waymark.engine.findings;

import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * What some customers do where others do something else, as long as a change of habits holds. Names
 * that a log lacks are nobody's habit.
 */
public sealed interface Habit {
    /**
     * At least one event of a type was on a channel.
     *
     * @param during when; journeys are not cut to it
     */
    record OnChannel(String type, String channel, TimeRange during) implements Habit {}

    /**
     * A customer's first event of a type was directly followed by one of another type.
     *
     * @param next null for nothing that comes in time
     * @param within how long after the event something counts as what follows it
     * @param during when the first event lies; journeys are not cut to it
     */
    record FollowedBy(String type, @Nullable String next, Duration within, TimeRange during)
            implements Habit {}
}

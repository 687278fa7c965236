package dev.waymark.app.segments;

import dev.waymark.engine.predicate.JourneyFilter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Which journeys are asked for, and what of it somebody typed: a segment that is kept may ask for
 * values that no event has yet, or any more; who types one has misspelt it.
 *
 * @param filter the whole
 * @param typed the part that somebody typed for this question; null if all of it is kept
 */
public record AskedFilter(JourneyFilter filter, @Nullable JourneyFilter typed) {
    /** A condition that somebody typed. */
    public static AskedFilter typed(JourneyFilter filter) {
        return new AskedFilter(filter, filter);
    }

    /** What both together ask for; null if there is neither. */
    static @Nullable AskedFilter of(@Nullable JourneyFilter saved, @Nullable JourneyFilter typed) {
        if (saved == null) {
            return typed == null ? null : typed(typed);
        }
        return new AskedFilter(
                typed == null ? saved : new JourneyFilter.And(List.of(saved, typed)), typed);
    }
}

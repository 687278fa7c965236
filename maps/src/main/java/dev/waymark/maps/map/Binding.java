package dev.waymark.maps.map;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.maps.part.UnknownFields;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The events that a step stands for, from an instant on. An edit adds a binding of the next
 * version; older events keep the older one.
 *
 * @param predicate which events
 * @param version 1 or more, rising within a step
 * @param validFrom events from this instant on, inclusive; null for all of time (version 1 only)
 * @param failure which events say that the step failed; null if none does
 * @param unknown fields that we do not know
 */
public record Binding(
        EventPredicate predicate,
        int version,
        @Nullable Instant validFrom,
        @Nullable EventPredicate failure,
        UnknownFields unknown) {
    public Binding {
        require(version >= 1, "version (%d) of a binding must be 1 or more.", version);
    }

    /** A first binding, for all of time. */
    public static Binding first(EventPredicate predicate) {
        return new Binding(predicate, 1, null, null, UnknownFields.NONE);
    }
}

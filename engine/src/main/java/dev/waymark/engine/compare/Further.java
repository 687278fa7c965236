package dev.waymark.engine.compare;

import dev.waymark.engine.retention.Retention;
import dev.waymark.engine.survival.Lifetimes;
import dev.waymark.engine.trends.meters.ClusterRatio;

import org.jspecify.annotations.Nullable;

/**
 * What else was counted of a group of customers.
 *
 * @param retention by the period of the first event
 * @param survival how long they take to an event; null if none was asked for
 * @param repeats contacts that were repeated; null if the log has none
 */
public record Further(Retention retention, @Nullable Timed survival, @Nullable Contacts repeats) {
    /** Lifetimes in milliseconds, and what they are. */
    public record Timed(String definition, Lifetimes lifetimes) {}

    /** Contacts, and what they are. */
    public record Contacts(String definition, ClusterRatio ratio) {}
}

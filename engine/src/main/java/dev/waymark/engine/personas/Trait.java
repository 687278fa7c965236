package dev.waymark.engine.personas;

import org.jspecify.annotations.Nullable;

/**
 * Something about journeys that can set some apart from others.
 *
 * @param kind what is looked at
 * @param name the type or channel; null for the other kinds
 */
public record Trait(Kind kind, @Nullable String name) {

    /** What of a journey is looked at, and in which unit it is told. */
    public enum Kind {
        /** Whether an event of the type occurs: the share of customers, from 0 to 1. */
        DID("did"),
        /** How much of the journey is on the channel: the mean share of events, from 0 to 1. */
        CHANNEL("channel"),
        /** How many events: the median. */
        EVENTS("events"),
        /** How long from the first event to the last: the median, in seconds. */
        LENGTH("length"),
        /** How long between two events: the median of the customers' medians, in seconds. */
        WAIT("wait");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word that answers use. */
        @Override
        public String toString() {
            return word;
        }
    }
}

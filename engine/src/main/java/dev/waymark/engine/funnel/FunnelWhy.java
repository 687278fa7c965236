package dev.waymark.engine.funnel;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Why one customer was counted as they were: the events that were counted for each step, and what
 * was missing next.
 *
 * @param customer who
 * @param definition what was counted, in English
 * @param attempts one if customers are counted; as many as there were if attempts or sessions are;
 *     one of level 0 if the funnel was not entered
 */
public record FunnelWhy(String customer, String definition, List<Attempt> attempts) {
    public FunnelWhy {
        attempts = List.copyOf(attempts);
    }

    /**
     * One chain of events and how it ended.
     *
     * @param level number of steps reached
     * @param counted whether it counts; false if an excluded event removed it, or if there is none
     * @param events one for each step reached
     * @param end what came next, or did not
     */
    public record Attempt(int level, boolean counted, List<CountedEvent> events, End end) {
        public Attempt {
            events = List.copyOf(events);
        }
    }

    /**
     * An event that was counted.
     *
     * @param step number of the step, from 1
     * @param label the step's name
     * @param index place of the event among the customer's events, from 0
     * @param time when
     * @param type what
     */
    public record CountedEvent(int step, String label, int index, Instant time, String type) {}

    /**
     * How an attempt ended.
     *
     * @param reason why
     * @param text the same in an English sentence
     * @param step number of the step that was not reached; null if all were
     * @param event the event that says so: the nearest one that came too late, the excluded one and
     *     so on; null if none
     * @param by how much too late or too early it came; null if that is not the reason
     */
    public record End(
            Reason reason,
            String text,
            @Nullable Integer step,
            @Nullable NearbyEvent event,
            @Nullable Duration by) {}

    /** An event that was not counted. */
    public record NearbyEvent(int index, Instant time, String type) {}

    /** Why an attempt ended. The codes are stable; clients translate them. */
    public enum Reason {
        /** All steps were reached. */
        CONVERTED("converted"),
        /** No event of step 1. */
        NOT_ENTERED("not-entered"),
        /** Events of step 1, all outside the range. */
        ENTERED_OUTSIDE_RANGE("entered-outside-range"),
        /** Events of step 1, none with the held properties. */
        ENTERED_WITHOUT_PROPERTY("entered-without-property"),
        /** No event of the next step. */
        NEVER("never"),
        /** Events of the next step, all before this one. */
        TOO_EARLY("too-early"),
        /** The next step came after the window. */
        TOO_LATE("too-late"),
        /** The next step came after the step window. */
        TOO_LATE_AFTER_STEP("too-late-after-step"),
        /** The next step came with another value of a held property, or none. */
        OTHER_VALUE("other-value"),
        /** The next step came in another session. */
        OTHER_SESSION("other-session"),
        /** An excluded event came first. */
        EXCLUDED("excluded"),
        /** Under strict order, another event came first. */
        INTERRUPTED("interrupted"),
        /** A mode of windowFunnel ended the search. */
        ENDED_BY_MODE("ended-by-mode");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The stable code. */
        public String code() {
            return code;
        }

        @Override
        public String toString() {
            return code;
        }
    }
}

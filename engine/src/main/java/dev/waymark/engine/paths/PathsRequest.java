package dev.waymark.engine.paths;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * Which paths are asked for. With neither {@code from} nor {@code to} they begin where sessions do;
 * with {@code from} they go on from that type, with {@code to} they go back from it, with both they
 * go from the one to the next of the other.
 *
 * @param from type of event that paths begin with; null for none
 * @param to type of event that paths lead to; null for none
 * @param occurrence which events of a session begin a path; matters with {@code from} or {@code to}
 * @param steps number of positions, the first one included, 2 to {@link #MAX_STEPS}
 * @param nodes how many types to tell apart at each position, 1 to {@link #MAX_NODES}; the rest is
 *     counted together
 * @param gap a longer pause than this begins a session; null if a journey is one session
 * @param collapses whether the same type several times in a row counts as once
 * @param range journeys are cut to it
 */
public record PathsRequest(
        @Nullable String from,
        @Nullable String to,
        Occurrence occurrence,
        int steps,
        int nodes,
        @Nullable Duration gap,
        boolean collapses,
        TimeRange range) {
    /** The most positions that may be asked for. */
    public static final int MAX_STEPS = 30;

    /** The most types that are told apart at a position. */
    public static final int MAX_NODES = 50;

    private static final Duration LONGEST_GAP = Duration.ofDays(100_000);

    /** From the start of sessions: six positions, ten types each, a gap of 30 minutes. */
    public static final PathsRequest DEFAULTS =
            new PathsRequest(
                    null,
                    null,
                    Occurrence.FIRST,
                    6,
                    10,
                    Duration.ofMinutes(30),
                    true,
                    TimeRange.ALL);

    /**
     * Checks the numbers.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE
     */
    public PathsRequest {
        require(
                2 <= steps && steps <= MAX_STEPS,
                "steps (%d) must be from 2 to %d, the first position included. Give one such as"
                        + " 6.",
                steps,
                MAX_STEPS);
        require(
                1 <= nodes && nodes <= MAX_NODES,
                "nodes (%d) must be from 1 to %d. Give one such as 10.",
                nodes,
                MAX_NODES);
        require(
                gap == null || (gap.isPositive() && gap.compareTo(LONGEST_GAP) <= 0),
                "gap must be longer than 0 and at most 100000d. Give one such as \"30m\", or"
                        + " \"none\" for no splitting.");
    }

    /** The same between other types; null for none. */
    public PathsRequest between(@Nullable String newFrom, @Nullable String newTo) {
        return new PathsRequest(newFrom, newTo, occurrence, steps, nodes, gap, collapses, range);
    }

    /** The same with other occurrences. */
    public PathsRequest with(Occurrence newOccurrence) {
        return new PathsRequest(from, to, newOccurrence, steps, nodes, gap, collapses, range);
    }

    /** The same with another size of the picture. */
    public PathsRequest sized(int newSteps, int newNodes) {
        return new PathsRequest(from, to, occurrence, newSteps, newNodes, gap, collapses, range);
    }

    /** The same with another way to make paths of journeys. */
    public PathsRequest cut(@Nullable Duration newGap, boolean newCollapses, TimeRange newRange) {
        return new PathsRequest(from, to, occurrence, steps, nodes, newGap, newCollapses, newRange);
    }

    /** Whether positions count backwards, from {@code to}. */
    public boolean isBackward() {
        return from == null && to != null;
    }

    /** What is counted, as one or two English sentences. */
    public String definition() {
        return new PathsDefinition(this).text();
    }

    /** Which events of a session begin a path. */
    public enum Occurrence {
        /** The first one. */
        FIRST("first"),
        /** Every one, a path each. */
        ALL("all");

        private final String text;

        Occurrence(String text) {
            this.text = text;
        }

        /** The name in requests. */
        public String text() {
            return text;
        }
    }
}

package dev.waymark.engine.funnel.chain;

import java.util.Arrays;

/**
 * What a chain of events must obey, in the codes of one index. Steps are numbered from 0 here; bit
 * {@code s} of a mask stands for step {@code s}.
 *
 * @param steps number of steps, from 1 to {@link #MAX_STEPS}
 * @param stepsOfType by type code: the steps that an event of the type may fill
 * @param barredOfType by type code: the steps s for which an event of the type may not lie between
 *     s and s + 1; empty if nothing is excluded
 * @param dropsBarred whether a chain that ended in an excluded event counts for nothing, not even
 *     its first step
 * @param order how the events of a chain follow one another
 * @param windowMillis longest time from the first event to any other, inclusive
 * @param stepWindowMillis longest time from one step to the next, inclusive
 * @param graceMillis how much earlier than its predecessor an event may lie
 * @param sinceMillis first instant at which a chain may begin
 * @param untilMillis first instant at which it may no longer begin
 * @param firstEntryOnly whether a chain may only begin at the time of the first entry
 * @param counting what is counted once
 * @param sessionGapMillis a longer pause than this begins a session
 * @param held number of properties that all events of a chain share
 */
public record ChainRules(
        int steps,
        int[] stepsOfType,
        int[] barredOfType,
        boolean dropsBarred,
        Order order,
        long windowMillis,
        long stepWindowMillis,
        long graceMillis,
        long sinceMillis,
        long untilMillis,
        boolean firstEntryOnly,
        Counting counting,
        long sessionGapMillis,
        int held) {
    /** The most steps a chain may have. */
    public static final int MAX_STEPS = 30;

    /** A duration that no journey exceeds; it stands for "no limit". */
    public static final long NO_LIMIT = Long.MAX_VALUE / 4;

    /** How the events of a chain follow one another. */
    public sealed interface Order {}

    /** In the order of the steps; other events may lie between. */
    public record Loose() implements Order {}

    /** In the order of the steps; no other event of the journey between. */
    public record Strict() implements Order {}

    /** In any order. */
    public record AnyOrder() implements Order {}

    /** As ClickHouse's windowFunnel takes them: one event may fill several steps. */
    public record WindowFunnel(
            boolean strictOrder, boolean strictIncrease, boolean strictDeduplication)
            implements Order {}

    /** What is counted once. */
    public enum Counting {
        /** A customer. */
        CUSTOMERS,
        /** An attempt. */
        ATTEMPTS,
        /** A session. */
        SESSIONS
    }

    /** Whether an event of some type may fill more than one step. */
    boolean overlaps() {
        return Arrays.stream(stepsOfType).anyMatch(mask -> (mask & (mask - 1)) != 0);
    }

    boolean excludes() {
        return barredOfType.length > 0;
    }

    /** Whether the quick search over bare arrays answers. */
    boolean isPlain() {
        return order instanceof Loose
                && counting == Counting.CUSTOMERS
                && held == 0
                && graceMillis == 0
                && stepWindowMillis == NO_LIMIT
                && !excludes()
                && !overlaps();
    }

    /** Whether a chain may begin at an instant. */
    boolean mayBegin(long time, long entryUntil) {
        return time >= sinceMillis && time < untilMillis && time <= entryUntil;
    }

    ChainSearch search() {
        return switch (order) {
            case Loose _ -> overlaps() ? new TiedSearch(this) : new PairwiseSearch(this);
            case Strict _ -> new StrictSearch(this);
            case AnyOrder _ -> new AnyOrderSearch(this);
            case WindowFunnel funnel -> new WindowFunnelSearch(this, funnel);
        };
    }
}

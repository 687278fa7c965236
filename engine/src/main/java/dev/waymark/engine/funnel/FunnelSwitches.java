package dev.waymark.engine.funnel;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * All switches of a funnel, as they are in force. Start from {@link #DEFAULTS} or {@link #of} and
 * change what differs. Which combinations make sense is checked by {@link FunnelRequest}.
 *
 * @param preset whose answer is wanted; null for our own
 * @param modes of windowFunnel; only with preset clickhouse
 * @param order how steps follow one another
 * @param entry which entries may open a chain
 * @param count what is counted
 * @param sessionGap a longer pause than this begins a session; used if sessions are counted
 * @param exclusions events that end a chain
 * @param onExclude what happens to who runs into one
 * @param hold properties whose values all events of a chain share; an event without one fills no
 *     step
 * @param window longest time from step 1 to any other step, inclusive; null for no limit
 * @param stepWindow longest time from one step to the next, inclusive; null for no limit
 * @param grace how much earlier than the step before an event may lie and still count
 * @param breakdown by what the result is split; null if it is not
 */
public record FunnelSwitches(
        @Nullable FunnelPreset preset,
        Set<Mode> modes,
        Order order,
        Entry entry,
        Count count,
        Duration sessionGap,
        List<Exclusion> exclusions,
        OnExclude onExclude,
        List<String> hold,
        @Nullable Duration window,
        @Nullable Duration stepWindow,
        Duration grace,
        @Nullable Breakdown breakdown) {
    /** Loose order, any entry, unique customers, nothing else. */
    public static final FunnelSwitches DEFAULTS =
            new FunnelSwitches(
                    null,
                    Set.of(),
                    Order.LOOSE,
                    Entry.ANY,
                    Count.UNIQUES,
                    Duration.ofMinutes(30),
                    List.of(),
                    OnExclude.DROP_OFF,
                    List.of(),
                    null,
                    null,
                    Duration.ZERO,
                    null);

    public FunnelSwitches {
        modes = Set.copyOf(modes);
        exclusions = List.copyOf(exclusions);
        hold = List.copyOf(hold);
    }

    /** The switches of a preset; the defaults for null. */
    public static FunnelSwitches of(@Nullable FunnelPreset preset) {
        return switch (preset) {
            case null -> DEFAULTS;
            case CLICKHOUSE ->
                    DEFAULTS.with(preset, DEFAULTS.entry, DEFAULTS.onExclude, DEFAULTS.grace);
            case POSTHOG -> DEFAULTS.with(preset, DEFAULTS.entry, OnExclude.REMOVE, DEFAULTS.grace);
            case MIXPANEL ->
                    DEFAULTS.with(preset, Entry.FIRST, DEFAULTS.onExclude, Duration.ofSeconds(2));
        };
    }

    private FunnelSwitches with(
            FunnelPreset newPreset, Entry newEntry, OnExclude newOnExclude, Duration newGrace) {
        return change().preset(newPreset)
                .entry(newEntry)
                .onExclude(newOnExclude)
                .grace(newGrace)
                .done();
    }

    /** A copy to change. */
    public Change change() {
        return new Change(this);
    }

    /** How steps follow one another. */
    public enum Order {
        /** Other events may lie between. */
        LOOSE("loose"),
        /** No other event of the log between. */
        STRICT("strict"),
        /** In any order inside the window. */
        ANY("any");

        private final String text;

        Order(String text) {
            this.text = text;
        }

        /** The name in requests. */
        public String text() {
            return text;
        }
    }

    /** Which entries may open a chain. */
    public enum Entry {
        /** A newer entry may do better. */
        ANY("any"),
        /** The first entry fixes the clock. */
        FIRST("first");

        private final String text;

        Entry(String text) {
            this.text = text;
        }

        /** The name in requests. */
        public String text() {
            return text;
        }
    }

    /** What is counted. */
    public enum Count {
        /** Customers, once each. */
        UNIQUES("uniques"),
        /** Every attempt, complete or not. */
        TOTALS("totals"),
        /** Sessions, once each. */
        SESSIONS("sessions");

        private final String text;

        Count(String text) {
            this.text = text;
        }

        /** The name in requests. */
        public String text() {
            return text;
        }
    }

    /** What happens to who runs into an excluded event. */
    public enum OnExclude {
        /** They stay in the steps that they reached before it. */
        DROP_OFF("drop-off"),
        /** They count for no step at all. */
        REMOVE("remove");

        private final String text;

        OnExclude(String text) {
            this.text = text;
        }

        /** The name in requests. */
        public String text() {
            return text;
        }
    }

    /** A mode of ClickHouse's windowFunnel. */
    public enum Mode {
        /** No other event between the steps. */
        STRICT_ORDER("strict_order"),
        /** Times must rise from step to step. */
        STRICT_INCREASE("strict_increase"),
        /** A repeated event ends the search. */
        STRICT_DEDUPLICATION("strict_deduplication");

        private final String text;

        Mode(String text) {
            this.text = text;
        }

        /** The name in requests. */
        public String text() {
            return text;
        }
    }

    /**
     * Events of a type that must not happen between two steps. An event at the very time of a step
     * does not lie between.
     *
     * @param type which events
     * @param fromStep the step after which it ends a chain, from 1
     * @param toStep the step until which it does; 0 for the last one
     */
    public record Exclusion(String type, int fromStep, int toStep) {
        /** An exclusion between all steps. */
        public static Exclusion everywhere(String type) {
            return new Exclusion(type, 1, 0);
        }
    }

    /**
     * By what a result is split.
     *
     * @param property name of the property, or {@code channel}
     * @param at number of the step whose event says the value, from 1; 0 for the last step that was
     *     reached
     */
    public record Breakdown(String property, int at) {
        /** Stands for the last step that was reached. */
        public static final int LAST = 0;
    }

    /** Collects changes. Not safe for several threads. */
    public static final class Change {
        private @Nullable FunnelPreset preset;
        private Set<Mode> modes;
        private Order order;
        private Entry entry;
        private Count count;
        private Duration sessionGap;
        private List<Exclusion> exclusions;
        private OnExclude onExclude;
        private List<String> hold;
        private @Nullable Duration window;
        private @Nullable Duration stepWindow;
        private Duration grace;
        private @Nullable Breakdown breakdown;

        private Change(FunnelSwitches from) {
            preset = from.preset;
            modes = from.modes;
            order = from.order;
            entry = from.entry;
            count = from.count;
            sessionGap = from.sessionGap;
            exclusions = from.exclusions;
            onExclude = from.onExclude;
            hold = from.hold;
            window = from.window;
            stepWindow = from.stepWindow;
            grace = from.grace;
            breakdown = from.breakdown;
        }

        private Change preset(FunnelPreset value) {
            preset = value;
            return this;
        }

        /** Modes of windowFunnel. */
        public Change modes(Mode... values) {
            modes = Set.of(values);
            return this;
        }

        /** How steps follow one another. */
        public Change order(Order value) {
            order = value;
            return this;
        }

        /** Which entries may open a chain. */
        public Change entry(Entry value) {
            entry = value;
            return this;
        }

        /** What is counted. */
        public Change count(Count value) {
            count = value;
            return this;
        }

        /** The longest pause inside a session. */
        public Change sessionGap(Duration value) {
            sessionGap = value;
            return this;
        }

        /** Events that end a chain. */
        public Change exclude(Exclusion... values) {
            exclusions = List.of(values);
            return this;
        }

        /** What happens to who runs into an excluded event. */
        public Change onExclude(OnExclude value) {
            onExclude = value;
            return this;
        }

        /** Properties whose values all events of a chain share. */
        public Change hold(String... values) {
            hold = List.of(values);
            return this;
        }

        /** The longest time from step 1. */
        public Change window(@Nullable Duration value) {
            window = value;
            return this;
        }

        /** The longest time from one step to the next. */
        public Change stepWindow(@Nullable Duration value) {
            stepWindow = value;
            return this;
        }

        /** How far out of order still counts. */
        public Change grace(@Nullable Duration value) {
            grace = requireNonNullElse(value, Duration.ZERO);
            return this;
        }

        /** By what the result is split. */
        public Change breakdown(@Nullable Breakdown value) {
            breakdown = value;
            return this;
        }

        /** The changed switches. */
        public FunnelSwitches done() {
            return new FunnelSwitches(
                    preset,
                    modes,
                    order,
                    entry,
                    count,
                    sessionGap,
                    exclusions,
                    onExclude,
                    hold,
                    window,
                    stepWindow,
                    grace,
                    breakdown);
        }
    }
}

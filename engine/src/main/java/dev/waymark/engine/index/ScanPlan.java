package dev.waymark.engine.index;

import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a kernel needs of each journey. What is not asked for is not read.
 *
 * @param times whether {@link Journey#times()} is needed
 * @param types whether {@link Journey#types()} is needed
 * @param channels whether {@link Journey#channels()} is needed
 * @param properties names of the properties needed, for {@link Journey#property(int)} by place in
 *     this list
 * @param anyOfTypes a mask over type codes (bit {@code code & 63}): journeys that contain none of
 *     these types may be left out; −1 keeps all
 * @param range journeys are cut to it, and those with no event inside are left out
 * @param markOfType for each type code a number from 1 to 31 if {@link Journey#marked()} shall hold
 *     its events, 0 if not; null if marks are not asked for
 * @param beginning journeys whose first event lies outside may be left out
 */
public record ScanPlan(
        boolean times,
        boolean types,
        boolean channels,
        List<String> properties,
        long anyOfTypes,
        TimeRange range,
        byte @Nullable [] markOfType,
        TimeRange beginning) {
    /** Types and times of every journey, whole. */
    public static final ScanPlan TYPES_AND_TIMES =
            new ScanPlan(true, true, false, List.of(), -1L, TimeRange.ALL);

    public ScanPlan {
        properties = List.copyOf(properties);
    }

    /** A plan without marks. */
    public ScanPlan(
            boolean times,
            boolean types,
            boolean channels,
            List<String> properties,
            long anyOfTypes,
            TimeRange range) {
        this(times, types, channels, properties, anyOfTypes, range, null, TimeRange.ALL);
    }

    /** Whether any column of events is needed. */
    boolean readsEvents() {
        return times || types || channels || !properties.isEmpty() || markOfType != null;
    }

    /** The same, cut to a range; a bounded range adds times and types. */
    public ScanPlan within(TimeRange newRange) {
        boolean cuts = !newRange.isAll();
        return new ScanPlan(
                times || cuts,
                types || cuts,
                channels,
                properties,
                anyOfTypes,
                newRange,
                cuts ? null : markOfType,
                beginning);
    }

    /** The same with properties. */
    public ScanPlan with(List<String> names) {
        return new ScanPlan(
                times, types, channels, names, anyOfTypes, range, markOfType, beginning);
    }

    /**
     * The same with marks: of whole stored journeys the marked events are gathered, and nothing
     * else is copied, so that events of few types are found faster ({@link Journey#isMarked()}). A
     * cut plan is left as it is.
     */
    public ScanPlan marking(byte[] marks) {
        return range.isAll()
                ? new ScanPlan(
                        times, types, channels, properties, anyOfTypes, range, marks, beginning)
                : this;
    }

    /** The same, free to leave out journeys that contain none of the types of a mask. */
    public ScanPlan anyOf(long typeMask) {
        return new ScanPlan(
                times, types, channels, properties, typeMask, range, markOfType, beginning);
    }

    /** The same, free to leave out journeys whose first event lies outside a range. */
    public ScanPlan beginningWithin(TimeRange newBeginning) {
        return new ScanPlan(
                times, types, channels, properties, anyOfTypes, range, markOfType, newBeginning);
    }
}

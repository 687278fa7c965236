package dev.waymark.engine.catalog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A change in what the events of a type carry.
 *
 * <p>A property (or a kind of its values) is new if the type's earlier events lack it, and vanished
 * if the later ones do, and chance does not explain it: were the share of those that carry it the
 * same in all, none of {@code without} would carry it with the probability {@code p} = (1 − with ÷
 * (among + 1))^without, which must be below 0.001. Whole weeks are compared, so that the week of
 * the change counts on neither side.
 *
 * @param what {@code new}, {@code vanished}, {@code newKind} or {@code vanishedKind}
 * @param property which one
 * @param kind of the values that began or ceased; null for the property itself
 * @param at the first time with it if new, the last if vanished
 * @param share of events that carry it where it occurs, from 0 to 1
 * @param without events before (or after) that do not
 * @param p from 0 to 1
 */
public record Drift(
        String what,
        String property,
        @Nullable String kind,
        Instant at,
        double share,
        long without,
        double p) {
    static final String NEW = "new";
    static final String VANISHED = "vanished";
    static final String NEW_KIND = "newKind";
    static final String VANISHED_KIND = "vanishedKind";

    private static final double LEVEL = 0.001;

    /** The drift of something that some events carry; null if chance explains it. */
    static @Nullable Drift of(
            String what,
            String property,
            @Nullable ValueKind kind,
            long atMillis,
            long with,
            long among,
            long without) {
        if (without <= 0 || among <= 0 || with <= 0) {
            return null;
        }
        double share = Math.min(1, with / (double) among);
        // One is added to those that lack it: a handful that always carry it do not show "always".
        double p = Math.exp(without * Math.log1p(-with / (among + 1.0)));
        return p >= LEVEL
                ? null
                : new Drift(
                        what,
                        property,
                        kind == null ? null : kind.label(),
                        Instant.ofEpochMilli(atMillis),
                        share,
                        without,
                        p);
    }
}

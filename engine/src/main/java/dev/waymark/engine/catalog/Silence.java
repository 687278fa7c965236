package dev.waymark.engine.catalog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Tells that a type stopped arriving.
 *
 * <p>The unit is an hour in which the type came at all, so that bursts count once. In the four
 * weeks up to its newest event it came in {@code activeHours} of {@code spanHours}; if such hours
 * came by chance at that rate, none would come for as long as now with the probability {@code p} =
 * exp(−rate × gap). A type is silent if p, times the number of types looked at (Bonferroni), is
 * below 0.01, it came in at least ten hours, and the gap is at least twice its longest gap of those
 * weeks, which spares nights and weekends.
 *
 * @param since time of the newest event
 * @param gapSeconds from there to the moment looked at
 * @param activeHours hours with the type, in the four weeks
 * @param spanHours hours looked at, at most 672
 * @param longestGapSeconds the longest time without it in those weeks
 * @param p from 0 to 1, before the correction
 */
public record Silence(
        Instant since,
        double gapSeconds,
        int activeHours,
        int spanHours,
        double longestGapSeconds,
        double p) {
    private static final double LEVEL = 0.01;
    private static final int LEAST_ACTIVE = 10;
    private static final double TIMES_LONGEST = 2;

    /** The silence of a type at a moment; null if it is none. */
    static @Nullable Silence of(Hours hours, long lastMillis, long asOfMillis, int types) {
        int active = hours.active();
        double gap = (asOfMillis - lastMillis) / (double) Hours.HOUR_MILLIS;
        if (active < LEAST_ACTIVE || gap <= 0) {
            return null;
        }
        double longest = hours.longestGap() + 1.0;
        double p = Math.exp(-gap * active / hours.span());
        if (p * types >= LEVEL || gap < TIMES_LONGEST * longest) {
            return null;
        }
        return new Silence(
                Instant.ofEpochMilli(lastMillis),
                gap * 3600,
                active,
                hours.span(),
                longest * 3600,
                p);
    }
}

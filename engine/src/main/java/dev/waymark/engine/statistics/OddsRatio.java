package dev.waymark.engine.statistics;

import static dev.waymark.engine.fault.JourneyException.require;

/**
 * The odds of a hit in one group divided by those in another.
 *
 * <p>Source: B. Woolf, <i>On estimating the relation between blood group and disease</i> (1955),
 * for the interval; where a cell of the table is 0, half is added to all four, after J. B. S.
 * Haldane (1956) and F. J. Anscombe (1956), so that the ratio is finite.
 *
 * @param ratio above 0; 1 if there is no difference
 * @param low lower end of its interval, above 0
 * @param high upper end of its interval
 */
public record OddsRatio(double ratio, double low, double high) {
    private static final double HALF = 0.5;

    /**
     * The ratio of a table of two groups.
     *
     * @param hits of the group in question, 0 or more
     * @param misses of the group in question, 0 or more
     * @param otherHits of the group to compare with
     * @param otherMisses of the group to compare with
     * @param confidence of the interval, between 0 and 1
     */
    public static OddsRatio of(
            long hits, long misses, long otherHits, long otherMisses, double confidence) {
        require(
                Math.min(Math.min(hits, misses), Math.min(otherHits, otherMisses)) >= 0,
                "A table holds counts of 0 or more, not %d, %d, %d, %d.",
                hits,
                misses,
                otherHits,
                otherMisses);
        boolean isZero = hits == 0 || misses == 0 || otherHits == 0 || otherMisses == 0;
        double more = isZero ? HALF : 0;
        double a = hits + more;
        double b = misses + more;
        double c = otherHits + more;
        double d = otherMisses + more;
        double log = Math.log(a) - Math.log(b) - Math.log(c) + Math.log(d);
        double margin = Normal.deviations(confidence) * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
        return new OddsRatio(Math.exp(log), Math.exp(log - margin), Math.exp(log + margin));
    }
}

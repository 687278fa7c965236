package dev.waymark.engine.correlation;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What goes with converting in a funnel, and against it. It says nothing of causes.
 *
 * @param definition what was counted, in English
 * @param customers who entered the funnel
 * @param converted who reached its last step
 * @param tested number of types and values that were tested; the correction is for so many
 * @param leftOut number of types and values that too few had, or too few had not, to be tested
 * @param findings the surest first: by p-value, then by the odds ratio's distance from 1, then by
 *     name; empty if nobody converted, or everybody
 */
public record Correlation(
        String definition,
        long customers,
        long converted,
        int tested,
        int leftOut,
        List<Finding> findings) {
    public Correlation {
        findings = List.copyOf(findings);
    }

    /**
     * A type of event, or a value of a property, against converting.
     *
     * @param type null if it is about a property
     * @param property null if it is about a type
     * @param value of the property; null if it is about a type
     * @param with customers who had it
     * @param without customers who had not
     * @param oddsRatio odds of converting with it divided by those without, above 0
     * @param low lower end of its 95 % interval, not corrected
     * @param high upper end of its 95 % interval, not corrected
     * @param p two-sided, of no difference, not corrected: chi-squared, or Fisher's exact one where
     *     fewer than five are expected in a cell
     * @param holm the same corrected after Holm: the chance that any finding below a limit is false
     *     is at most the limit
     * @param benjaminiHochberg the same corrected after Benjamini and Hochberg: of the findings
     *     below a limit at most this share is false
     */
    public record Finding(
            @Nullable String type,
            @Nullable String property,
            @Nullable String value,
            Group with,
            Group without,
            double oddsRatio,
            double low,
            double high,
            double p,
            double holm,
            double benjaminiHochberg) {}

    /**
     * Customers that have something in common.
     *
     * @param customers how many, one or more
     * @param converted how many of them converted
     * @param share of them that converted, 0 to 1
     */
    public record Group(long customers, long converted, double share) {}
}

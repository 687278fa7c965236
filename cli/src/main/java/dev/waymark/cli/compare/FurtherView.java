package dev.waymark.cli.compare;

import dev.waymark.engine.compare.Comparison;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** What the shell says of the curves and contacts of two groups. */
final class FurtherView {
    private FurtherView() {}

    /** How many reached the event, how many were expected to, and the test of the curves. */
    static String survival(Comparison.Survival survival) {
        return String.format(
                Locale.ROOT,
                "Survival. %s A: %,d of %,d reached it, %.1f expected; B: %,d of %,d, %.1f"
                        + " expected. Log-rank p, corrected: %s.",
                survival.definition(),
                survival.reachedA(),
                survival.customersA(),
                survival.expectedA(),
                survival.reachedB(),
                survival.customersB(),
                survival.expectedB(),
                p(survival.corrected()));
    }

    private static String p(@Nullable Double p) {
        return p == null
                ? "none"
                : p < ComparisonView.LEAST_P ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    /** Contacts of both groups. */
    static String repeats(Comparison.Repeats repeats) {
        return String.format(
                Locale.ROOT,
                "Repeat contacts. %s A: %,d of %,d; B: %,d of %,d.",
                repeats.definition(),
                repeats.repeatedA(),
                repeats.contactsA(),
                repeats.repeatedB(),
                repeats.contactsB());
    }

    /** The difference of the medians as a row; null if one of them, or its interval, is open. */
    static Comparison.@Nullable Tested tested(Comparison.Survival survival) {
        Double difference = survival.difference();
        Double low = survival.low();
        Double high = survival.high();
        Double p = survival.p();
        Double corrected = survival.corrected();
        return difference == null || low == null || high == null || p == null || corrected == null
                ? null
                : new Comparison.Tested(difference, low, high, p, corrected);
    }
}

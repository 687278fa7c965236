package dev.waymark.cli.opportunities;

import dev.waymark.app.findings.FindingReport.Estimate;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

/** Reads estimates: {@code 40}, or {@code 40,30,55} with what it is at least and at most. */
final class EstimateText {
    private static final int PARTS = 3;

    private EstimateText() {}

    /**
     * The estimate of a text; null for an empty one.
     *
     * @param option where it was given
     * @throws JourneyException INVALID_VALUE if it is none
     */
    static @Nullable Estimate parse(String option, String text) {
        if (text.isBlank()) {
            return null;
        }
        String[] parts = text.split(",", -1);
        try {
            double amount = Double.parseDouble(parts[0]);
            if (parts.length == 1 && Double.isFinite(amount)) {
                return new Estimate(amount, amount, amount);
            }
            if (parts.length == PARTS) {
                double low = Double.parseDouble(parts[1]);
                double high = Double.parseDouble(parts[2]);
                if (Double.isFinite(amount) && Double.isFinite(low) && Double.isFinite(high)) {
                    return new Estimate(amount, low, high);
                }
            }
        } catch (NumberFormatException noNumber) {
            throw wrong(option, text);
        }
        throw wrong(option, text);
    }

    private static JourneyException wrong(String option, String text) {
        return JourneyException.user(
                "INVALID_VALUE",
                "%s \"%s\" is no estimate. Write a number, like 40, or with what it is at least and"
                        + " at most, like 40,30,55.",
                option,
                text);
    }
}

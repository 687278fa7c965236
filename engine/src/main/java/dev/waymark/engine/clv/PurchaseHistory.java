package dev.waymark.engine.clv;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

/**
 * What the models need of one customer; times are in the unit of the {@link Purchases}.
 *
 * @param customer whose it is
 * @param frequency days with a purchase after the first one, zero or more
 * @param recency time from the first to the last purchase, from 0 to {@code age}
 * @param age time from the first purchase to the end of observation
 * @param value mean value of a repeat purchase, up to 10¹⁵ either way; null if not known
 */
public record PurchaseHistory(
        String customer, int frequency, double recency, double age, @Nullable Double value) {
    /** The most days with a purchase after the first one. */
    public static final int MOST_FREQUENCY = 1_000_000;

    /** The longest time. */
    public static final double LONGEST = 1e9;

    /** The most that a purchase may be worth, either way. */
    public static final double MOST_VALUE = 1e15;

    public PurchaseHistory {
        require(
                0 <= frequency && frequency <= MOST_FREQUENCY,
                "frequency (%d) of \"%s\" must be from 0 to %d.",
                frequency,
                customer,
                MOST_FREQUENCY);
        require(
                0 <= age && age <= LONGEST,
                "T (%s) of \"%s\" must be a number from 0 to %.0e.",
                age,
                customer,
                LONGEST);
        require(
                isRecency(recency, age),
                "recency (%s) of \"%s\" must be from 0 to its T (%s).",
                recency,
                customer,
                age);
        require(
                value == null || Math.abs(value) <= MOST_VALUE,
                "value (%s) of \"%s\" must be a number up to %.0e either way. Leave it out if there"
                        + " is none.",
                value,
                customer,
                MOST_VALUE);
    }

    /**
     * Whether a time from the first to the last purchase fits one to the end of observation: from 0
     * to it, but for rounding.
     */
    public static boolean isRecency(double recency, double age) {
        return 0 <= recency && recency <= age * (1 + 1e-9);
    }
}

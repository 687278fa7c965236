package dev.waymark.engine.budget;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;

/**
 * What one channel cost and brought in one month.
 *
 * @param channel its name
 * @param month calendar month in the workspace's zone
 * @param spend from 0 to 10¹⁵, as much as a table of spend can say
 * @param conversions attributed to it, of that month
 * @param value of these conversions; null if no conversion has a value
 * @param newCustomers first conversions attributed to it
 */
public record MonthlyChannel(
        String channel,
        YearMonth month,
        double spend,
        double conversions,
        @Nullable Double value,
        double newCustomers) {
    private static final double MOST = 1e15;

    public MonthlyChannel {
        require(
                0 <= spend && spend <= MOST,
                "spend (%s) of \"%s\" must be a number from 0 to %.0e.",
                spend,
                channel,
                MOST);
    }
}

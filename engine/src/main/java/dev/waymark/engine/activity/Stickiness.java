package dev.waymark.engine.activity;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * How often the active customers are active.
 *
 * @param definition what was counted, in English
 * @param days by rising day
 * @param average of the ratios over the days that have one, without the one that the log cuts
 * @param daysActive the customers of the last 30 days told, by the number of days on which they
 *     were active, from 1; empty without any
 * @param partial the days that the end of the log cuts
 */
public record Stickiness(
        String definition,
        List<Day> days,
        Ratios average,
        List<DaysActive> daysActive,
        List<LocalDate> partial) {
    public Stickiness {
        days = List.copyOf(days);
        daysActive = List.copyOf(daysActive);
        partial = List.copyOf(partial);
    }

    /**
     * One day.
     *
     * @param day its date
     * @param dau customers active on it
     * @param wau customers active on it or the 6 days before; null if the log does not reach back
     *     so far
     * @param mau customers active on it or the 29 days before; null if the log does not reach back
     *     so far
     * @param ratios of the three
     */
    public record Day(
            LocalDate day, long dau, @Nullable Long wau, @Nullable Long mau, Ratios ratios) {}

    /**
     * Daily, weekly and monthly active customers in proportion, from 0 to 1; null where one is not
     * known or nobody was active.
     *
     * @param dauWau daily ÷ weekly
     * @param dauMau daily ÷ monthly, which many call stickiness
     * @param wauMau weekly ÷ monthly
     */
    public record Ratios(
            @Nullable Double dauWau, @Nullable Double dauMau, @Nullable Double wauMau) {}

    /**
     * Customers with the same number of active days.
     *
     * @param days from 1 to 30
     * @param customers how many
     * @param share of all customers active in these 30 days
     */
    public record DaysActive(int days, long customers, double share) {}
}

package dev.waymark.engine.budget;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.List;

/**
 * What channels cost and bring.
 *
 * @param definition what was counted, in English
 * @param months with spend, rising
 * @param channels with spend, most spend first, ties by name
 * @param total over these channels
 * @param newCustomerValue what a new customer is worth within the horizon; null if it is not known
 * @param noNewCustomerValue why it is not known, in English; null if it is
 * @param noNewCustomerValueCode the same for programs; null if it is
 * @param referrals null if no type of event was named for them
 * @param curves of each channel, in the order of {@code channels}
 * @param plan how the budget could be spread; null if none was asked for
 */
public record BudgetReport(
        String definition,
        List<YearMonth> months,
        List<Channel> channels,
        Channel total,
        @Nullable Double newCustomerValue,
        @Nullable String noNewCustomerValue,
        @Nullable String noNewCustomerValueCode,
        @Nullable Referrals referrals,
        List<ResponseCurve> curves,
        @Nullable BudgetPlan plan) {
    public BudgetReport {
        months = List.copyOf(months);
        channels = List.copyOf(channels);
        curves = List.copyOf(curves);
    }

    /**
     * One channel, or all together.
     *
     * @param channel its name; empty for the total
     * @param spend over all months
     * @param conversions attributed in these months
     * @param value of these conversions; null if no conversion has a value
     * @param newCustomers first conversions attributed in these months
     * @param cac spend for each new customer; null without new customers
     * @param romi (value × margin − spend) ÷ spend; null without spend or without values
     * @param clvToCac value of a new customer × margin ÷ CAC; null if one of them is not known
     */
    public record Channel(
            String channel,
            double spend,
            double conversions,
            @Nullable Double value,
            double newCustomers,
            @Nullable Double cac,
            @Nullable Double romi,
            @Nullable Double clvToCac) {}

    /**
     * Who recommends.
     *
     * @param referrals events
     * @param advocates customers with at least one
     * @param perAdvocate referrals ÷ advocates; null if there are none
     */
    public record Referrals(long referrals, long advocates, @Nullable Double perAdvocate) {}
}

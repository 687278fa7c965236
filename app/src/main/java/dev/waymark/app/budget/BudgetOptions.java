package dev.waymark.app.budget;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.attribution.AttributionOptions;
import dev.waymark.app.clv.ClvOptions;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The options of a budget report as text, named as in the shell and in the API. Null means "not
 * given".
 *
 * @param conversion types of events that are conversions; they are the purchases too
 * @param model one model of attribution, default {@code linear}
 * @param lookback as for attribution
 * @param by as for attribution
 * @param order as for attribution
 * @param halfLife as for attribution
 * @param worth as for attribution
 * @param horizon of the lifetime value of a new customer
 * @param margin share of a value that is left after the cost of what was sold; default 1
 * @param referral type of event that is a referral
 * @param budget of a month, to be spread; without it no plan is made
 * @param since first instant; months that begin before it do not count
 * @param until first instant after; months that end after it do not count
 */
public record BudgetOptions(
        @Nullable List<String> conversion,
        @Nullable String model,
        @Nullable String lookback,
        @Nullable String by,
        @Nullable Integer order,
        @Nullable String halfLife,
        @Nullable String worth,
        @Nullable String horizon,
        @Nullable Double margin,
        @Nullable String referral,
        @Nullable Double budget,
        @Nullable String since,
        @Nullable String until) {
    public BudgetOptions {
        require(
                model == null || (!model.equals("all") && model.indexOf(',') < 0),
                "model \"%s\" must be one model. Name one such as \"linear\".",
                model);
    }

    AttributionOptions attribution() {
        return new AttributionOptions(
                conversion,
                model == null ? null : List.of(model),
                lookback,
                by,
                order,
                halfLife,
                worth,
                null,
                null);
    }

    ClvOptions clv() {
        return new ClvOptions(conversion, horizon, null, null, null);
    }
}

package dev.waymark.app.findings;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What to look for, as text, named as in the shell and in the API's JSON. Null means "not given".
 *
 * @param goals types of events that a customer is won by; null for those that carry values, or
 *     without any for those in the last stage of a draft from the log
 * @param properties by which groups of customers are told apart; null for all that the index
 *     carries
 * @param significance the chance that any finding is false; null for 0.01
 * @param least the share of the customers at a step from which on something is looked at; null for
 *     0.05
 * @param since first instant
 * @param until first instant no longer inside
 */
public record FindingOptions(
        @Nullable List<String> goals,
        @Nullable List<String> properties,
        @Nullable Double significance,
        @Nullable Double least,
        @Nullable String since,
        @Nullable String until) {
    /** Everything by default. */
    public static final FindingOptions NONE =
            new FindingOptions(null, null, null, null, null, null);

    public FindingOptions {
        goals = goals == null ? null : List.copyOf(goals);
        properties = properties == null ? null : List.copyOf(properties);
    }
}

package dev.waymark.app.conformance;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is asked about a map against a log as text, named as in the shell and in the API's JSON.
 * Null means "not given".
 *
 * @param within how soon steps should be reached, each {@code STEP=TIME}, for example {@code
 *     Offer=2d}; the step's name or id
 * @param ghostShare the share of the customers on the map from which on ad-hoc behaviour is told,
 *     0…1; null for 0.05
 * @param since first instant
 * @param until first instant no longer inside
 */
public record ConformanceOptions(
        @Nullable List<String> within,
        @Nullable Double ghostShare,
        @Nullable String since,
        @Nullable String until) {
    /** Everything by default. */
    public static final ConformanceOptions NONE = new ConformanceOptions(null, null, null, null);

    public ConformanceOptions {
        within = within == null ? null : List.copyOf(within);
    }
}

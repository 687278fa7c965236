package dev.waymark.app.conformance;

import static dev.waymark.engine.fault.JourneyException.require;

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
 * @param bindings {@code then}: each event counts by the binding that was valid when it happened;
 *     {@code now}: all by the newest binding of each step; null for {@code then}
 */
public record ConformanceOptions(
        @Nullable List<String> within,
        @Nullable Double ghostShare,
        @Nullable String since,
        @Nullable String until,
        @Nullable String bindings) {
    /** Each event counts by the binding that was valid when it happened. */
    public static final String THEN = "then";

    /** All events count by the newest binding of each step. */
    public static final String NOW = "now";

    /** Everything by default. */
    public static final ConformanceOptions NONE = new ConformanceOptions(null, null, null, null);

    public ConformanceOptions {
        within = within == null ? null : List.copyOf(within);
        require(
                bindings == null || bindings.equals(THEN) || bindings.equals(NOW),
                "bindings \"%s\" must be \"then\" or \"now\".",
                bindings);
    }

    /** Options with the bindings that were valid then. */
    public ConformanceOptions(
            @Nullable List<String> within,
            @Nullable Double ghostShare,
            @Nullable String since,
            @Nullable String until) {
        this(within, ghostShare, since, until, null);
    }

    /** The same with the bindings of one of the two words, {@code then} or {@code now}. */
    public ConformanceOptions boundAs(@Nullable String word) {
        return new ConformanceOptions(within, ghostShare, since, until, word);
    }

    /** By which bindings events count: {@code then} or {@code now}. */
    String boundBy() {
        return bindings == null ? THEN : bindings;
    }
}

package dev.waymark.app.attribution;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The options of an attribution as text, named as in the shell and in the API. Null or an empty
 * list means "not given".
 *
 * @param conversion types of events that are conversions
 * @param model {@code first}, {@code last}, {@code linear}, {@code position}, {@code time-decay},
 *     {@code markov}, {@code shapley}, or {@code all}; several too; default {@code linear}
 * @param lookback for example {@code 30d}
 * @param by {@code channel}, {@code type}
 * @param order of the Markov chain
 * @param halfLife of time-decay, for example {@code 7d}
 * @param worth of Shapley's coalitions: {@code conversions}, {@code rate}
 * @param since first instant of conversions
 * @param until first instant that conversions may no longer have
 */
public record AttributionOptions(
        @Nullable List<String> conversion,
        @Nullable List<String> model,
        @Nullable String lookback,
        @Nullable String by,
        @Nullable Integer order,
        @Nullable String halfLife,
        @Nullable String worth,
        @Nullable String since,
        @Nullable String until) {
    public AttributionOptions {
        conversion = List.copyOf(requireNonNullElse(conversion, List.of()));
        model = List.copyOf(requireNonNullElse(model, List.of()));
    }
}

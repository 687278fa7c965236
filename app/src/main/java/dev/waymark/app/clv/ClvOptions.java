package dev.waymark.app.clv;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The options of a lifetime value as text, named as in the shell and in the API. Null or an empty
 * list means "not given".
 *
 * @param purchase types of events that are purchases
 * @param horizon for example {@code 52w}, the default
 * @param unit {@code day}, {@code week} (default) or {@code month}; of a table, its own
 * @param since events before it are not looked at
 * @param until end of observation
 */
public record ClvOptions(
        @Nullable List<String> purchase,
        @Nullable String horizon,
        @Nullable String unit,
        @Nullable String since,
        @Nullable String until) {
    public ClvOptions {
        purchase = List.copyOf(requireNonNullElse(purchase, List.of()));
    }
}

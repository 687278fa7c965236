package dev.waymark.app.objectives;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is asked about objectives as text, named as in the shell and in the API's JSON. Null means
 * "not given".
 *
 * @param objectives sentences; null for those of the map
 * @param since first instant
 * @param until first instant no longer inside
 * @param limit how many of the customers who miss an objective to list; null for {@value #LISTED}
 */
public record ObjectiveOptions(
        @Nullable List<String> objectives,
        @Nullable String since,
        @Nullable String until,
        @Nullable Integer limit) {
    /** How many customers are listed if nobody says. */
    public static final int LISTED = 20;

    public ObjectiveOptions {
        objectives = objectives == null ? null : List.copyOf(objectives);
    }
}

package dev.waymark.maps.draft;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a draft looks at: types, which come before which, and which directly follow which.
 *
 * @param customers of the log, zero or more
 * @param types those to consider, unique
 * @param before {@code before[a][b]}: customers with both types whose first event of {@code
 *     types[a]} lies before their first one of {@code types[b]}
 * @param flows pairs of types of which the second directly follows the first; types that are not
 *     considered are ignored
 */
public record LogFacts(long customers, List<TypeFact> types, long[][] before, List<Flow> flows) {
    public LogFacts {
        types = List.copyOf(types);
        flows = List.copyOf(flows);
        require(
                before.length == types.size(),
                "before has %d rows for %d types. Give one row a type.",
                before.length,
                types.size());
    }

    /**
     * A type of event.
     *
     * @param type its name
     * @param events how many, one or more
     * @param customers with at least one
     * @param ends how many journeys end with it, at most {@code customers}
     * @param channel on which most of them happen; null if unknown
     */
    public record TypeFact(
            String type, long events, long customers, long ends, @Nullable String channel) {}

    /**
     * One type directly following another.
     *
     * @param customers in how many journeys at least once
     * @param medianSeconds median time between the two, zero or more
     */
    public record Flow(String from, String to, long customers, double medianSeconds) {}
}

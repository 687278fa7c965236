package dev.waymark.engine.objectives;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.steps.BoundStep;
import dev.waymark.engine.time.TimeRange;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Objectives to measure.
 *
 * @param objectives in the order of the result; at most {@value #MOST}
 * @param steps all steps of the map, and others that objectives name
 * @param names for every name that an objective uses, the place of its step in {@code steps}
 * @param contacts types of events by which a customer turns to us
 * @param range journeys are cut to it
 * @param zone whose weeks are counted
 * @param listed how many of the customers who miss an objective are listed, from 0 to {@value
 *     #MOST_LISTED}
 * @param named whether they are listed as the log calls them; otherwise under other names
 */
public record ObjectivesRequest(
        List<Objective> objectives,
        List<BoundStep> steps,
        Map<String, Integer> names,
        Choice contacts,
        TimeRange range,
        ZoneId zone,
        int listed,
        boolean named) {
    /** The most objectives. */
    public static final int MOST = 50;

    /** The most customers that are listed. */
    public static final int MOST_LISTED = 10_000;

    public ObjectivesRequest {
        objectives = List.copyOf(objectives);
        steps = List.copyOf(steps);
        names = Map.copyOf(names);
        require(
                objectives.size() <= MOST,
                "there are %d objectives and may be %d. Split them.",
                objectives.size(),
                MOST);
        require(
                0 <= listed && listed <= MOST_LISTED,
                "limit (%d) must be from 0 to %d.",
                listed,
                MOST_LISTED);
        for (Objective objective : objectives) {
            for (String name : objective.names()) {
                require(names.containsKey(name), "no step is named \"%s\".", name);
            }
        }
    }

    int place(String name) {
        return names.getOrDefault(name, -1);
    }
}

package dev.waymark.engine.conformance.handovers;

import dev.waymark.engine.quantile.DurationSummary;

import java.util.List;

/**
 * Where departments hand customers over on a map: the journey moves from a step of one department
 * to a step of another, past events that belong to no step. A step of nobody hands over to nobody.
 * It waits from the last event at the one step to the first at the other. Counts are those of the
 * map's ways ({@code Conformance.Move}).
 *
 * @param steps between which steps; most often first, ties by the order of the map; empty if fewer
 *     than two departments are named
 * @param departments the same between departments; most often first, ties by name
 */
public record Handovers(List<OfSteps> steps, List<OfDepartments> departments) {
    /** No hand-overs. */
    public static final Handovers NONE = new Handovers(List.of(), List.of());

    public Handovers {
        steps = List.copyOf(steps);
        departments = List.copyOf(departments);
    }

    /**
     * The hand-overs from one step to another.
     *
     * @param from id of the step
     * @param to id of the other
     * @param fromDepartment who is responsible for the one
     * @param toDepartment who is responsible for the other; another department
     * @param customers journeys with at least one, 1 or more
     * @param count how often, 1 or more; a journey may be handed over again
     * @param waiting {@code wait} in JSON: of all these times
     */
    public record OfSteps(
            String from,
            String to,
            String fromDepartment,
            String toDepartment,
            long customers,
            long count,
            DurationSummary waiting) {}

    /**
     * The hand-overs from one department to another, between whichever steps.
     *
     * @param from the department
     * @param to the other
     * @param count how often, 1 or more
     * @param waiting {@code wait} in JSON: of all these times
     */
    public record OfDepartments(String from, String to, long count, DurationSummary waiting) {}
}

package dev.waymark.engine.seamlessness;

import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.statistics.Rate;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * How many passages between stages went without a disturbance.
 *
 * @param definition what was counted, in English
 * @param contacts types of events by which a customer turns to us, and whether they were guessed
 * @param window how long after a passage coming back and contacts counted
 * @param patience the longest wait that did not disturb
 * @param customers with at least one event in a stage
 * @param open passages that are left out, since the log, or the range, ends within the window after
 *     them
 * @param transitions most disturbed passages first, ties by the order of the stages
 * @param handovers the same between departments; most passages first, ties by name; empty if no
 *     department is known
 */
public record Seamlessness(
        String definition,
        Choice contacts,
        Duration window,
        Duration patience,
        long customers,
        long open,
        List<Transition> transitions,
        List<Handover> handovers) {
    public Seamlessness {
        transitions = List.copyOf(transitions);
        handovers = List.copyOf(handovers);
    }

    /**
     * The passages from one stage to a later one, each customer's first.
     *
     * @param fromDepartment who is responsible for the first stage; null if not known
     * @param toDepartment who is responsible for the later one; null if not known
     * @param passages how many, one or more
     * @param seamless those that nothing disturbed
     * @param waiting {@code wait} in JSON: from the last event of the one to the first of the other
     * @param disturbed by what; a passage may be disturbed by several
     */
    public record Transition(
            String from,
            String to,
            @Nullable String fromDepartment,
            @Nullable String toDepartment,
            long passages,
            Rate seamless,
            DurationSummary waiting,
            Disturbances disturbed) {}

    /**
     * What disturbed passages; each count is of passages.
     *
     * @param switched the channel changed; null if no passage knows both channels
     * @param waited the wait was longer than the patience
     * @param returned the customer went back within the window
     * @param contacted the customer turned to us within the window; null if no type is a contact
     */
    public record Disturbances(
            @Nullable Long switched, long waited, long returned, @Nullable Long contacted) {}

    /**
     * The passages by which customers went from one department to another.
     *
     * @param passages how many, one or more
     * @param seamless those that nothing disturbed
     * @param waiting {@code wait} in JSON
     */
    public record Handover(
            String from, String to, long passages, Rate seamless, DurationSummary waiting) {}
}

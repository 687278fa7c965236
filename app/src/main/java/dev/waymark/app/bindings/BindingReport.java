package dev.waymark.app.bindings;

import dev.waymark.engine.bindings.BindingFacts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What a condition would bind to a step.
 *
 * @param condition as it was understood; null if the step is bound to nothing
 * @param versions the step's bindings, oldest first
 * @param unknown types that the condition names and the log does not have
 * @param facts what the log says; of types at most {@value StepBindings#MOST_TYPES} are listed
 * @param suggestions types that no step is bound to, those with a like name first, then those with
 *     most customers
 */
public record BindingReport(
        @Nullable String condition,
        List<Version> versions,
        List<String> unknown,
        BindingFacts facts,
        List<Suggestion> suggestions) {
    public BindingReport {
        versions = List.copyOf(versions);
        unknown = List.copyOf(unknown);
        suggestions = List.copyOf(suggestions);
    }

    /**
     * A binding of the step.
     *
     * @param validFrom from when on events count by it; null for all of time
     * @param failure which events say that the step failed; null if none does
     */
    public record Version(
            int version, @Nullable Instant validFrom, String condition, @Nullable String failure) {}

    /**
     * A type to bind.
     *
     * @param condition that binds it
     * @param likeness of its name to the step's, 0…1
     */
    public record Suggestion(
            String type, String condition, long events, long customers, double likeness) {}
}

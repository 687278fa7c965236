package dev.waymark.maps.map;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.maps.part.Evidence;
import dev.waymark.maps.part.Texts;
import dev.waymark.maps.part.Touchpoint;
import dev.waymark.maps.part.UnknownFields;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A cell of a map that a customer meets.
 *
 * @param id unique in the map
 * @param name not blank, at most 200 characters
 * @param description at most 2,000 characters; null if not said
 * @param touchpoint where; null if not said
 * @param bindings the events it stands for, by rising version and instant; empty if bound to none
 * @param evidence where the step comes from
 * @param subMap id of the map that shows this step closer; null if there is none
 * @param unknown fields that we do not know
 */
public record Step(
        String id,
        String name,
        @Nullable String description,
        @Nullable Touchpoint touchpoint,
        List<Binding> bindings,
        Evidence evidence,
        @Nullable String subMap,
        UnknownFields unknown) {
    public Step {
        Texts.requireId("step", id);
        Texts.requireName("step", name);
        Texts.requireText("description of a step", description);
        bindings = List.copyOf(bindings);
        for (int i = 1; i < bindings.size(); i++) {
            Binding older = bindings.get(i - 1);
            Binding newer = bindings.get(i);
            Instant from = newer.validFrom();
            Instant before = older.validFrom();
            require(
                    newer.version() > older.version()
                            && from != null
                            && (before == null || from.isAfter(before)),
                    "binding %d of step \"%s\" must have a higher version and a later validFrom"
                            + " than the one before it.",
                    newer.version(),
                    name);
        }
    }

    /** An assumed step, bound to nothing. */
    public static Step of(String id, String name) {
        return new Step(
                id, name, null, null, List.of(), Evidence.ASSUMED, null, UnknownFields.NONE);
    }

    /** The newest binding; empty if the step is bound to no events. */
    public Optional<Binding> binding() {
        return bindings.isEmpty() ? Optional.empty() : Optional.of(bindings.getLast());
    }

    /** The same step under another name. */
    public Step renamed(String newName) {
        return new Step(id, newName, description, touchpoint, bindings, evidence, subMap, unknown);
    }

    /** The same step with another description; null leaves it out. */
    public Step described(@Nullable String newDescription) {
        return new Step(id, name, newDescription, touchpoint, bindings, evidence, subMap, unknown);
    }

    /** The same step at another point of contact; null leaves it out. */
    public Step at(@Nullable Touchpoint newTouchpoint) {
        return new Step(id, name, description, newTouchpoint, bindings, evidence, subMap, unknown);
    }

    /** The same step with other bindings. */
    public Step bound(List<Binding> newBindings) {
        return new Step(id, name, description, touchpoint, newBindings, evidence, subMap, unknown);
    }

    /** The same step with other evidence. */
    public Step withEvidence(Evidence newEvidence) {
        return new Step(id, name, description, touchpoint, bindings, newEvidence, subMap, unknown);
    }

    /** The same step, shown closer by another map; null for none. */
    public Step withSubMap(@Nullable String newSubMap) {
        return new Step(id, name, description, touchpoint, bindings, evidence, newSubMap, unknown);
    }
}

package dev.waymark.maps.map;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A cell of a map that a customer meets.
 *
 * @param id unique in the map
 * @param name not blank, at most 200 characters
 * @param touchpoint where; null if not said
 * @param bindings the events it stands for, by rising version and instant; empty if bound to none
 * @param evidence where the step comes from
 * @param unknown fields that we do not know
 */
public record Step(
        String id,
        String name,
        @Nullable Touchpoint touchpoint,
        List<Binding> bindings,
        Evidence evidence,
        UnknownFields unknown) {
    public Step {
        require(!id.isBlank(), "id of a step is blank. Every step needs one.");
        JourneyMap.requireName("step", name);
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

    /** The newest binding; empty if the step is bound to no events. */
    public Optional<Binding> binding() {
        return bindings.isEmpty() ? Optional.empty() : Optional.of(bindings.getLast());
    }

    /** The same step under another name. */
    public Step renamed(String newName) {
        return new Step(id, newName, touchpoint, bindings, evidence, unknown);
    }
}

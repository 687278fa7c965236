package dev.waymark.engine.funnel;

import static dev.waymark.engine.fault.JourneyException.require;

import java.util.List;

/**
 * What fills one step of a funnel: an event of any of some types.
 *
 * @param types one or more, none twice
 */
public record FunnelStep(List<String> types) {
    public FunnelStep {
        types = List.copyOf(types);
        require(!types.isEmpty(), "A step has no type. Name at least one.");
        require(
                types.stream().distinct().count() == types.size(),
                "step \"%s\" names a type twice. Name each once.",
                String.join("|", types));
    }

    /** A step that is filled by one type or by any of several. */
    public static FunnelStep of(String... types) {
        return new FunnelStep(List.of(types));
    }

    /** The types with {@code |} between them, as requests write and results show them. */
    public String label() {
        return String.join("|", types);
    }
}

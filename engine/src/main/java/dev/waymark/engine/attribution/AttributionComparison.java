package dev.waymark.engine.attribution;

import java.util.List;

/**
 * Models side by side, over the same paths.
 *
 * @param models in the order in which they were asked for
 */
public record AttributionComparison(List<Attribution> models) {
    public AttributionComparison {
        models = List.copyOf(models);
    }
}

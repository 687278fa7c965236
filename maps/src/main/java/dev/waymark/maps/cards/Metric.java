package dev.waymark.maps.cards;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.maps.part.Texts;
import dev.waymark.maps.part.UnknownFields;

import org.jspecify.annotations.Nullable;

/**
 * A number on a card.
 *
 * @param name what is counted; not blank, at most 200 characters
 * @param value finite; null if not known
 * @param unit of the value, at most 2,000 characters; null if it has none
 * @param unknown fields that we do not know
 */
public record Metric(
        String name, @Nullable Double value, @Nullable String unit, UnknownFields unknown) {
    public Metric {
        Texts.requireName("metric", name);
        require(
                value == null || Double.isFinite(value),
                "value (%s) of the metric must be a number.",
                value);
        Texts.requireText("unit of the metric", unit);
    }

    /** A number with its unit. */
    public static Metric of(String name, double value, @Nullable String unit) {
        return new Metric(name, value, unit, UnknownFields.NONE);
    }
}

package dev.waymark.engine.attribution;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What one model says: conversions of all channels and {@code unattributed} sum to {@code
 * conversions}, up to rounding of floating-point numbers; so do values.
 *
 * @param definition what was counted, in English
 * @param model the model's word
 * @param conversions all conversions
 * @param value all conversions' values together; null if none has a value
 * @param unattributed conversions without any touch in the look-back
 * @param unattributedValue their values together; null if no conversion at all has a value
 * @param nulls paths that ended without a conversion
 * @param channels every channel that occurs on a path, most conversions first, ties by name
 */
public record Attribution(
        String definition,
        String model,
        double conversions,
        @Nullable Double value,
        double unattributed,
        @Nullable Double unattributedValue,
        double nulls,
        List<Channel> channels) {
    public Attribution {
        channels = List.copyOf(channels);
    }

    /**
     * What a channel gets.
     *
     * @param channel its name; the name of a type if touches are named by type
     * @param conversions zero or more; below zero only by Shapley's worth "rate"
     * @param value null if no conversion has a value
     * @param share of all attributed conversions; null if there are none
     * @param removalEffect 1 − P(conversion without the channel) ÷ P(conversion), from 0 to 1; null
     *     for models other than Markov, and without conversions
     */
    public record Channel(
            String channel,
            double conversions,
            @Nullable Double value,
            @Nullable Double share,
            @Nullable Double removalEffect) {}
}

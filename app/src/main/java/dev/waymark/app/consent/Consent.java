package dev.waymark.app.consent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a customer said last about one purpose.
 *
 * @param purpose such as {@code Advertising}; as it was written
 * @param granted whether they agreed
 * @param at when it was said
 * @param source which source of events told us, or who wrote it down; null if not known
 */
public record Consent(String purpose, boolean granted, Instant at, @Nullable String source) {
    /** The later of two; of two at one time the refusal. */
    Consent orLater(Consent other) {
        int order = at.compareTo(other.at);
        if (order != 0) {
            return order > 0 ? this : other;
        }
        return granted ? other : this;
    }
}

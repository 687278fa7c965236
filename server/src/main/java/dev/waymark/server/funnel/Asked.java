package dev.waymark.server.funnel;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

/** Checks that a body holds what a question needs. */
final class Asked {
    private Asked() {}

    static void require(String field, @Nullable Object value) {
        if (value == null) {
            throw JourneyException.user(
                    "MISSING_VALUE", "the field \"%s\" is missing. Give it in the body.", field);
        }
    }
}

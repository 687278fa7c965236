package dev.waymark.server.access;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

/** Insists on fields that a request must have. */
final class Given {
    private Given() {}

    static String text(@Nullable String value, String field) {
        if (value == null || value.isEmpty()) {
            throw JourneyException.user(
                    "MISSING_VALUE", "the field \"%s\" is missing. Give it as a text.", field);
        }
        return value;
    }
}

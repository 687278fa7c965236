package dev.waymark.server.access;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Insists on fields that a request must have. */
public final class Given {
    private Given() {}

    /** The text of a field, if it is there and not empty. */
    public static String text(@Nullable String value, String field) {
        if (value == null || value.isEmpty()) {
            throw JourneyException.user(
                    "MISSING_VALUE", "the field \"%s\" is missing. Give it as a text.", field);
        }
        return value;
    }

    /** The value of a field, if it is there. */
    public static <T> T field(@Nullable T value, String field) {
        if (value == null) {
            throw JourneyException.user(
                    "MISSING_VALUE", "the field \"%s\" is missing. Give it in the body.", field);
        }
        return value;
    }

    /** The list of a field, if it is there and nothing in it is null. */
    public static <T> List<T> list(@Nullable List<T> values, String field) {
        List<T> given = new ArrayList<>();
        for (T value : field(values, field)) {
            if (value == null) {
                throw JourneyException.user(
                        "INVALID_VALUE",
                        "the list \"%s\" has an item that is null. Leave it out.",
                        field);
            }
            given.add(value);
        }
        return given;
    }

    /** The list of a field, empty if it is left out. */
    public static <T> List<T> listOrNone(@Nullable List<T> values, String field) {
        return values == null ? List.of() : list(values, field);
    }
}

package dev.waymark.formats.mapping;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks what a mapping gives to all events of a file. */
final class Constants {
    private static final int LONGEST = 200;

    private Constants() {}

    /** The values as they are kept: stripped, empty ones left out, none if null. */
    static Map<String, String> checked(
            @Nullable Map<String, String> constants, Map<String, String> columns) {
        Map<String, String> kept = new LinkedHashMap<>();
        if (constants != null) {
            constants.forEach((role, value) -> add(kept, role, value, columns));
        }
        return Collections.unmodifiableMap(kept);
    }

    private static void add(
            Map<String, String> kept,
            String roleName,
            @Nullable String value,
            Map<String, String> columns) {
        Role role = Role.named(roleName);
        if (role == null) {
            throw Mapping.unknownRole(roleName);
        }
        if (!role.canBeConstant()) {
            throw JourneyException.user(
                    "INVALID_COLUMNS",
                    "\"%s:=%s\" gives all events the same %s. Only type, channel and source can be"
                            + " the same for all; name a column for %s.",
                    role,
                    value,
                    role,
                    role);
        }
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            return;
        }
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw JourneyException.user(
                    "INVALID_COLUMNS",
                    "the %s for all events has %,d characters, or some that cannot be seen. Give"
                            + " at most %d that can.",
                    role,
                    text.length(),
                    LONGEST);
        }
        if (!columns.getOrDefault(roleName, "").isEmpty()) {
            throw JourneyException.user(
                    "INVALID_COLUMNS",
                    "%s is read from column \"%s\" and is \"%s\" for all events. Give one of both.",
                    role,
                    columns.get(roleName),
                    text);
        }
        kept.put(roleName, text);
    }
}

package dev.waymark.formats.mapping;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** What a column of a file says about an event. A column without a role is a property. */
public enum Role {
    /** Who. Every event needs it. */
    CUSTOMER("customer"),
    /** When. Every event needs it. */
    TIME("time"),
    /** What. Every event needs it. */
    TYPE("type"),
    /** Where: web, phone … */
    CHANNEL("channel"),
    /** An amount. */
    VALUE("value"),
    /** Which system tells. */
    SOURCE("source"),
    /** The source's own identifier of the event. */
    ID("id"),
    /** Which transition of an activity the event is: start, complete … */
    LIFECYCLE("lifecycle");

    private final String text;

    Role(String text) {
        this.text = text;
    }

    /** The role of this name; null if there is none. */
    public static @Nullable Role named(String text) {
        for (Role role : values()) {
            if (role.text.equals(text)) {
                return role;
            }
        }
        return null;
    }

    /** Names of all roles, in their order. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Role::toString).toList();
    }

    /** Whether no event can do without it. */
    public boolean isNeeded() {
        return this == CUSTOMER || this == TIME || this == TYPE;
    }

    /** Whether all events of a file can have the same. */
    public boolean canBeConstant() {
        return this == TYPE || this == CHANNEL || this == SOURCE;
    }

    /** The name in mappings and results. */
    @Override
    public String toString() {
        return text;
    }
}

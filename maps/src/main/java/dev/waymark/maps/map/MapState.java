package dev.waymark.maps.map;

import dev.waymark.maps.part.Named;

import java.util.Optional;

/** Whether a map shows what is or what shall be. */
public enum MapState implements Named {
    /** What is. */
    AS_IS("as-is"),
    /** What shall be. */
    TO_BE("to-be");

    private final String text;

    MapState(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** The state of a stored name; empty if there is none. */
    public static Optional<MapState> of(String text) {
        return Named.of(values(), text);
    }
}

package dev.waymark.maps.part;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

/** The bounds of the texts of a map, in UTF-16 units. */
public final class Texts {
    /** The longest name. */
    public static final int MAX_NAME = 200;

    /** The longest text that is neither a name nor a card's. */
    public static final int MAX_TEXT = 2_000;

    /** The longest text of a card. */
    public static final int MAX_CARD = 5_000;

    private Texts() {}

    /**
     * Fails unless a name is there and short enough.
     *
     * @param what whose name, for the fault
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE
     */
    public static void requireName(String what, String name) {
        require(!name.isBlank(), "name of the %s is blank. Give it a name.", what);
        requireLength("name of the " + what, name, MAX_NAME);
    }

    /**
     * Fails unless an id is there and short enough.
     *
     * @param what whose id, for the fault
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE
     */
    public static void requireId(String what, String id) {
        require(!id.isBlank(), "id of a %s is blank. Every %s needs one.", what, what);
    }

    /**
     * Fails if a text is longer than {@link #MAX_TEXT}.
     *
     * @param what which text, for the fault
     * @param text null and blank texts pass
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE
     */
    public static void requireText(String what, @Nullable String text) {
        requireLength(what, text, MAX_TEXT);
    }

    /**
     * Fails if a text is longer than a bound.
     *
     * @param what which text, for the fault
     * @param text null passes
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE
     */
    public static void requireLength(String what, @Nullable String text, int most) {
        require(
                text == null || text.length() <= most,
                "%s has %d characters and may have %d. Shorten it.",
                what,
                text == null ? 0 : text.length(),
                most);
    }
}

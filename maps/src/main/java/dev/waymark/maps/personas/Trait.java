package dev.waymark.maps.personas;

import dev.waymark.maps.part.Named;

import java.util.Optional;

/** What may be told of a persona, in the order in which it is shown. */
public enum Trait implements Named {
    /** What the person is: buyer, patient, clerk. */
    ROLE("role"),
    /** A sentence as the person would say it. */
    QUOTE("quote"),
    /** What the person wants to reach. */
    GOALS("goals"),
    /** What the person cannot do without. */
    NEEDS("needs"),
    /** Why. */
    MOTIVATIONS("motivations"),
    /** What the person likes better. */
    PREFERENCES("preferences"),
    /** What the person usually does. */
    BEHAVIOUR("behaviour"),
    /** What stands in the way. */
    FRUSTRATIONS("frustrations"),
    /** The customers who are like this, as a journey filter's text. */
    SEGMENT("segment");

    private final String text;

    Trait(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** The trait of a stored name; empty if there is none. */
    public static Optional<Trait> of(String text) {
        return Named.of(values(), text);
    }
}

package dev.waymark.maps.cards;

import dev.waymark.maps.part.Named;

import java.util.Optional;

/** The colours that a card may have; what they mean is the team's own matter. */
public enum CardColor implements Named {
    /** Red. */
    RED("red"),
    /** Orange. */
    ORANGE("orange"),
    /** Yellow. */
    YELLOW("yellow"),
    /** Green. */
    GREEN("green"),
    /** Teal. */
    TEAL("teal"),
    /** Blue. */
    BLUE("blue"),
    /** Purple. */
    PURPLE("purple"),
    /** Grey. */
    GREY("grey");

    private final String text;

    CardColor(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** The colour of a stored name; empty if there is none. */
    public static Optional<CardColor> of(String text) {
        return Named.of(values(), text);
    }
}

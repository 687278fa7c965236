package dev.waymark.engine.identity;

import static dev.waymark.engine.fault.JourneyException.require;

/**
 * Two customers that people keep apart, whatever their events say: how a merge is undone.
 *
 * @param one the lesser of the two
 * @param other the greater
 */
public record Separation(String one, String other) {
    public Separation {
        require(
                !one.isBlank() && !other.isBlank() && !one.equals(other),
                "\"%s\" and \"%s\" cannot be kept apart. Give two different customers.",
                one,
                other);
        if (one.compareTo(other) > 0) {
            String less = other;
            other = one;
            one = less;
        }
    }
}

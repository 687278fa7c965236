package dev.waymark.engine.personas;

/**
 * How surely a group is found again in other customers of the same kind: the mean Jaccard overlap
 * over resamples, in the words of Hennig (2007).
 */
public enum Steadiness {
    /** At least 0.75. */
    STABLE("stable"),
    /** From 0.6 to below 0.75: something is there, but who belongs to it is doubtful. */
    DOUBTFUL("doubtful"),
    /** Below 0.6: it dissolves. */
    UNSTABLE("unstable");

    private static final double DOUBTFUL_FROM = 0.6;
    private static final double STABLE_FROM = 0.75;

    private final String word;

    Steadiness(String word) {
        this.word = word;
    }

    /** The word for a mean overlap from 0 to 1. */
    public static Steadiness of(double overlap) {
        if (overlap >= STABLE_FROM) {
            return STABLE;
        }
        return overlap >= DOUBTFUL_FROM ? DOUBTFUL : UNSTABLE;
    }

    /** The word that answers use. */
    @Override
    public String toString() {
        return word;
    }
}

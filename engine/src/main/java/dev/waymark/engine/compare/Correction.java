package dev.waymark.engine.compare;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.statistics.ManyTests;

/** How p-values are corrected for having looked at many. */
public enum Correction {
    /** Of those below the limit, at most that share is false. */
    BENJAMINI_HOCHBERG("benjamini-hochberg"),
    /** The chance that any below the limit is false is at most the limit. */
    HOLM("holm");

    private final String text;

    Correction(String text) {
        this.text = text;
    }

    /** The name that people give. */
    public String text() {
        return text;
    }

    /**
     * The correction of a name.
     *
     * @throws JourneyException INVALID_VALUE if there is none
     */
    public static Correction of(String text) {
        for (Correction correction : values()) {
            if (correction.text.equals(text)) {
                return correction;
            }
        }
        throw JourneyException.user(
                "INVALID_VALUE",
                "correction \"%s\" must be \"benjamini-hochberg\" or \"holm\".",
                text);
    }

    double[] of(double[] p) {
        return switch (this) {
            case BENJAMINI_HOCHBERG -> ManyTests.benjaminiHochberg(p);
            case HOLM -> ManyTests.holm(p);
        };
    }
}

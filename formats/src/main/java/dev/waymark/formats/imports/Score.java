package dev.waymark.formats.imports;

import dev.waymark.maps.curves.CurvePoint;

import java.util.Optional;

/**
 * A number that somebody wrote for how a persona feels.
 *
 * @param value from −2 to 2
 * @param isClamped whether what was written is outside of that, or not finite
 */
public record Score(double value, boolean isClamped) {
    /** The text with a minus and a point as a program writes them. */
    public static String plain(String text) {
        return text.replace('−', '-').replace(',', '.');
    }

    /**
     * The score of a text; empty if it is no number.
     *
     * @param neutral the number that stands for 0
     */
    public static Optional<Score> of(String text, double neutral) {
        double value;
        try {
            value = Double.parseDouble(text) - neutral;
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        double clamped =
                Double.isNaN(value) ? 0 : Math.clamp(value, -CurvePoint.BEST, CurvePoint.BEST);
        return Optional.of(new Score(clamped, clamped != value));
    }
}

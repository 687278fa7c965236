package dev.waymark.engine.budget;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.List;

/**
 * Conversions of a month as a function of its spend, with diminishing returns: {@code height × ln(1
 * + spend ÷ bend)}. Small spends bring height ÷ bend each; at a spend of {@code bend} half of that.
 *
 * @param channel whose it is
 * @param points what it was fitted to
 * @param fit null if the data cannot tell
 * @param refusal why they cannot, in English; null if they can
 * @param refusalCode the same for programs, such as {@code CURVE_TOO_FEW_MONTHS}; null if they can
 */
public record ResponseCurve(
        String channel,
        List<Point> points,
        @Nullable Fit fit,
        @Nullable String refusal,
        @Nullable String refusalCode) {
    public ResponseCurve {
        points = List.copyOf(points);
    }

    /** One month. */
    public record Point(YearMonth month, double spend, double conversions) {}

    /**
     * The fitted curve.
     *
     * @param height conversions, above zero
     * @param bend spend, above zero
     * @param explained share of the variance of conversions that the curve explains, up to 1
     * @param curve from no spend to the largest that may be planned with, rising
     */
    public record Fit(double height, double bend, double explained, List<Band> curve) {
        public Fit {
            curve = List.copyOf(curve);
        }
    }

    /**
     * What to expect of a spend, with the 95 % interval of the curve (not of a single month).
     *
     * @param low zero or more
     */
    public record Band(double spend, double conversions, double low, double high) {}
}

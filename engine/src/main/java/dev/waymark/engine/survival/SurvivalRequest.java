package dev.waymark.engine.survival;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * Whose time until what to estimate.
 *
 * @param from the event whose first occurrence starts a customer's clock
 * @param to the event that ends it
 * @param censor until when customers are watched who have not reached it
 * @param interval how the interval of the curve is computed
 * @param confidence of the interval, from 0.5 to 0.999
 * @param breakdown one curve for each value that this property, or {@code channel}, has at the
 *     start; null for none
 * @param points the most points of a curve, from {@value #FEWEST_POINTS} to {@value #MOST_POINTS}
 * @param range the start must lie in it; what follows may lie after it
 */
public record SurvivalRequest(
        TypeSet from,
        TypeSet to,
        Censor censor,
        Interval interval,
        double confidence,
        @Nullable String breakdown,
        int points,
        TimeRange range) {
    /** The fewest points that a curve may be thinned to. */
    public static final int FEWEST_POINTS = 10;

    /** The most points that a curve may have. */
    public static final int MOST_POINTS = 100_000;

    /** How many points a curve has at most if nobody says. */
    public static final int DEFAULT_POINTS = 1_000;

    public SurvivalRequest {
        require(
                !(from.isAny() && to.isAny()),
                "from and to are both any event, which ends every wait at once. Name the type that"
                        + " is waited for.");
        require(
                0.5 <= confidence && confidence <= 0.999,
                "confidence (%s) must be from 0.5 to 0.999. Give for example 0.95.",
                confidence);
        require(
                FEWEST_POINTS <= points && points <= MOST_POINTS,
                "points (%d) must be from %d to %d. Give for example %d.",
                points,
                FEWEST_POINTS,
                MOST_POINTS,
                DEFAULT_POINTS);
    }

    /** The whole log, with everything else by default. */
    public static SurvivalRequest of(TypeSet from, TypeSet to) {
        return new SurvivalRequest(
                from,
                to,
                Censor.LOG_END,
                Interval.LOG_LOG,
                0.95,
                null,
                DEFAULT_POINTS,
                TimeRange.ALL);
    }

    /** The same with another end of watching and another interval. */
    public SurvivalRequest with(Censor newCensor, Interval newInterval) {
        return new SurvivalRequest(
                from, to, newCensor, newInterval, confidence, breakdown, points, range);
    }

    /** The same, by a property's value at the start. */
    public SurvivalRequest by(String property) {
        return new SurvivalRequest(from, to, censor, interval, confidence, property, points, range);
    }

    /** What is estimated, in English. */
    public String definition() {
        StringBuilder text = new StringBuilder();
        text.append("Share of customers without ")
                .append(to.words())
                .append(", by time since their first event (")
                .append(from.words())
                .append(')');
        if (range.since() != null) {
            text.append(" from ").append(range.since());
        }
        if (range.until() != null) {
            text.append(" until before ").append(range.until());
        }
        text.append("; Kaplan–Meier, watched until ")
                .append(
                        censor == Censor.LOG_END
                                ? "the end of the log"
                                : "the customer's last event")
                .append(
                        ". %s %% interval (%s, Greenwood)."
                                .formatted(percent(confidence), interval.text()));
        if (breakdown != null) {
            text.append(" By \"").append(breakdown).append("\" at the start; log-rank test.");
        }
        return text.toString();
    }

    private static String percent(double share) {
        String text = String.format(Locale.ROOT, "%.1f", share * 100);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Until when customers are watched who have not reached the end. */
    public enum Censor {
        /** Until the log's last event. */
        LOG_END("log-end"),
        /** Until their own last event. */
        LAST_EVENT("last-event");

        private final String text;

        Censor(String text) {
            this.text = text;
        }

        /** The word that requests use. */
        public String text() {
            return text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** How the interval of the curve is computed. */
    public enum Interval {
        /** On the scale of log(−log survival): always between 0 and 1. */
        LOG_LOG("log-log"),
        /** On the scale of log survival; cut at 1. */
        LOG("log");

        private final String text;

        Interval(String text) {
            this.text = text;
        }

        /** The word that requests use. */
        public String text() {
            return text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}

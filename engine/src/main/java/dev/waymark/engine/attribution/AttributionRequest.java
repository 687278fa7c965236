package dev.waymark.engine.attribution;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.time.TimeRange;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What to attribute, and how.
 *
 * @param conversion types of events that are conversions, one or more; never touches themselves
 * @param lookback how long before a conversion a touch counts, above zero
 * @param by what a touch is named by
 * @param models one or more; each gives one {@link Attribution}
 * @param firstOnly whether only a customer's first conversion counts
 * @param range when conversions count; their touches may lie before it
 */
public record AttributionRequest(
        List<String> conversion,
        Duration lookback,
        TouchKind by,
        List<AttributionModel> models,
        boolean firstOnly,
        TimeRange range) {
    /** The look-back if nobody says. */
    public static final Duration DEFAULT_LOOKBACK = Duration.ofDays(30);

    private static final int MOST_TYPES = 100;
    private static final int MOST_MODELS = 16;

    public AttributionRequest {
        conversion = List.copyOf(conversion);
        models = List.copyOf(models);
        require(
                !conversion.isEmpty(),
                "conversion is missing. Give the type of event that is a conversion, for example"
                        + " \"purchase\".");
        require(
                conversion.size() <= MOST_TYPES,
                "conversion names %d types; at most %d are taken.",
                conversion.size(),
                MOST_TYPES);
        require(
                lookback.toMillis() > 0,
                "lookback (%s) must be above zero. Give one such as \"30d\".",
                DurationText.format(lookback));
        requireSome(models);
    }

    /** Insists on so many models as are computed at once: each keeps counts of its own. */
    static void requireSome(List<AttributionModel> models) {
        require(!models.isEmpty(), "model is missing. Give one such as \"linear\".");
        require(
                models.size() <= MOST_MODELS,
                "%d models are too many; at most %d are computed at once.",
                models.size(),
                MOST_MODELS);
    }

    String definition(AttributionModel model) {
        return ("Conversions are %s of type %s. Touches are a customer's events %s before it, at"
                    + " most %s earlier; they may count for several conversions. A journey without"
                    + " any conversion ends in nothing, with the touches of the %s before its last"
                    + " one. %s")
                .formatted(
                        firstOnly ? "a customer's first event" : "events",
                        conversion.stream()
                                .map(type -> "\"" + type + "\"")
                                .collect(Collectors.joining(", ")),
                        by == TouchKind.CHANNEL ? "with a channel" : "of any other type",
                        DurationText.format(lookback),
                        DurationText.format(lookback),
                        model.sentence());
    }

    /** What a touch is named by. */
    public enum TouchKind {
        /** The event's channel; events without one are no touches. */
        CHANNEL("channel"),
        /** The event's type. */
        TYPE("type");

        private final String text;

        TouchKind(String text) {
            this.text = text;
        }

        /** The word that people choose it by. */
        public String text() {
            return text;
        }
    }
}

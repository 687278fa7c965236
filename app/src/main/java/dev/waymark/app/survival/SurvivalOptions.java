package dev.waymark.app.survival;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.options.OptionReader;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.survival.SurvivalEstimate;
import dev.waymark.engine.survival.SurvivalRequest;
import dev.waymark.engine.survival.SurvivalRequest.Censor;
import dev.waymark.engine.survival.SurvivalRequest.Interval;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The switches of a survival estimate as text; null means "not given".
 *
 * @param from types that start the clock: {@code A}, {@code A|B}, {@code *} for any (default)
 * @param to types that end it; must be given
 * @param censor {@code log-end} (default), {@code last-event}
 * @param interval {@code log-log} (default), {@code log}
 * @param confidence of the interval; default 0.95
 * @param breakdown name of a property, or {@code channel}
 * @param points the most points of a curve; default 1,000
 * @param since first instant of a start
 * @param until first instant that a start may no longer have
 */
public record SurvivalOptions(
        @Nullable String from,
        @Nullable String to,
        @Nullable String censor,
        @Nullable String interval,
        @Nullable Double confidence,
        @Nullable String breakdown,
        @Nullable Integer points,
        @Nullable String since,
        @Nullable String until) {
    private static final double DEFAULT_CONFIDENCE = 0.95;

    /** The properties that the index must carry to answer; {@code channel} is always there. */
    public List<String> properties() {
        return breakdown == null || breakdown.equals(CodedPredicate.CHANNEL)
                ? List.of()
                : List.of(breakdown);
    }

    /**
     * How the curves of a table are estimated.
     *
     * @throws JourneyException USER if interval, confidence or points are wrong
     */
    public SurvivalEstimate estimate() {
        OptionReader reader = new OptionReader(new IndexBuilder(List.of()).build(), ZoneOffset.UTC);
        Interval scale = reader.choose("interval", interval, Interval.values(), Interval.LOG_LOG);
        SurvivalRequest checked =
                reader.done(
                        () ->
                                new SurvivalRequest(
                                        TypeSet.ANY,
                                        TypeSet.of("event"),
                                        Censor.LOG_END,
                                        scale,
                                        requireNonNullElse(confidence, DEFAULT_CONFIDENCE),
                                        null,
                                        requireNonNullElse(points, SurvivalRequest.DEFAULT_POINTS),
                                        TimeRange.ALL));
        return new SurvivalEstimate(checked.interval(), checked.confidence(), checked.points());
    }

    /**
     * What the options ask for, checked against a log.
     *
     * @param zone of times that name none
     * @throws JourneyException USER, with the texts of all that is wrong, one a line
     */
    public SurvivalRequest request(JourneyIndex index, ZoneId zone) {
        OptionReader reader = new OptionReader(index, zone);
        TypeSet start = reader.types("from", from, TypeSet.ANY);
        TypeSet end = reader.types("to", to, TypeSet.ANY);
        if (to == null) {
            reader.fault(
                    "MISSING_VALUE", "to is missing. Name the type of event that is waited for.");
        }
        Censor watched = reader.choose("censor", censor, Censor.values(), Censor.LOG_END);
        Interval scale = reader.choose("interval", interval, Interval.values(), Interval.LOG_LOG);
        String property = reader.property("breakdown", breakdown);
        TimeRange range = reader.range(since, until);
        return reader.done(
                () ->
                        new SurvivalRequest(
                                start,
                                end,
                                watched,
                                scale,
                                requireNonNullElse(confidence, DEFAULT_CONFIDENCE),
                                property,
                                requireNonNullElse(points, SurvivalRequest.DEFAULT_POINTS),
                                range));
    }
}

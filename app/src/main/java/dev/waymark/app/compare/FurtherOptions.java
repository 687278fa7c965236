package dev.waymark.app.compare;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.options.OptionReader;
import dev.waymark.engine.channels.ChannelsRequest;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.retention.RetentionRequest;
import dev.waymark.engine.roles.TypeRole;
import dev.waymark.engine.survival.SurvivalRequest;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.trends.metrics.ContactMetric;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * What else to compare of two groups, as text; null means "not given".
 *
 * @param every how long a period of retention is: {@code day}, {@code week} (default), {@code
 *     month}
 * @param from the event that starts the clock of survival: {@code A}, {@code A|B}, {@code *} for
 *     the first of any type (default)
 * @param to the event that ends it; null for no survival
 * @param repeatWithin how soon a contact must be repeated to count; default {@code 72h}
 */
public record FurtherOptions(
        @Nullable String every,
        @Nullable String from,
        @Nullable String to,
        @Nullable String repeatWithin) {
    /** How many periods after the first one are compared. */
    public static final int PERIODS = 8;

    private static final double CONFIDENCE = 0.95;

    /** Nothing given. */
    public static final FurtherOptions NONE = new FurtherOptions(null, null, null, null);

    /**
     * What is asked of each group.
     *
     * @param survival null for none
     * @param contacts null if no type of the log sounds like a contact
     */
    record Request(
            RetentionRequest retention,
            @Nullable SurvivalRequest survival,
            ContactMetric.@Nullable RepeatContact contacts) {}

    /**
     * What the options ask for, checked against a log.
     *
     * @throws dev.waymark.engine.fault.JourneyException USER, with the texts of all that is wrong,
     *     one a line
     */
    Request request(JourneyIndex index, TimeRange range, ZoneId zone) {
        OptionReader reader = new OptionReader(index, zone);
        Period period = reader.choose("every", every, Period.values(), Period.WEEK);
        TypeSet start = reader.types("from", from, TypeSet.ANY);
        TypeSet end = reader.types("to", to, TypeSet.ANY);
        if (from != null && to == null) {
            reader.fault(
                    "MISSING_VALUE",
                    "to is missing. Name the type of event that ends the time from \"%s\"."
                            .formatted(from));
        }
        Duration window = reader.duration("repeat-within", repeatWithin);
        List<String> contacts = TypeRole.CONTACT.guess(index.types().names()).names();
        return reader.done(
                () ->
                        new Request(
                                RetentionRequest.of(period, PERIODS + 1, zone).within(range),
                                to == null
                                        ? null
                                        : new SurvivalRequest(
                                                start,
                                                end,
                                                SurvivalRequest.Censor.LOG_END,
                                                SurvivalRequest.Interval.LOG_LOG,
                                                CONFIDENCE,
                                                null,
                                                SurvivalRequest.DEFAULT_POINTS,
                                                range),
                                contacts.isEmpty()
                                        ? null
                                        : new ContactMetric.RepeatContact(
                                                new EventPredicate.TypeIs(contacts),
                                                null,
                                                requireNonNullElse(
                                                        window, ChannelsRequest.WINDOW))));
    }
}

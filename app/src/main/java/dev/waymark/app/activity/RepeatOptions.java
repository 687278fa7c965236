package dev.waymark.app.activity;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.options.OptionReader;
import dev.waymark.engine.activity.RepeatKernel;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZoneId;

/**
 * The switches of a repeat-purchase rate as text; null means "not given".
 *
 * @param types events that are purchases: {@code A}, {@code A|B}, {@code *} for any; must be given
 * @param horizon how soon the second must follow the first; default {@code 90d}
 * @param since first instant of a first purchase
 * @param until first instant that a first purchase may no longer have
 */
public record RepeatOptions(
        @Nullable String types,
        @Nullable String horizon,
        @Nullable String since,
        @Nullable String until) {
    private static final Duration DEFAULT_HORIZON = Duration.ofDays(90);

    /**
     * The repeat-purchase rate.
     *
     * @param zone of times that name none
     * @throws JourneyException USER, with the texts of all that is wrong, one a line
     */
    public RepeatKernel kernel(JourneyIndex index, ZoneId zone) {
        OptionReader reader = new OptionReader(index, zone);
        TypeSet purchase = reader.types("type", types, TypeSet.ANY);
        if (types == null) {
            reader.fault(
                    "MISSING_VALUE", "type is missing. Name the type of event that is a purchase.");
        }
        Duration within = reader.duration("horizon", horizon);
        TimeRange range = reader.range(since, until);
        return reader.done(
                () ->
                        new RepeatKernel(
                                purchase, requireNonNullElse(within, DEFAULT_HORIZON), range));
    }
}

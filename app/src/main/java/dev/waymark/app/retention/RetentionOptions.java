package dev.waymark.app.retention;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.options.OptionReader;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.retention.RetentionRequest;
import dev.waymark.engine.retention.RetentionRequest.Clock;
import dev.waymark.engine.retention.RetentionRequest.Cohort;
import dev.waymark.engine.retention.RetentionRequest.Mode;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/**
 * The switches of a retention as text; null means "not given".
 *
 * @param start types that put a customer into a cohort: {@code A}, {@code A|B}, {@code *} for any
 *     (default)
 * @param comeBack types that count as coming back; default: those of {@code start}
 * @param cohort {@code first} (default), {@code recurring}
 * @param mode {@code on} (default), {@code on-or-after}, {@code on-or-before}, {@code streak}
 * @param clock {@code calendar} (default), {@code rolling}
 * @param period {@code day}, {@code week} (default), {@code month}
 * @param buckets how many to count, the cohort's own included; default 12
 * @param since first instant of a start event
 * @param until first instant that a start event may no longer have
 */
public record RetentionOptions(
        @Nullable String start,
        @Nullable String comeBack,
        @Nullable String cohort,
        @Nullable String mode,
        @Nullable String clock,
        @Nullable String period,
        @Nullable Integer buckets,
        @Nullable String since,
        @Nullable String until) {
    /**
     * What the options ask for, checked against a log.
     *
     * @param zone of calendar buckets, and of times that name none
     * @throws JourneyException USER, with the texts of all that is wrong, one a line
     */
    public RetentionRequest request(JourneyIndex index, ZoneId zone) {
        OptionReader reader = new OptionReader(index, zone);
        TypeSet from = reader.types("start", start, TypeSet.ANY);
        TypeSet back = reader.types("return", comeBack, from);
        Cohort cohorts = reader.choose("cohort", cohort, Cohort.values(), Cohort.FIRST);
        Mode how = reader.choose("mode", mode, Mode.values(), Mode.ON);
        Clock by = reader.choose("clock", clock, Clock.values(), Clock.CALENDAR);
        Period length = reader.choose("period", period, Period.values(), Period.WEEK);
        TimeRange range = reader.range(since, until);
        return reader.done(
                () ->
                        new RetentionRequest(
                                from,
                                back,
                                cohorts,
                                how,
                                by,
                                length,
                                requireNonNullElse(buckets, RetentionRequest.DEFAULT_BUCKETS),
                                zone,
                                range));
    }
}

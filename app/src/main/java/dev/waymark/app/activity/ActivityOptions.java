package dev.waymark.app.activity;

import dev.waymark.app.options.OptionReader;
import dev.waymark.engine.activity.ActivityRequest;
import dev.waymark.engine.activity.ChurnKernel;
import dev.waymark.engine.activity.StatesKernel;
import dev.waymark.engine.activity.StickinessKernel;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZoneId;

/**
 * The switches of activity states, churn and stickiness as text; null means "not given". Faults
 * tell all that is wrong, one text a line.
 *
 * @param types events that make a customer active: {@code A}, {@code A|B}, {@code *} for any
 *     (default)
 * @param period {@code day}, {@code week} (default), {@code month}; stickiness is told by day
 * @param since first instant of the buckets told
 * @param until first instant after them
 */
public record ActivityOptions(
        @Nullable String types,
        @Nullable String period,
        @Nullable String since,
        @Nullable String until) {
    /**
     * The states.
     *
     * @throws JourneyException USER if an option is wrong
     */
    public StatesKernel states(JourneyIndex index, ZoneId zone) {
        OptionReader reader = new OptionReader(index, zone);
        ActivityRequest request = request(reader, zone, Period.WEEK);
        return reader.done(() -> new StatesKernel(request));
    }

    /**
     * The churn.
     *
     * @param within how long after an event a customer counts as active, for example {@code 90d};
     *     null for the bucket after it
     * @throws JourneyException USER if an option is wrong
     */
    public ChurnKernel churn(@Nullable String within, JourneyIndex index, ZoneId zone) {
        OptionReader reader = new OptionReader(index, zone);
        ActivityRequest request = request(reader, zone, Period.WEEK);
        Duration time = reader.duration("within", within);
        return reader.done(() -> new ChurnKernel(request, time));
    }

    /**
     * The stickiness.
     *
     * @throws JourneyException USER if an option is wrong
     */
    public StickinessKernel stickiness(JourneyIndex index, ZoneId zone) {
        OptionReader reader = new OptionReader(index, zone);
        ActivityRequest request = request(reader, zone, Period.DAY);
        return reader.done(() -> new StickinessKernel(request));
    }

    private ActivityRequest request(OptionReader reader, ZoneId zone, Period otherwise) {
        TypeSet active = reader.types("type", types, TypeSet.ANY);
        Period length = reader.choose("period", period, Period.values(), otherwise);
        TimeRange range = reader.range(since, until);
        return new ActivityRequest(active, length, zone, range);
    }
}

package dev.waymark.app.trends;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.options.OptionReader;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.trends.changes.ChangesRequest;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZoneId;

/**
 * The switches of a search for changes as text; null means "not given".
 *
 * @param every {@code day}, {@code week} (default), {@code month}
 * @param within how soon the next event must come to count as what follows; default {@code 7d}
 * @param alpha the chance to report any change where nothing changed; default 0.05
 * @param since first instant of the periods looked at
 * @param until first instant after them
 */
public record ChangesOptions(
        @Nullable String every,
        @Nullable String within,
        @Nullable Double alpha,
        @Nullable String since,
        @Nullable String until) {
    /**
     * What the options ask for, checked against a log.
     *
     * @param zone of the calendar, and of times that name none
     * @throws dev.waymark.engine.fault.JourneyException USER, with the texts of all that is wrong,
     *     one a line
     */
    public ChangesRequest request(JourneyIndex index, ZoneId zone) {
        OptionReader reader = new OptionReader(index, zone);
        Period period = reader.choose("every", every, Period.values(), Period.WEEK);
        Duration time = reader.duration("within", within);
        TimeRange range = reader.range(since, until);
        return reader.done(
                () ->
                        new ChangesRequest(
                                period,
                                zone,
                                range,
                                requireNonNullElse(time, ChangesRequest.DEFAULT_WITHIN),
                                requireNonNullElse(alpha, ChangesRequest.DEFAULT_ALPHA)));
    }
}

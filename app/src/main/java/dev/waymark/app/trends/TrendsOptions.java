package dev.waymark.app.trends;

import dev.waymark.app.options.OptionReader;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.EventPredicate.AnyEvent;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.trends.TrendsRequest;
import dev.waymark.engine.trends.metrics.Metric;
import dev.waymark.engine.trends.metrics.MetricText;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;

/**
 * The switches of trends as text; null means "not given".
 *
 * @param metrics each as {@link MetricText} reads it; empty for the active customers
 * @param every {@code day}, {@code week} (default), {@code month}
 * @param since first instant of the periods told
 * @param until first instant after them
 */
public record TrendsOptions(
        List<String> metrics,
        @Nullable String every,
        @Nullable String since,
        @Nullable String until) {
    public TrendsOptions {
        metrics = List.copyOf(metrics);
    }

    /** The same over another range. */
    public TrendsOptions within(@Nullable String newSince, @Nullable String newUntil) {
        return new TrendsOptions(metrics, every, newSince, newUntil);
    }

    /**
     * The properties that the index must carry to answer.
     *
     * @throws dev.waymark.engine.fault.JourneyException INVALID_METRIC, INVALID_PREDICATE,
     *     INVALID_DURATION or INVALID_VALUE if a metric cannot be read
     */
    public List<String> properties() {
        return new TrendsRequest(read(), Period.WEEK, ZoneId.of("UTC"), TimeRange.ALL).properties();
    }

    /**
     * What the options ask for, checked against a log, by somebody who types the metrics.
     *
     * @param zone of the calendar, and of times that name none
     * @throws dev.waymark.engine.fault.JourneyException USER, with the texts of all that is wrong,
     *     one a line; UNKNOWN_VALUE if a metric asks for a value that no event has
     */
    public TrendsRequest request(JourneyIndex index, ZoneId zone) {
        TrendsRequest request = kept(index, zone);
        request.metrics().forEach(metric -> MetricNames.checkValues(metric, index));
        return request;
    }

    /**
     * The same for metrics that are kept: they may ask for values that no event has yet, or any
     * more.
     *
     * @throws dev.waymark.engine.fault.JourneyException USER, as {@link #request}
     */
    public TrendsRequest kept(JourneyIndex index, ZoneId zone) {
        List<Metric> wanted = read();
        OptionReader reader = new OptionReader(index, zone);
        Period period = reader.choose("every", every, Period.values(), Period.WEEK);
        TimeRange range = reader.range(since, until);
        wanted.forEach(metric -> MetricNames.check(metric, index));
        return reader.done(() -> new TrendsRequest(wanted, period, zone, range));
    }

    private List<Metric> read() {
        return metrics.isEmpty()
                ? List.of(new Metric.Customers(new AnyEvent()))
                : metrics.stream().map(MetricText::parse).toList();
    }
}

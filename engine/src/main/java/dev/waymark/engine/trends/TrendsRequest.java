package dev.waymark.engine.trends;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.time.Buckets;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.trends.meters.MeterSetting;
import dev.waymark.engine.trends.metrics.ActivityMetric;
import dev.waymark.engine.trends.metrics.Metric;

import java.time.ZoneId;
import java.util.List;

/**
 * Which metrics to tell, and how often.
 *
 * @param metrics 1 to 20, told in this order
 * @param every how long a period is
 * @param zone of the calendar
 * @param range which periods to tell, whole; what happened before still counts as the past
 */
public record TrendsRequest(List<Metric> metrics, Period every, ZoneId zone, TimeRange range) {
    /** The most metrics of one request. */
    public static final int MOST_METRICS = 20;

    /** The most periods that are told. */
    public static final int MOST_PERIODS = 2_000;

    public TrendsRequest {
        metrics = List.copyOf(metrics);
        require(
                1 <= metrics.size() && metrics.size() <= MOST_METRICS,
                "%d metrics were asked for. Give 1 to %d.",
                metrics.size(),
                MOST_METRICS);
    }

    /** The properties that an index must carry, unique and sorted. */
    public List<String> properties() {
        return metrics.stream()
                .flatMap(metric -> metric.properties().stream())
                .distinct()
                .sorted()
                .toList();
    }

    ScanPlan plan() {
        boolean channels = metrics.stream().anyMatch(Metric::readsChannels);
        return new ScanPlan(true, true, channels, properties(), -1L, TimeRange.ALL);
    }

    /** The periods of the whole log, and its days if a metric asks for them. */
    MeterSetting setting(JourneyIndex index) {
        boolean byDay = metrics.stream().anyMatch(ActivityMetric.Stickiness.class::isInstance);
        return new MeterSetting(
                index,
                properties(),
                bounded(Buckets.covering(every, zone, index.first(), index.last()), range),
                byDay ? Buckets.covering(Period.DAY, zone, index.first(), index.last()) : null);
    }

    /**
     * The same buckets.
     *
     * @throws JourneyException TOO_MANY_BUCKETS if a range holds more than are told
     */
    public static Buckets bounded(Buckets buckets, TimeRange range) {
        int told = buckets.endIn(range) - buckets.firstIn(range);
        if (told > MOST_PERIODS) {
            throw JourneyException.limit(
                    "TOO_MANY_BUCKETS",
                    "The log has %d periods of a %s, and at most %d can be told. Take a longer"
                            + " period, or narrow it with since and until.",
                    told,
                    buckets.period(),
                    MOST_PERIODS);
        }
        return buckets;
    }
}

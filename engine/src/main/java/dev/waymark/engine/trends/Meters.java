package dev.waymark.engine.trends;

import dev.waymark.engine.trends.meters.Meter;
import dev.waymark.engine.trends.meters.MeterSetting;
import dev.waymark.engine.trends.meters.activity.ActivityMeters;
import dev.waymark.engine.trends.meters.contacts.ContactMeters;
import dev.waymark.engine.trends.meters.counts.CountMeters;
import dev.waymark.engine.trends.metrics.ActivityMetric;
import dev.waymark.engine.trends.metrics.ContactMetric;
import dev.waymark.engine.trends.metrics.Metric;
import dev.waymark.engine.trends.metrics.ScoreMetric;

/** Which meter collects which metric. */
final class Meters {
    private Meters() {}

    /**
     * An empty meter.
     *
     * @throws dev.waymark.engine.fault.JourneyException UNKNOWN_TYPE or UNKNOWN_CHANNEL as {@link
     *     Metric#over}; VALUE_TOO_LARGE if a value of the log cannot be added up
     */
    static Meter of(Metric metric, MeterSetting setting) {
        return switch (metric.over(setting.index())) {
            case Metric.Customers customers -> CountMeters.of(customers, setting);
            case Metric.NewCustomers() -> CountMeters.newCustomers(setting);
            case Metric.ReturningCustomers() -> CountMeters.returningCustomers(setting);
            case Metric.Events events -> CountMeters.of(events, setting);
            case Metric.Value value -> CountMeters.of(value, setting);
            case Metric.EventShare share -> CountMeters.of(share, setting);
            case Metric.CustomerShare share -> CountMeters.of(share, setting);
            case Metric.Conversion conversion -> CountMeters.of(conversion, setting);
            case Metric.Wait waiting -> CountMeters.of(waiting, setting);
            case ScoreMetric score -> CountMeters.of(score, setting);
            case ActivityMetric activity -> ActivityMeters.of(activity, setting);
            case ContactMetric contacts -> ContactMeters.of(contacts, setting);
        };
    }
}

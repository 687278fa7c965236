package dev.waymark.engine.trends.meters.contacts;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.time.Buckets;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.trends.meters.ClusterRatio;
import dev.waymark.engine.trends.meters.Meter;
import dev.waymark.engine.trends.meters.MeterSetting;
import dev.waymark.engine.trends.metrics.ContactMetric;

import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Counts the contacts of a whole log, and those of them that were repeated. One pass, O(events).
 */
public final class RepeatContactKernel implements Kernel<Meter, ClusterRatio> {
    private static final Buckets NONE =
            Buckets.covering(Period.DAY, ZoneOffset.UTC, Optional.empty(), Optional.empty());

    private final ContactMetric.RepeatContact metric;
    private final TimeRange range;

    /**
     * The repeat contacts of journeys that are cut to a range.
     *
     * @param metric with its contacts said; nothing is a contact if they are not
     */
    public RepeatContactKernel(ContactMetric.RepeatContact metric, TimeRange range) {
        this.metric = metric;
        this.range = range;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return new ScanPlan(true, true, true, metric.properties(), -1L, range);
    }

    @Override
    public Meter begin(JourneyIndex index) {
        return ContactMeters.repeats(
                metric, new MeterSetting(index, metric.properties(), NONE, null), 1);
    }

    @Override
    public void add(Meter partial, Journey journey) {
        partial.add(journey, new int[journey.size()]);
    }

    @Override
    public Meter merge(Meter left, Meter right) {
        left.merge(right);
        return left;
    }

    @Override
    public Outcome<ClusterRatio> finish(Meter merged, JourneyIndex index) {
        return new Done<>(((RepeatContactMeter) merged).total(0));
    }
}

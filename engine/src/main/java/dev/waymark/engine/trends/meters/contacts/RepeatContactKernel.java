package dev.waymark.engine.trends.meters.contacts;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.time.Buckets;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.trends.meters.ClusterRatio;
import dev.waymark.engine.trends.meters.MeterSetting;
import dev.waymark.engine.trends.metrics.ContactMetric;

import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Counts the contacts of a whole log, and those of them that were repeated. One pass, O(events).
 */
public final class RepeatContactKernel
        implements Kernel<RepeatContactKernel.Partial, ClusterRatio> {
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
    public Partial begin(JourneyIndex index) {
        MeterSetting setting = new MeterSetting(index, metric.properties(), NONE, null);
        return new Partial(ContactMeters.repeats(metric, setting, 1));
    }

    @Override
    public void add(Partial partial, Journey journey) {
        partial.add(journey);
    }

    @Override
    public Partial merge(Partial left, Partial right) {
        left.meter.merge(right.meter);
        return left;
    }

    @Override
    public Outcome<ClusterRatio> finish(Partial merged, JourneyIndex index) {
        return new Done<>(merged.meter.total(0));
    }

    /** What one thread has counted: all in one period. */
    public static final class Partial {
        private final RepeatContactMeter meter;
        private int[] periods = new int[64];

        private Partial(RepeatContactMeter meter) {
            this.meter = meter;
        }

        private void add(Journey journey) {
            if (periods.length < journey.size()) {
                periods = new int[2 * journey.size()];
            }
            meter.add(journey, periods);
        }
    }
}

package dev.waymark.engine.trends;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.time.Buckets;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.trends.meters.Measured;
import dev.waymark.engine.trends.meters.MeterSetting;
import dev.waymark.engine.trends.metrics.Metric;
import dev.waymark.engine.trends.metrics.Reach;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Tells metrics over time: one pass, O(events × metrics). */
public final class TrendsKernel implements Kernel<TrendsTally, Trends> {
    private final TrendsRequest request;
    private final @Nullable MeterSetting prepared;

    /** The metrics of a request. */
    public TrendsKernel(TrendsRequest request) {
        this(request, null);
    }

    private TrendsKernel(TrendsRequest request, @Nullable MeterSetting prepared) {
        this.request = request;
        this.prepared = prepared;
    }

    @Override
    public Kernel<?, Trends> prepare(JourneyIndex index) {
        return new TrendsKernel(request, request.setting(index));
    }

    private MeterSetting setting(JourneyIndex index) {
        return prepared == null ? request.setting(index) : prepared;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return request.plan();
    }

    @Override
    public TrendsTally begin(JourneyIndex index) {
        MeterSetting setting = setting(index);
        return new TrendsTally(
                request.metrics().stream().map(metric -> Meters.of(metric, setting)).toList());
    }

    @Override
    public void add(TrendsTally partial, Journey journey) {
        MeterSetting setting = prepared;
        if (setting == null) {
            throw new IllegalStateException("the kernel was not prepared");
        }
        partial.add(journey, setting.periods());
    }

    @Override
    public TrendsTally merge(TrendsTally left, TrendsTally right) {
        return left.merge(right);
    }

    @Override
    public Outcome<Trends> finish(TrendsTally merged, JourneyIndex index) {
        Buckets buckets = setting(index).periods();
        List<Trends.Series> told = new ArrayList<>();
        for (int m = 0; m < request.metrics().size(); m++) {
            Metric metric = request.metrics().get(m);
            List<Trends.Point> points = new ArrayList<>();
            int end = buckets.endIn(request.range());
            for (int bucket = buckets.firstIn(request.range()); bucket < end; bucket++) {
                Measured measured = merged.meters.get(m).at(bucket);
                points.add(
                        new Trends.Point(
                                buckets.date(bucket),
                                measured.value(),
                                measured.n(),
                                measured.low(),
                                measured.high(),
                                metric.reach().isWithin(index, buckets, bucket)));
            }
            told.add(
                    new Trends.Series(
                            metric.text(), metric.unit(), metric.over(index).meaning(), points));
        }
        return new Done<>(
                new Trends(
                        definition(request.every(), request.zone(), request.range()),
                        request.every(),
                        told));
    }

    /**
     * Whether the log shows all of a period: it begins no later, and ends no earlier than some time
     * after the period's last instant.
     */
    public static boolean isComplete(
            Buckets buckets, int bucket, JourneyIndex index, Duration within) {
        return Reach.after(within).isWithin(index, buckets, bucket);
    }

    /** What the periods are, in English. */
    public static String definition(Period every, ZoneId zone, TimeRange range) {
        StringBuilder text = new StringBuilder();
        text.append("Each value is of a ")
                .append(every == Period.WEEK ? "week from Monday on" : every.toString())
                .append("; calendar of ")
                .append(Buckets.name(zone));
        if (range.since() != null) {
            text.append(", from ").append(range.since());
        }
        if (range.until() != null) {
            text.append(", until before ").append(range.until());
        }
        return text.append(
                        ". A period that the beginning or the end of the log cuts is not complete,"
                                + " nor is one before or after which the log does not go as far as"
                                + " the metric looks. Shares, scores, means and quantiles have"
                                + " intervals of 95 % confidence.")
                .toString();
    }
}

package dev.waymark.engine.trends.meters.counts;

import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.trends.meters.Meter;
import dev.waymark.engine.trends.meters.MeterSetting;
import dev.waymark.engine.trends.metrics.ActivityMetric;
import dev.waymark.engine.trends.metrics.Metric;
import dev.waymark.engine.trends.metrics.ScoreMetric;

import java.util.List;

/** Meters of customers, events, values, passages and answers. */
public final class CountMeters {
    private static final CodedPredicate ALWAYS = (journey, place) -> true;

    private CountMeters() {}

    /** Customers. */
    public static Meter of(Metric.Customers metric, MeterSetting setting) {
        return new CustomersMeter(
                CustomersMeter.Which.ALL, setting.coded(metric.where()), setting.size());
    }

    /** New customers. */
    public static Meter newCustomers(MeterSetting setting) {
        return new CustomersMeter(CustomersMeter.Which.NEW, ALWAYS, setting.size());
    }

    /** Returning customers. */
    public static Meter returningCustomers(MeterSetting setting) {
        return new CustomersMeter(CustomersMeter.Which.RETURNING, ALWAYS, setting.size());
    }

    /** Events. */
    public static Meter of(Metric.Events metric, MeterSetting setting) {
        return new EventsMeter(setting.coded(metric.where()), null, 0, setting.size());
    }

    /**
     * Values of events.
     *
     * @throws dev.waymark.engine.fault.JourneyException VALUE_TOO_LARGE if one cannot be added up
     */
    public static Meter of(Metric.Value metric, MeterSetting setting) {
        return new EventsMeter(
                setting.coded(metric.where()),
                EventsMeter.amounts(setting.index().property(Metric.Value.PROPERTY)),
                setting.properties().indexOf(Metric.Value.PROPERTY),
                setting.size());
    }

    /** A share of events. */
    public static Meter of(Metric.EventShare metric, MeterSetting setting) {
        return new EventShareMeter(
                setting.coded(metric.where()), setting.coded(metric.among()), setting.size());
    }

    /** A share of customers. */
    public static Meter of(Metric.CustomerShare metric, MeterSetting setting) {
        return new CustomerShareMeter(
                setting.coded(metric.where()), setting.coded(metric.among()), setting.size());
    }

    /** A conversion. */
    public static Meter of(Metric.Conversion metric, MeterSetting setting) {
        return new PassageMeter(
                setting.coded(metric.steps()),
                metric.within().toMillis(),
                false,
                null,
                setting.size());
    }

    /** A number about waits. */
    public static Meter of(Metric.Wait metric, MeterSetting setting) {
        return new PassageMeter(
                setting.coded(List.of(metric.from(), metric.to())),
                metric.within().toMillis(),
                false,
                metric.statistic(),
                setting.size());
    }

    /** A repeat-purchase rate. */
    public static Meter of(ActivityMetric.RepeatPurchase metric, MeterSetting setting) {
        return new PassageMeter(
                setting.coded(List.of(metric.purchase(), metric.purchase())),
                metric.within().toMillis(),
                true,
                null,
                setting.size());
    }

    /** A score. */
    public static Meter of(ScoreMetric metric, MeterSetting setting) {
        return new ScoreMeter(metric.kind(), metric.where(), setting);
    }
}

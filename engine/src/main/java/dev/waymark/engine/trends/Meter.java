package dev.waymark.engine.trends;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.time.Buckets;

import java.util.List;

/** Collects one metric, period by period. Not safe for several threads. */
abstract class Meter {
    /** The confidence of the intervals. */
    static final double CONFIDENCE = 0.95;

    /**
     * An empty meter.
     *
     * @param properties those of the scan plan
     */
    static Meter of(Metric metric, JourneyIndex index, List<String> properties, int buckets) {
        return switch (metric) {
            case Metric.Customers(var where) ->
                    new CustomersMeter(
                            CustomersMeter.Which.ALL,
                            CodedPredicate.of(where, index, properties),
                            buckets);
            case Metric.NewCustomers() ->
                    new CustomersMeter(CustomersMeter.Which.NEW, (journey, place) -> true, buckets);
            case Metric.ReturningCustomers() ->
                    new CustomersMeter(
                            CustomersMeter.Which.RETURNING, (journey, place) -> true, buckets);
            case Metric.Events(var where) ->
                    new EventsMeter(CodedPredicate.of(where, index, properties), null, 0, buckets);
            case Metric.Value(var where) ->
                    new EventsMeter(
                            CodedPredicate.of(where, index, properties),
                            EventsMeter.amounts(index.property(Metric.Value.PROPERTY)),
                            properties.indexOf(Metric.Value.PROPERTY),
                            buckets);
            case Metric.EventShare(var where, var among) ->
                    new EventShareMeter(
                            CodedPredicate.of(where, index, properties),
                            CodedPredicate.of(among, index, properties),
                            buckets);
            case Metric.CustomerShare(var where, var among) ->
                    new CustomerShareMeter(
                            CodedPredicate.of(where, index, properties),
                            CodedPredicate.of(among, index, properties),
                            buckets);
            case Metric.Conversion conversion ->
                    new PassageMeter(
                            coded(conversion, index, properties),
                            conversion.within().toMillis(),
                            false,
                            buckets);
            case Metric.Wait waiting ->
                    new PassageMeter(
                            coded(waiting, index, properties),
                            waiting.within().toMillis(),
                            true,
                            buckets);
        };
    }

    private static CodedPredicate[] coded(
            Metric metric, JourneyIndex index, List<String> properties) {
        return metric.predicates().stream()
                .map(it -> CodedPredicate.of(it, index, properties))
                .toArray(CodedPredicate[]::new);
    }

    /**
     * Adds a journey.
     *
     * @param periods the bucket of each of its events, in order, from place 0 on
     */
    abstract void add(Journey journey, int[] periods);

    /** Adds what another meter of the same metric has collected. */
    abstract void merge(Meter other);

    /** What was collected in a period. */
    abstract Trends.Point point(int bucket, Buckets buckets, boolean complete);

    static void addAll(long[] sums, long[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }
}

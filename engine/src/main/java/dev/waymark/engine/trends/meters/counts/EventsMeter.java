package dev.waymark.engine.trends.meters.counts;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.trends.meters.Measured;
import dev.waymark.engine.trends.meters.Meter;

import org.jspecify.annotations.Nullable;

/**
 * Counts events, or adds up their values: as whole ten-thousandths, so that no order of adding
 * rounds another way.
 */
final class EventsMeter extends Meter {
    private static final double PARTS = 10_000;
    private static final double LARGEST = 1e13;

    private final CodedPredicate where;
    private final long @Nullable [] amounts;
    private final int column;
    private final long[] counts;
    private final long[] sums;

    /**
     * An empty meter.
     *
     * @param amounts of each code of the property {@code value}; null to count
     * @param column of that property in the scan plan
     */
    EventsMeter(CodedPredicate where, long @Nullable [] amounts, int column, int buckets) {
        this.where = where;
        this.amounts = amounts;
        this.column = column;
        this.counts = new long[buckets];
        this.sums = new long[amounts == null ? 0 : buckets];
    }

    /** Each code's value in ten-thousandths; 0 for a text that is no number. */
    static long[] amounts(Dictionary values) {
        long[] amounts = new long[values.size()];
        for (int code = Dictionary.ABSENT + 1; code < amounts.length; code++) {
            amounts[code] = amount(values.name(code));
        }
        return amounts;
    }

    private static long amount(String text) {
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
        if (Math.abs(number) > LARGEST) {
            throw JourneyException.limit(
                    "VALUE_TOO_LARGE",
                    "the value %s of an event is too large to be added up. The largest is %.0f.",
                    text,
                    LARGEST);
        }
        return Double.isNaN(number) ? 0 : Math.round(number * PARTS);
    }

    @Override
    public void add(Journey journey, int[] periods) {
        long[] values = amounts;
        for (int i = 0; i < journey.size(); i++) {
            int place = journey.from() + i;
            if (where.matches(journey, place)) {
                counts[periods[i]]++;
                if (values != null) {
                    sums[periods[i]] =
                            plus(sums[periods[i]], values[journey.property(column)[place]]);
                }
            }
        }
    }

    @Override
    public void merge(Meter other) {
        EventsMeter more = (EventsMeter) other;
        addAll(counts, more.counts);
        for (int bucket = 0; bucket < sums.length; bucket++) {
            sums[bucket] = plus(sums[bucket], more.sums[bucket]);
        }
    }

    private static long plus(long sum, long more) {
        try {
            return Math.addExact(sum, more);
        } catch (ArithmeticException e) {
            throw JourneyException.limit(
                    "VALUE_TOO_LARGE",
                    "the values of a period add up to more than %.0f. Take a shorter period.",
                    Long.MAX_VALUE / PARTS);
        }
    }

    @Override
    public Measured at(int bucket) {
        long n = counts[bucket];
        double value = amounts == null ? n : sums[bucket] / PARTS;
        return new Measured(value, n, null, null);
    }
}

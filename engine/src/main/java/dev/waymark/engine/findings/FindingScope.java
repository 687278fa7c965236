package dev.waymark.engine.findings;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.time.TimeRange;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What trials of a log have in common.
 *
 * @param goals types of events that a customer is won by; unknown ones never come
 * @param range journeys are cut to it
 * @param zone of hours and weekdays
 */
public record FindingScope(List<String> goals, TimeRange range, ZoneId zone) {
    /** The property that holds what an event was worth. */
    public static final String VALUE = "value";

    private static final long WEEK = 7 * 86_400_000L;
    private static final int MOST_SPANS = 104;

    public FindingScope {
        goals = List.copyOf(goals);
    }

    /** Length of the spans in which both sides are compared: a week, of long logs a 104th. */
    long spanMillis(JourneyIndex index) {
        long length = end(index) - start(index) + 1;
        return Math.max(WEEK, (length + MOST_SPANS - 1) / MOST_SPANS);
    }

    long start(JourneyIndex index) {
        long first = index.first().map(Instant::toEpochMilli).orElse(0L);
        Instant since = range.since();
        return since == null ? first : Math.max(first, since.toEpochMilli());
    }

    long end(JourneyIndex index) {
        long last = index.last().map(Instant::toEpochMilli).orElse(0L);
        Instant until = range.until();
        return until == null ? last : Math.max(start(index), Math.min(last, until.toEpochMilli()));
    }

    /** The values of an index by code; NaN where a text is no number; empty without the column. */
    static double[] values(JourneyIndex index) {
        if (!index.properties().contains(VALUE)) {
            return new double[0];
        }
        Dictionary dictionary = index.property(VALUE);
        double[] values = new double[dictionary.size()];
        for (int code = 0; code < values.length; code++) {
            values[code] = code == Dictionary.ABSENT ? Double.NaN : number(dictionary.name(code));
        }
        return values;
    }

    private static double number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}

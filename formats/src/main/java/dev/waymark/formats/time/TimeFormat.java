package dev.waymark.formats.time;

import java.time.ZoneId;

/**
 * One way to write times, together with the zone of those that name none.
 *
 * <p>Half of a clock change: a local time that does not exist moves on by the length of the gap,
 * one that exists twice is the earlier. Finer than milliseconds is cut.
 */
public abstract sealed class TimeFormat permits NumericFormat, EpochFormat, PatternFormat {
    /** What {@link #parse(char[], int, int)} gives for a text that is no time. */
    public static final long INVALID = Long.MIN_VALUE;

    private final String text;

    TimeFormat(String text) {
        this.text = text;
    }

    /**
     * The format of this name, with the offsets that times name honoured.
     *
     * @see #of(String, ZoneId, Offsets)
     */
    public static TimeFormat of(String text, ZoneId zone) {
        return of(text, zone, Offsets.HONOURED);
    }

    /**
     * The format of this name.
     *
     * @param text {@code iso}; an order of {@code yyyy}, {@code MM} and {@code dd} with {@code .},
     *     {@code /} or {@code -} between, whatever time of day follows; {@code yyyyMMdd}; {@code
     *     epoch-seconds}, {@code epoch-milliseconds}, {@code epoch-microseconds} or {@code
     *     epoch-nanoseconds}; or a pattern of {@link java.time.format.DateTimeFormatter}
     * @param zone of times that name none, and of all times whose offsets are ignored
     * @throws dev.waymark.engine.fault.JourneyException INVALID_TIME_FORMAT if it is none of these
     */
    public static TimeFormat of(String text, ZoneId zone, Offsets offsets) {
        EpochFormat epoch = EpochFormat.named(text);
        if (epoch != null) {
            return epoch;
        }
        NumericFormat numeric = NumericFormat.named(text, zone, offsets);
        return numeric != null ? numeric : PatternFormat.ofPattern(text, zone, offsets);
    }

    /** Name of the format, as {@link #of} reads it. */
    public final String text() {
        return text;
    }

    /** An example of a time so written, for messages. */
    public abstract String example();

    /** Milliseconds since 1970-01-01T00:00:00Z, or {@link #INVALID}. Blanks around are skipped. */
    public abstract long parse(char[] buffer, int offset, int length);

    /** Milliseconds since 1970-01-01T00:00:00Z, or {@link #INVALID}. */
    public final long parse(String value) {
        return parse(value.toCharArray(), 0, value.length());
    }

    @Override
    public final String toString() {
        return text;
    }
}

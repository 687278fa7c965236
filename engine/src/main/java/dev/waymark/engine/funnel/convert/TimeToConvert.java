package dev.waymark.engine.funnel.convert;

import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The time from the first step of a funnel to its last, of those who reached the last.
 *
 * @param definition what was counted, in English, with every switch in force
 * @param conversions how many reached the last step; customers, attempts or sessions, as the funnel
 *     counts
 * @param seconds null if nobody converted
 * @param histogram bins of one width from 0 up, without gaps; their counts sum to the conversions;
 *     empty if nobody converted
 */
public record TimeToConvert(
        String definition,
        long conversions,
        @Nullable DurationSummary seconds,
        List<Bin> histogram) {
    /** The most bins that end below the 95 % quantile; up to ten more if they reach the longest. */
    private static final int BINS = 30;

    private static final int MORE_BINS = 10;

    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** Widths that people count in. */
    private static final long[] WIDTHS = {
        1,
        10,
        100,
        SECOND,
        5 * SECOND,
        15 * SECOND,
        30 * SECOND,
        MINUTE,
        5 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY,
        2 * DAY,
        7 * DAY,
        14 * DAY,
        30 * DAY,
        90 * DAY,
        180 * DAY,
        360 * DAY
    };

    public TimeToConvert {
        histogram = List.copyOf(histogram);
    }

    /**
     * One bar.
     *
     * @param from the shortest time in it
     * @param to the first time beyond it; null for the last bin of a long tail, which has no end
     * @param count zero or more
     */
    public record Bin(Duration from, @Nullable Duration to, long count) {}

    /**
     * The numbers of times.
     *
     * @param millis zero or more each; in any order, the array is reordered
     */
    public static TimeToConvert of(String definition, long[] millis) {
        DurationSummary summary = DurationSummary.ofMillis(millis).orElse(null);
        return new TimeToConvert(
                definition,
                millis.length,
                summary,
                summary == null ? List.of() : bins(millis, summary));
    }

    private static List<Bin> bins(long[] millis, DurationSummary summary) {
        long p95 = summary.p95().toMillis();
        long width = width(p95);
        long last = summary.max().toMillis() / width;
        boolean hasTail = last >= p95 / width + 1 + MORE_BINS;
        int closed = (int) (hasTail ? p95 / width + 1 : last + 1);
        long[] counts = new long[closed + 1];
        for (long time : millis) {
            counts[(int) Math.min(closed, time / width)]++;
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < closed; i++) {
            bins.add(
                    new Bin(
                            Duration.ofMillis(i * width),
                            Duration.ofMillis((i + 1) * width),
                            counts[i]));
        }
        if (hasTail) {
            bins.add(new Bin(Duration.ofMillis(closed * width), null, counts[closed]));
        }
        return bins;
    }

    private static long width(long p95) {
        long widest = WIDTHS[WIDTHS.length - 1];
        return Arrays.stream(WIDTHS)
                .filter(width -> p95 / width < BINS)
                .findFirst()
                .orElse(widest * (p95 / widest / BINS + 1));
    }
}

package dev.waymark.cli.output;

import java.time.Duration;
import java.util.Locale;

/**
 * Spans of time for people: the two largest units, such as {@code 3d 4h}, {@code 5m 12s} or {@code
 * 0.25s}.
 */
final class DurationWords {
    private DurationWords() {}

    static String of(Duration duration) {
        if (duration.isNegative()) {
            return "-" + of(duration.negated());
        }
        long millis = 1000 * duration.getSeconds() + Math.round(duration.getNano() / 1e6);
        if (millis < 10_000) {
            return trimmed(millis / 1000.0) + "s";
        }
        long seconds = Math.round(millis / 1000.0);
        if (seconds < 3_600) {
            return two(seconds / 60, "m", seconds % 60, "s");
        }
        long minutes = Math.round(seconds / 60.0);
        if (minutes < 24 * 60) {
            return two(minutes / 60, "h", minutes % 60, "m");
        }
        long hours = Math.round(seconds / 3_600.0);
        return two(hours / 24, "d", hours % 24, "h");
    }

    private static String two(long large, String largeUnit, long small, String smallUnit) {
        if (large == 0) {
            return small + smallUnit;
        }
        return small == 0 ? large + largeUnit : large + largeUnit + " " + small + smallUnit;
    }

    private static String trimmed(double seconds) {
        String text = String.format(Locale.ROOT, "%.3f", seconds);
        return text.replaceAll("\\.?0+$", "");
    }
}

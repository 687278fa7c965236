package dev.waymark.formats.time;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How the values of a column are written, if they are times.
 *
 * @param format the most likely format's name, as {@link TimeFormat#of} reads it
 * @param alternatives others that read the same values just as well; not empty means ambiguous
 * @param share how many of the values it reads, above 0 up to 1
 */
public record TimeGuess(String format, List<String> alternatives, double share) {
    private static final int LOOKED_AT = 50;

    private static final List<String> NAMED_MONTHS =
            List.of(
                    "dd-MMM-yyyy[ HH:mm[:ss]]",
                    "dd/MMM/yyyy:HH:mm:ss Z",
                    "d MMM yyyy[ HH:mm[:ss]]",
                    "d MMMM yyyy[ HH:mm[:ss]]",
                    "MMM d, yyyy[ h:mm[:ss] a]",
                    "MMMM d, yyyy[ h:mm[:ss] a]",
                    "EEE, d MMM yyyy HH:mm:ss z",
                    "EEE MMM dd HH:mm:ss zzz yyyy");

    public TimeGuess {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Looks at some values of one column.
     *
     * @param values none null or blank
     * @return null if none of them is a time
     */
    public static @Nullable TimeGuess of(List<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        List<String> best = new ArrayList<>();
        int most = 0;
        for (String name : candidates(values)) {
            int count = count(TimeFormat.of(name, ZoneOffset.UTC), values);
            if (count > most) {
                best.clear();
                most = count;
            }
            if (count == most && count > 0) {
                best.add(name);
            }
        }
        return most == 0
                ? null
                : new TimeGuess(
                        best.getFirst(),
                        best.subList(1, best.size()),
                        (double) most / values.size());
    }

    /** Whether a value can be read in a format. */
    public static boolean reads(String format, ZoneId zone, String value) {
        return TimeFormat.of(format, zone).parse(value) != TimeFormat.INVALID;
    }

    private static int count(TimeFormat format, List<String> values) {
        int count = 0;
        for (String value : values) {
            if (format.parse(value) != TimeFormat.INVALID) {
                count++;
            }
        }
        return count;
    }

    /** Whether the values are mostly times, so that the column must be one of times. */
    public boolean isMostly() {
        return share >= 0.5;
    }

    private static Set<String> candidates(List<String> values) {
        Set<String> candidates = new LinkedHashSet<>();
        for (String value : values.subList(0, Math.min(LOOKED_AT, values.size()))) {
            if (value.chars().anyMatch(c -> c >= '0' && c <= '9')) {
                candidates.addAll(candidatesFor(value.strip()));
            }
        }
        return candidates;
    }

    private static List<String> candidatesFor(String shape) {
        int digits = leadingDigits(shape);
        if (digits == shape.length() || (digits >= 9 && shape.charAt(digits) == '.')) {
            return ofDigits(digits);
        }
        if (digits == 8 || digits == 14) {
            return List.of("yyyyMMdd");
        }
        if (digits == 4) {
            char mark = shape.charAt(4);
            return mark == '-' ? List.of("iso") : List.of("yyyy" + mark + "MM" + mark + "dd");
        }
        if (digits == 1 || digits == 2) {
            char mark = shape.charAt(digits);
            if (mark == '.' || mark == '/' || mark == '-') {
                String dayFirst = "dd" + mark + "MM" + mark + "yyyy";
                String monthFirst = "MM" + mark + "dd" + mark + "yyyy";
                boolean american = shape.toLowerCase(Locale.ROOT).endsWith("m");
                List<String> numeric =
                        american
                                ? List.of(monthFirst, dayFirst)
                                : mark == '.' ? List.of(dayFirst) : List.of(dayFirst, monthFirst);
                return shape.chars().anyMatch(Character::isLetter) && !american
                        ? NAMED_MONTHS
                        : numeric;
            }
        }
        return NAMED_MONTHS;
    }

    private static List<String> ofDigits(int digits) {
        return switch (digits) {
            case 8 -> List.of("yyyyMMdd");
            case 9, 10 -> List.of("epoch-seconds");
            case 12, 13 -> List.of("epoch-milliseconds");
            case 14 -> List.of("yyyyMMddHHmmss");
            case 15, 16 -> List.of("epoch-microseconds");
            case 18, 19 -> List.of("epoch-nanoseconds");
            default -> List.of();
        };
    }

    private static int leadingDigits(String value) {
        int at = 0;
        while (at < value.length() && value.charAt(at) >= '0' && value.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}

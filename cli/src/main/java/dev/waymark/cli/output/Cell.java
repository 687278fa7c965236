package dev.waymark.cli.output;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** One value of a table, which knows how people read it and how programs do. */
public sealed interface Cell {
    /** As a person reads it in a table. */
    String shown();

    /**
     * As a program reads it in CSV: plain numbers, seconds, shares from 0 to 1, nothing if absent.
     */
    String plain();

    /** Whether columns of it are aligned to the right. */
    default boolean isNumber() {
        return true;
    }

    /** A text, for example an event type. */
    record Text(String text) implements Cell {
        @Override
        public String shown() {
            return text;
        }

        @Override
        public String plain() {
            return text;
        }

        @Override
        public boolean isNumber() {
            return false;
        }
    }

    /** A count. */
    record Count(long count) implements Cell {
        @Override
        public String shown() {
            return Long.toString(count);
        }

        @Override
        public String plain() {
            return Long.toString(count);
        }
    }

    /** A share from 0 to 1; shown as per cent. */
    record Share(double share) implements Cell {
        @Override
        public String shown() {
            return String.format(Locale.ROOT, "%.1f %%", share * 100);
        }

        @Override
        public String plain() {
            return number(share);
        }
    }

    /** A number with a fraction; shown with two decimals, more if it is small. */
    record Amount(double amount) implements Cell {
        @Override
        public String shown() {
            double size = Math.abs(amount);
            return String.format(Locale.ROOT, size >= 0.1 || size == 0 ? "%.2f" : "%.3g", amount);
        }

        @Override
        public String plain() {
            return number(amount);
        }
    }

    /** A span of time; shown in its two largest units, in CSV in seconds. */
    record Time(Duration duration) implements Cell {
        @Override
        public String shown() {
            return DurationWords.of(duration);
        }

        @Override
        public String plain() {
            return BigDecimal.valueOf(duration.getSeconds())
                    .add(BigDecimal.valueOf(duration.getNano(), 9))
                    .setScale(6, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }

    /** No value. */
    record Absent() implements Cell {
        @Override
        public String shown() {
            return "–";
        }

        @Override
        public String plain() {
            return "";
        }
    }

    static Cell of(@Nullable String text) {
        return text == null ? new Absent() : new Text(text);
    }

    static Cell of(long count) {
        return new Count(count);
    }

    static Cell of(@Nullable Duration duration) {
        return duration == null ? new Absent() : new Time(duration);
    }

    /** A count, absent if null. */
    static Cell count(@Nullable Long count) {
        return count == null ? new Absent() : new Count(count);
    }

    /** A share, absent if null. */
    static Cell share(@Nullable Double share) {
        return share == null ? new Absent() : new Share(share);
    }

    /** A number with a fraction, absent if null. */
    static Cell amount(@Nullable Double amount) {
        return amount == null ? new Absent() : new Amount(amount);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : BigDecimal.valueOf(value).toPlainString();
    }
}

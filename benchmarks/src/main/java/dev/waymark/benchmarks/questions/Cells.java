package dev.waymark.benchmarks.questions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Values as text that is equal where the values are: numbers to twelve digits, lists with blanks
 * between.
 */
public final class Cells {
    private static final MathContext DIGITS = new MathContext(12);

    private Cells() {}

    /** A value from either side as text. */
    public static String text(Object value) {
        return switch (value) {
            case Number number -> number(new BigDecimal(number.toString()));
            case Array array -> list(array);
            default -> value.toString();
        };
    }

    static String millis(Duration duration) {
        return number(
                BigDecimal.valueOf(duration.toSeconds())
                        .movePointRight(3)
                        .add(BigDecimal.valueOf(duration.getNano(), 6)));
    }

    private static String number(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String list(Array array) {
        try {
            List<String> items = new ArrayList<>();
            for (Object item : (Object[]) array.getArray()) {
                items.add(text(item));
            }
            return String.join(" ", items);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

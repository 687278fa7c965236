package dev.waymark.formats.mapping;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** Amounts as files write them. */
public final class Amounts {
    private static final Set<String> ABSENT =
            Set.of("null", "NULL", "n/a", "N/A", "NA", "nan", "NaN", "None", "\\N", "-");

    private Amounts() {}

    /** Whether a text stands for no amount at all. */
    public static boolean isAbsent(String text) {
        return ABSENT.contains(text.strip());
    }

    /**
     * A number with a decimal point, or with a decimal comma that cannot be mistaken for one
     * between thousands. Finite.
     *
     * @return null if the text is none
     */
    public static @Nullable Double parse(String text) {
        String plain = text.strip();
        if (isAbsent(plain)) {
            return null;
        }
        int comma = plain.indexOf(',');
        if (comma >= 0) {
            int behind = plain.length() - comma - 1;
            if (plain.indexOf('.') >= 0 || plain.indexOf(',', comma + 1) >= 0 || behind == 3) {
                return null;
            }
            plain = plain.replace(',', '.');
        }
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return null;
            }
        }
        try {
            double number = Double.parseDouble(plain);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}

package dev.waymark.engine.catalog;

/** What the text of a property's value looks like. */
public enum ValueKind {
    /** An integer or a decimal fraction, perhaps with an exponent; no leading zeros. */
    NUMBER("number"),
    /** {@code true} or {@code false}. */
    TRUTH("boolean"),
    /** Begins with a date as in ISO 8601. */
    TIME("time"),
    /** Anything else. */
    TEXT("text");

    private static final int DATE_LENGTH = 10;
    private static final int LONGEST_NUMBER = 32;

    private final String label;

    ValueKind(String label) {
        this.label = label;
    }

    /** The name in answers. */
    public String label() {
        return label;
    }

    /** The kind of a value. O(length), without a regular expression. */
    public static ValueKind of(String value) {
        if (value.equals("true") || value.equals("false")) {
            return TRUTH;
        }
        if (isNumber(value)) {
            return NUMBER;
        }
        return isDate(value) ? TIME : TEXT;
    }

    private static boolean isNumber(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST_NUMBER) {
            return false;
        }
        int at = text.charAt(0) == '-' ? 1 : 0;
        int digits = digits(text, at);
        if (digits == 0 || digits > 1 && text.charAt(at) == '0') {
            return false;
        }
        at += digits;
        if (at < length && text.charAt(at) == '.') {
            int fraction = digits(text, at + 1);
            if (fraction == 0) {
                return false;
            }
            at += 1 + fraction;
        }
        if (at < length && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            boolean signed =
                    at + 1 < length && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+');
            int from = signed ? at + 2 : at + 1;
            int exponent = digits(text, from);
            if (exponent == 0) {
                return false;
            }
            at = from + exponent;
        }
        return at == length;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    private static boolean isDate(String text) {
        return text.length() >= DATE_LENGTH
                && digits(text, 0) == 4
                && text.charAt(4) == '-'
                && digits(text, 5) == 2
                && text.charAt(7) == '-'
                && digits(text, 8) == 2
                && (text.length() == DATE_LENGTH
                        || text.charAt(DATE_LENGTH) == 'T'
                        || text.charAt(DATE_LENGTH) == ' ');
    }
}

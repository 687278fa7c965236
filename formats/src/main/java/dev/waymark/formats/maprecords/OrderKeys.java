package dev.waymark.formats.maprecords;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Keys by which siblings are ordered: between any two there is room for another, so that moving one
 * thing changes one record. Compared by code units.
 */
public final class OrderKeys {
    /*
     * A key is the part behind the point of a fraction in base 62, without zeros at its end. Between
     * two keys lies the shortest one that is near the middle; before the first and behind the last
     * one the next digit is counted down or up, so that adding at an end grows the key by one digit
     * in some sixty times.
     */
    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE = DIGITS.length();

    /** The longest key that is accepted. */
    public static final int MAX_LENGTH = 500;

    private OrderKeys() {}

    /** Whether a text is a key. O(length). */
    public static boolean isKey(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)
                && !text.endsWith("0");
    }

    /**
     * A key between two.
     *
     * @param before null for the beginning
     * @param after null for the end
     * @throws dev.waymark.engine.fault.JourneyException INVALID_VALUE if {@code before} does not
     *     come before {@code after}, or one is no key
     */
    public static String between(@Nullable String before, @Nullable String after) {
        require(
                (before == null || isKey(before)) && (after == null || isKey(after)),
                "order \"%s\" or \"%s\" is no key of letters and digits.",
                before,
                after);
        require(
                before == null || after == null || before.compareTo(after) < 0,
                "order \"%s\" does not come before \"%s\".",
                before,
                after);
        if (after == null) {
            return before == null ? "V" : behind(before);
        }
        return middle(before == null ? "" : before, after);
    }

    /**
     * So many keys between two, rising; as {@link #between(String, String)}. They are about as long
     * as the logarithm of their number.
     */
    public static List<String> between(@Nullable String before, @Nullable String after, int count) {
        List<String> keys = new ArrayList<>(count);
        fill(keys, before, after, count);
        return keys;
    }

    private static void fill(
            List<String> keys, @Nullable String before, @Nullable String after, int count) {
        if (count > 0) {
            String middle = between(before, after);
            fill(keys, before, middle, count / 2);
            keys.add(middle);
            fill(keys, middle, after, count - count / 2 - 1);
        }
    }

    /** So many keys, rising, evenly spread. */
    public static List<String> spread(int count) {
        int digits = 1;
        long room = BASE;
        while (room <= 2L * count) {
            room *= BASE;
            digits++;
        }
        List<String> keys = new ArrayList<>(count);
        for (long i = 1; i <= count; i++) {
            keys.add(written(i * room / (count + 1), digits));
        }
        return keys;
    }

    private static String written(long value, int digits) {
        char[] text = new char[digits];
        long rest = value;
        for (int i = digits - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (rest % BASE));
            rest /= BASE;
        }
        int end = digits;
        while (end > 1 && text[end - 1] == '0') {
            end--;
        }
        return new String(text, 0, end);
    }

    private static String behind(String key) {
        for (int i = 0; i < key.length(); i++) {
            int digit = digit(key, i);
            if (digit < BASE - 1) {
                return key.substring(0, i) + DIGITS.charAt(digit + 1);
            }
        }
        return key + "1";
    }

    /** The middle of two fractions, of which the first is smaller. */
    private static String middle(String before, String after) {
        int same = 0;
        while (digit(before, same) == digit(after, same)) {
            same++;
        }
        String head = after.substring(0, same);
        int low = digit(before, same);
        int high = digit(after, same);
        if (high - low > 1) {
            return head + DIGITS.charAt((low + high) / 2);
        }
        if (same + 1 < after.length()) {
            return head + DIGITS.charAt(high);
        }
        String rest = same < before.length() ? before.substring(same + 1) : "";
        return head + DIGITS.charAt(low) + (rest.isEmpty() ? "V" : behind(rest));
    }

    /** The digit at a place; zero behind the end. */
    private static int digit(String key, int place) {
        return place < key.length() ? DIGITS.indexOf(key.charAt(place)) : 0;
    }
}

package dev.waymark.app.bindings;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How alike two names are: Dice's coefficient of their pairs of letters (L. R. Dice 1945). */
final class Likeness {
    private Likeness() {}

    /** From 0 for nothing in common to 1; case and anything but letters and digits are ignored. */
    static double of(String left, String right) {
        Map<String, Integer> pairs = pairs(left);
        Map<String, Integer> others = pairs(right);
        int common = 0;
        for (Map.Entry<String, Integer> pair : pairs.entrySet()) {
            common += Math.min(pair.getValue(), others.getOrDefault(pair.getKey(), 0));
        }
        int all = size(pairs) + size(others);
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static int size(Map<String, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> pairs(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        Map<String, Integer> pairs = new HashMap<>();
        if (letters.length() == 1) {
            pairs.put(letters, 1);
        }
        for (int i = 0; i + 1 < letters.length(); i++) {
            pairs.merge(letters.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }
}

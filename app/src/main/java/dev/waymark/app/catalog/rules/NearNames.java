package dev.waymark.app.catalog.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that are written nearly like one that was meant. */
final class NearNames {
    private static final int MOST = 3;
    private static final int LONGEST = 100;

    private NearNames() {}

    private record Near(String name, int distance) {}

    /**
     * The nearest first, quoted; at most three. Near is what holds the other, or differs in at most
     * a third of its characters, capitals aside. Longer names than 100 characters are near nothing.
     */
    static List<String> of(String meant, Collection<String> names) {
        String low = meant.toLowerCase(Locale.ROOT);
        int most = Math.max(1, low.length() / 3);
        return names.stream()
                .filter(name -> Math.max(name.length(), low.length()) <= LONGEST)
                .map(name -> new Near(name, distance(low, name.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance() <= most)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(MOST)
                .map(near -> "\"" + near.name() + "\"")
                .toList();
    }

    private static int distance(String meant, String name) {
        return !meant.isBlank() && name.contains(meant) ? 1 : edits(meant, name);
    }

    /** Levenshtein's distance: characters to insert, delete or replace. O(a × b). */
    private static int edits(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + same, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[b.length()];
    }
}

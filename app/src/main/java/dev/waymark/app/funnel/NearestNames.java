package dev.waymark.app.funnel;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds known names that somebody may have meant. */
public final class NearestNames {
    private static final int MOST = 3;
    private static final int MAX_COMPARED = 5_000;

    private NearestNames() {}

    /** Advice that names the nearest of the known names, or some of them if none is near. */
    public static String advice(String wanted, List<String> known) {
        if (known.isEmpty()) {
            return "There are none.";
        }
        List<String> near =
                known.stream()
                        .limit(MAX_COMPARED)
                        .filter(name -> isNear(wanted, name))
                        .sorted(
                                Comparator.comparingInt((String name) -> distance(wanted, name))
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(MOST)
                        .toList();
        return near.isEmpty()
                ? "Known are "
                        + list(known.stream().sorted().limit(MOST).toList(), known.size() > MOST)
                        + "."
                : "Did you mean " + list(near, false) + "?";
    }

    private static String list(List<String> names, boolean goesOn) {
        String text =
                names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return goesOn ? text + " and others" : text;
    }

    private static boolean isNear(String wanted, String name) {
        String a = wanted.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        boolean contains = a.length() > 2 && b.length() > 2 && (a.contains(b) || b.contains(a));
        return contains || distance(wanted, name) <= Math.max(1, wanted.length() / 3);
    }

    /** The number of letters to change, add or leave out, upper and lower case alike. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}

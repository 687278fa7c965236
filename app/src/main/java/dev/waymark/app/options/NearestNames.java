package dev.waymark.app.options;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds known names that somebody may have meant. */
public final class NearestNames {
    private static final int MOST = 3;
    private static final int MAX_COMPARED = 5_000;

    /** The letters of a name that are compared, and shown. */
    private static final int LETTERS = 60;

    private NearestNames() {}

    /**
     * Advice that names the nearest of the known names, or some of them if none is near. O(known
     * names), of which at most {@value #MAX_COMPARED} are compared letter by letter.
     */
    public static String advice(String wanted, List<String> known) {
        return advice(wanted, known, MOST);
    }

    /**
     * The same, with more names if none is near.
     *
     * @param most how many, in the order of their letters; how many are left out is said
     */
    static String advice(String wanted, List<String> known, int most) {
        List<String> near = near(wanted, known);
        if (near.isEmpty()) {
            return some(known.stream().sorted(), known.size(), most);
        }
        return "Did you mean " + list(near) + "?";
    }

    /**
     * Names that are a wanted one but for upper and lower case; if there is none, those that differ
     * from it in a third of its letters at most, or hold it, or are held by it, the nearest first,
     * equally near ones by their letters. At most {@value #MOST}.
     */
    static List<String> near(String wanted, List<String> known) {
        List<String> alike =
                known.stream()
                        .filter(name -> name.strip().equalsIgnoreCase(wanted.strip()))
                        .limit(MOST)
                        .toList();
        return alike.isEmpty()
                ? known.stream()
                        .limit(MAX_COMPARED)
                        .filter(name -> isNear(wanted, name))
                        .sorted(nearest(wanted))
                        .limit(MOST)
                        .toList()
                : alike;
    }

    /** The order by the letters that differ from a wanted name. */
    static Comparator<String> nearest(String wanted) {
        return Comparator.comparingInt((String name) -> distance(wanted, name))
                .thenComparing(Comparator.naturalOrder());
    }

    /**
     * Says which names are known.
     *
     * @param names in the order in which to show them
     * @param of how many there are
     * @param most how many to show
     */
    static String some(Stream<String> names, int of, int most) {
        if (of == 0) {
            return "There are none.";
        }
        String shown = list(names.limit(most).toList());
        if (of <= most) {
            return "Known are " + shown + ".";
        }
        return most == MOST
                ? "Known are " + shown + " and others."
                : String.format(Locale.ROOT, "Known are %s and %,d others.", shown, of - most);
    }

    static String list(List<String> names) {
        return names.stream()
                .map(name -> "\"" + (name.length() > LETTERS ? cut(name) + "…" : name) + "\"")
                .collect(Collectors.joining(", "));
    }

    private static boolean isNear(String wanted, String name) {
        String a = cut(wanted).toLowerCase(Locale.ROOT);
        String b = cut(name).toLowerCase(Locale.ROOT);
        boolean contains = a.length() > 2 && b.length() > 2 && (a.contains(b) || b.contains(a));
        int most = Math.max(1, a.length() / 3);
        return contains
                || Math.abs(a.length() - b.length()) <= most && distance(wanted, name) <= most;
    }

    /** The number of letters to change, add or leave out, upper and lower case alike. */
    private static int distance(String left, String right) {
        String a = cut(left).toLowerCase(Locale.ROOT);
        String b = cut(right).toLowerCase(Locale.ROOT);
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

    private static String cut(String name) {
        return name.length() > LETTERS ? name.substring(0, LETTERS) : name;
    }
}

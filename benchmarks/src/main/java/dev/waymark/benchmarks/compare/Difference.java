package dev.waymark.benchmarks.compare;

import java.util.List;

/** Where two answers differ first. */
final class Difference {
    private Difference() {}

    static String describe(
            String question, String sql, List<List<String>> ours, List<List<String>> theirs) {
        int row = 0;
        while (row < Math.min(ours.size(), theirs.size())
                && ours.get(row).equals(theirs.get(row))) {
            row++;
        }
        return "%s: the answers differ in row %d of %d and %d: ours %s, theirs %s; %s"
                .formatted(
                        question,
                        row,
                        ours.size(),
                        theirs.size(),
                        row < ours.size() ? ours.get(row) : "none",
                        row < theirs.size() ? theirs.get(row) : "none",
                        sql);
    }
}

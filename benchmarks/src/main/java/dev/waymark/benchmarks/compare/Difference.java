package dev.waymark.benchmarks.compare;

import java.math.BigDecimal;
import java.util.List;

/** Where two answers differ first. */
final class Difference {
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    private Difference() {}

    /**
     * Whether two answers are equal: texts and counts exactly, numbers with fractions to one in a
     * thousand million.
     */
    static boolean none(List<List<String>> ours, List<List<String>> theirs) {
        boolean same = ours.size() == theirs.size();
        for (int row = 0; same && row < ours.size(); row++) {
            same = same(ours.get(row), theirs.get(row));
        }
        return same;
    }

    private static boolean same(List<String> ours, List<String> theirs) {
        boolean same = ours.size() == theirs.size();
        for (int cell = 0; same && cell < ours.size(); cell++) {
            same =
                    ours.get(cell).equals(theirs.get(cell))
                            || close(ours.get(cell), theirs.get(cell));
        }
        return same;
    }

    private static boolean close(String ours, String theirs) {
        if (!ours.contains(".") && !theirs.contains(".")) {
            return false;
        }
        BigDecimal left = new BigDecimal(ours);
        BigDecimal right = new BigDecimal(theirs);
        return left.subtract(right).abs().compareTo(left.abs().multiply(TOLERANCE)) <= 0;
    }

    static String describe(
            String question, String sql, List<List<String>> ours, List<List<String>> theirs) {
        int row = 0;
        while (row < Math.min(ours.size(), theirs.size()) && same(ours.get(row), theirs.get(row))) {
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

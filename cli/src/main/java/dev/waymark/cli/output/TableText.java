package dev.waymark.cli.output;

import java.util.List;
import java.util.Locale;

/**
 * A table as aligned text: numbers to the right, texts to the left, columns two blanks apart. Wide
 * characters count as two cells. Control characters are shown as ·, so that data cannot steer a
 * terminal.
 */
final class TableText {
    private static final int WIDEST_TEXT = 60;

    private final StringBuilder text = new StringBuilder();

    static String of(Table table) {
        return new TableText().write(table);
    }

    private String write(Table table) {
        int columns = table.columns().size();
        String[][] shown = new String[table.rows().size() + 1][columns];
        boolean[] right = new boolean[columns];
        int[] width = new int[columns];
        for (int c = 0; c < columns; c++) {
            shown[0][c] = words(table.columns().get(c));
            right[c] = isNumeric(table, c);
            width[c] = DisplayWidth.of(shown[0][c]);
            for (int r = 0; r < table.rows().size(); r++) {
                String cell = printable(table.rows().get(r).get(c).shown());
                shown[r + 1][c] =
                        right[c] || c == columns - 1 ? cell : DisplayWidth.fit(cell, WIDEST_TEXT);
                width[c] = Math.max(width[c], DisplayWidth.of(shown[r + 1][c]));
            }
        }
        for (String[] row : shown) {
            line(row, width, right);
        }
        return text.toString();
    }

    private void line(String[] row, int[] width, boolean[] right) {
        int start = text.length();
        for (int c = 0; c < row.length; c++) {
            String blanks = " ".repeat(width[c] - DisplayWidth.of(row[c]));
            text.append(c == 0 ? "" : "  ");
            text.append(right[c] ? blanks + row[c] : row[c] + blanks);
        }
        int end = text.length();
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        text.append('\n');
    }

    private static boolean isNumeric(Table table, int column) {
        List<Cell> cells = table.rows().stream().map(row -> row.get(column)).toList();
        return !cells.isEmpty() && cells.stream().allMatch(Cell::isNumber);
    }

    /** {@code waitMedian} → {@code wait median}. */
    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    static String printable(String value) {
        return value.codePoints()
                .map(c -> Character.isISOControl(c) ? '·' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

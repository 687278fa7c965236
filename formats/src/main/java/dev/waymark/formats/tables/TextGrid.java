package dev.waymark.formats.tables;

import java.util.List;

/**
 * A table of texts. Rows may be of different length.
 *
 * @param name of the sheet; empty if it has none
 * @param rows from top to bottom, the head among them
 */
public record TextGrid(String name, List<List<String>> rows) {
    /** The most rows of a table. */
    public static final int MAX_ROWS = 30_000;

    /** The most columns of a table. */
    public static final int MAX_COLUMNS = 1_000;

    /** The most cells that are not empty, in all tables of a file. */
    public static final int MAX_CELLS = 1_000_000;

    /** The longest text of a cell, in characters. */
    public static final int MAX_TEXT = 40_000;

    public TextGrid {
        rows = List.copyOf(rows);
    }

    /** A cell's text; empty beyond the table. */
    public String cell(int row, int column) {
        if (row < 0 || row >= rows.size()) {
            return "";
        }
        List<String> cells = rows.get(row);
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }

    /** The length of the longest row. */
    public int columns() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }
}

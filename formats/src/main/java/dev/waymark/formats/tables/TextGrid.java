package dev.waymark.formats.tables;

import java.util.List;
import java.util.Set;

/**
 * A table of texts. Rows may be of different length.
 *
 * @param name of the sheet; empty if it has none
 * @param rows from top to bottom, the head among them
 * @param unbacked the cells that say something that nothing backs; empty if that is not known
 */
public record TextGrid(String name, List<List<String>> rows, Set<Place> unbacked) {
    /** A cell by its row and column, from 0. */
    public record Place(int row, int column) {}

    /** The most rows of a table. */
    public static final int MAX_ROWS = 30_000;

    /** The most columns of a table. */
    public static final int MAX_COLUMNS = 1_000;

    /** The most cells that are not empty, in all tables of a file. */
    public static final int MAX_CELLS = 1_000_000;

    /** The longest text of a cell, in characters. */
    public static final int MAX_TEXT = 40_000;

    /** The longest text that a cell of a workbook can hold, in characters. */
    public static final int MAX_SHEET_TEXT = 32_767;

    public TextGrid {
        rows = List.copyOf(rows);
        unbacked = Set.copyOf(unbacked);
    }

    /** A table of which only the texts are known. */
    public TextGrid(String name, List<List<String>> rows) {
        this(name, rows, Set.of());
    }

    /** A cell's text; empty beyond the table. */
    public String cell(int row, int column) {
        if (row < 0 || row >= rows.size()) {
            return "";
        }
        List<String> cells = rows.get(row);
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }

    /** The same table; a text that no cell of a workbook holds is cut and ends with "…". */
    TextGrid cutForSheet() {
        return new TextGrid(
                name,
                rows.stream().map(row -> row.stream().map(TextGrid::cut).toList()).toList(),
                unbacked);
    }

    private static String cut(String text) {
        if (text.length() <= MAX_SHEET_TEXT) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(MAX_SHEET_TEXT - 2));
        return text.substring(0, MAX_SHEET_TEXT - (splits ? 2 : 1)) + "…";
    }

    /** The length of the longest row. */
    public int columns() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }
}

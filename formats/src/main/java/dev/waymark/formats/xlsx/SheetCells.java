package dev.waymark.formats.xlsx;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tables.TextGrid;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Gathers the cells of a sheet within bounds, over all sheets of a file. */
final class SheetCells implements SheetContentsHandler {
    private List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int cells;

    void start() {
        rows = new ArrayList<>();
    }

    List<List<String>> rows() {
        while (!rows.isEmpty() && rows.getLast().isEmpty()) {
            rows.removeLast();
        }
        return rows;
    }

    @Override
    public void startRow(int number) {
        if (number >= TextGrid.MAX_ROWS) {
            throw tooLarge();
        }
        while (rows.size() < number) {
            rows.add(List.of());
        }
        row = new ArrayList<>();
    }

    @Override
    public void endRow(int number) {
        rows.add(row);
    }

    @Override
    public void cell(
            @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        if (value == null || value.isEmpty()) {
            return;
        }
        int column = reference == null ? row.size() : new CellReference(reference).getCol();
        if (column < 0
                || column >= TextGrid.MAX_COLUMNS
                || ++cells > TextGrid.MAX_CELLS
                || value.length() > TextGrid.MAX_TEXT) {
            throw tooLarge();
        }
        while (row.size() < column) {
            row.add("");
        }
        if (row.size() == column) {
            row.add(value);
        } else {
            row.set(column, value);
        }
    }

    private static JourneyException tooLarge() {
        return JourneyException.limit(
                "TABLE_TOO_LARGE",
                "the workbook has more than %d rows, %d columns, %d cells, or %d characters in a"
                        + " cell. Leave out what is no part of the map.",
                TextGrid.MAX_ROWS,
                TextGrid.MAX_COLUMNS,
                TextGrid.MAX_CELLS,
                TextGrid.MAX_TEXT);
    }
}

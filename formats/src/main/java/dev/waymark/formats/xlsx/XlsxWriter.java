package dev.waymark.formats.xlsx;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tables.SafeCell;
import dev.waymark.formats.tables.TextGrid;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Writes tables as the sheets of a workbook. All texts are text cells, never formulas. */
public final class XlsxWriter {
    private static final int WIDTH = 34 * 256;
    private static final int NARROW = 18 * 256;
    private static final int LETTERS = 34;
    private static final int NARROW_LETTERS = 18;
    private static final float LINE = 15;
    private static final float MOST_HIGH = 400;
    private static final float ROW_HIGH = 60;
    private static final int ROWS_IN_MEMORY = 100;
    private static final Set<String> NUMBERS = Set.of("evidence.n", "metric.value", "value");

    private XlsxWriter() {}

    /**
     * The whole file; the first sheet is laid out for people. Cells that nothing backs are hatched.
     *
     * @param legend says at the foot of its pages what the hatching means
     * @throws JourneyException LIMIT, CELL_TOO_LONG over {@link TextGrid#MAX_SHEET_TEXT}
     */
    public static byte[] write(List<TextGrid> tables, String legend) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true, false)) {
            Styles styles = new Styles(book);
            for (int i = 0; i < tables.size(); i++) {
                sheet(book, tables.get(i), styles, i == 0);
                if (!tables.get(i).unbacked().isEmpty()) {
                    book.getSheetAt(i).getFooter().setLeft(legend);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw JourneyException.internal("XLSX_FAILED", "The workbook failed.", e);
        }
    }

    private static void sheet(SXSSFWorkbook book, TextGrid table, Styles styles, boolean isGrid) {
        Sheet sheet = book.createSheet(table.name());
        int columns = table.columns();
        for (int column = 0; column < columns; column++) {
            sheet.setColumnWidth(column, isGrid && column > 0 ? WIDTH : NARROW);
        }
        boolean hasHead = isGrid || columns > 2;
        sheet.createFreezePane(1, hasHead ? 1 : 0);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        List<String> head = table.rows().isEmpty() ? List.of() : table.rows().getFirst();
        for (int r = 0; r < table.rows().size(); r++) {
            Row row = sheet.createRow(r);
            List<String> cells = table.rows().get(r);
            row.setHeightInPoints(height(cells, isGrid));
            for (int c = 0; c < cells.size(); c++) {
                String text = cells.get(c);
                if (text.isEmpty()) {
                    continue;
                }
                requireFits(text, table.name(), r);
                Cell cell = row.createCell(c);
                boolean isHead = hasHead && r == 0 || c == 0 && (isGrid || !hasHead);
                if (!isHead && !isGrid && hasHead && NUMBERS.contains(head.get(c))) {
                    cell.setCellValue(Double.parseDouble(text));
                    continue;
                }
                cell.setCellValue(text);
                boolean isUnbacked = table.unbacked().contains(new TextGrid.Place(r, c));
                cell.setCellStyle(styles.of(SafeCell.isFormula(text), isHead, isUnbacked));
            }
        }
    }

    private static void requireFits(String text, String sheet, int row) {
        if (text.length() > TextGrid.MAX_SHEET_TEXT) {
            throw JourneyException.limit(
                    "CELL_TOO_LONG",
                    "row %d of sheet \"%s\" has a text of %d characters, and a cell of a workbook"
                            + " holds %d. Export the map in another format, for example json.",
                    row + 1,
                    sheet,
                    text.length(),
                    TextGrid.MAX_SHEET_TEXT);
        }
    }

    /** Programs do not all find the height of wrapped text themselves, so it is estimated. */
    private static float height(List<String> cells, boolean isGrid) {
        long most = 1;
        for (int c = 0; c < cells.size(); c++) {
            int wide = isGrid && c > 0 ? LETTERS : NARROW_LETTERS;
            long lines = cells.get(c).lines().mapToLong(line -> 1 + line.length() / wide).sum();
            most = Math.max(most, lines);
        }
        return Math.min(isGrid ? MOST_HIGH : ROW_HIGH, most * LINE);
    }

    /** The few styles that all cells share. */
    private static final class Styles {
        private final CellStyle plain;
        private final CellStyle head;
        private final CellStyle quoted;
        private final CellStyle hatched;
        private final CellStyle hatchedQuoted;

        Styles(SXSSFWorkbook book) {
            plain = book.createCellStyle();
            plain.setWrapText(true);
            plain.setVerticalAlignment(VerticalAlignment.TOP);
            quoted = quoted(book, plain);
            hatched = book.createCellStyle();
            hatched.cloneStyleFrom(plain);
            hatched.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            hatched.setFillPattern(FillPatternType.THIN_FORWARD_DIAG);
            hatched.setBorderTop(BorderStyle.DASHED);
            hatched.setBorderRight(BorderStyle.DASHED);
            hatched.setBorderBottom(BorderStyle.DASHED);
            hatched.setBorderLeft(BorderStyle.DASHED);
            hatchedQuoted = quoted(book, hatched);
            head = book.createCellStyle();
            head.cloneStyleFrom(plain);
            Font bold = book.createFont();
            bold.setBold(true);
            head.setFont(bold);
            head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }

        private static CellStyle quoted(SXSSFWorkbook book, CellStyle style) {
            CellStyle quoted = book.createCellStyle();
            quoted.cloneStyleFrom(style);
            quoted.setQuotePrefixed(true);
            return quoted;
        }

        CellStyle of(boolean isFormula, boolean isHead, boolean isUnbacked) {
            if (isFormula) {
                return isUnbacked ? hatchedQuoted : quoted;
            }
            return isUnbacked ? hatched : isHead ? head : plain;
        }
    }
}

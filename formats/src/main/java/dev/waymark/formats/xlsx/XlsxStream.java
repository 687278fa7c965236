package dev.waymark.formats.xlsx;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;

import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Streams the first sheet of a workbook that has cells. The bounds of {@link Workbook} hold for
 * each of its parts; formulas are not computed, macros and links never looked at.
 */
public final class XlsxStream {
    private static final int MOST_COLUMNS = 2_000;
    private static final int LONGEST_CELL = 32_767;

    private XlsxStream() {}

    /** Takes rows, each with its number from 1. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Takes a row that has cells.
         *
         * @return whether to go on
         */
        boolean row(long number, List<@Nullable String> cells);
    }

    /** Ends the reading where nobody wants more. */
    private static final class EnoughException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EnoughException() {
            super(null, null, false, false);
        }
    }

    /**
     * Reads a workbook.
     *
     * @param name what people call it
     * @throws JourneyException DATA, UNREADABLE_XLSX if it is damaged, no workbook, or packed too
     *     tightly to be safe
     */
    public static void read(Path file, String name, Rows rows) {
        Cells cells = new Cells(name, rows);
        try {
            Workbook.read(
                    () -> OPCPackage.open(file.toFile(), PackageAccess.READ),
                    () -> !cells.any,
                    cells,
                    PlainNumbers.withoutZone(),
                    sheet -> {},
                    cause -> damaged(name, cause));
        } catch (EnoughException e) {
            return; // whoever reads wants no more
        }
    }

    private static JourneyException damaged(String name, Throwable cause) {
        return new JourneyException(
                FaultKind.DATA,
                "UNREADABLE_XLSX",
                "\""
                        + name
                        + "\" is damaged, packed too tightly to be safe, larger than 100 MB"
                        + " unpacked, or no workbook. Save it again, or as CSV.",
                cause);
    }

    /** Gathers the cells of a row. */
    private static final class Cells implements SheetContentsHandler {
        private final String file;
        private final Rows rows;
        private List<@Nullable String> row = new ArrayList<>();
        private boolean any;

        Cells(String file, Rows rows) {
            this.file = file;
            this.rows = rows;
        }

        @Override
        public void startRow(int number) {
            row = new ArrayList<>();
        }

        @Override
        public void endRow(int number) {
            if (row.isEmpty()) {
                return;
            }
            any = true;
            if (!rows.row(number + 1L, row)) {
                throw new EnoughException();
            }
        }

        @Override
        public void cell(
                @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            if (value == null || value.isEmpty()) {
                return;
            }
            int column = reference == null ? row.size() : new CellReference(reference).getCol();
            if (column < 0 || column >= MOST_COLUMNS || value.length() > LONGEST_CELL) {
                throw JourneyException.data(
                        "TOO_LARGE",
                        "\"%s\" has more than %,d columns, or a cell of more than %,d characters.",
                        file,
                        MOST_COLUMNS,
                        LONGEST_CELL);
            }
            while (row.size() <= column) {
                row.add(null);
            }
            row.set(column, value);
        }
    }
}

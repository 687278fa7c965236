package dev.waymark.formats.xlsx;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.imports.FileBytes;
import dev.waymark.formats.tables.TextGrid;

import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the sheets of a workbook as tables, streaming, within bounds. Formulas are not computed:
 * the value that the file brings along is taken. Macros and links are never looked at.
 */
public final class XlsxReader {
    private static final int WINDOW = 64 * 1024;
    private static final int MAX_SHEETS = 30;

    private XlsxReader() {}

    /**
     * The tables of all sheets, in the order of the workbook.
     *
     * @throws JourneyException DATA, INVALID_XLSX if it is damaged or no workbook; LIMIT:
     *     TABLE_TOO_LARGE, FILE_TOO_LARGE
     */
    public static List<TextGrid> read(byte[] file) {
        FileBytes.requireFits(file.length);
        requireUnpackedFits(file);
        List<TextGrid> tables = new ArrayList<>();
        SheetCells cells = new SheetCells();
        cells.start();
        Workbook.read(
                () -> OPCPackage.open(new ByteArrayInputStream(file)),
                () -> tables.size() < MAX_SHEETS,
                cells,
                new PlainNumbers(),
                sheet -> {
                    tables.add(new TextGrid(sheet, cells.rows()));
                    cells.start();
                },
                XlsxReader::invalid);
        return tables;
    }

    /** Unpacks all parts once, keeping nothing, by the reader that POI uses. */
    private static void requireUnpackedFits(byte[] file) {
        try (ZipArchiveInputStream zip =
                new ZipArchiveInputStream(new ByteArrayInputStream(file), "UTF-8", false, true)) {
            byte[] window = new byte[WINDOW];
            long unpacked = 0;
            while (zip.getNextEntry() != null) {
                for (int count = zip.read(window); count >= 0; count = zip.read(window)) {
                    unpacked += count;
                    if (unpacked > Workbook.MAX_UNPACKED) {
                        throw invalid(null);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw invalid(e);
        }
    }

    private static JourneyException invalid(@Nullable Throwable cause) {
        return new JourneyException(
                FaultKind.DATA,
                "INVALID_XLSX",
                "the file is damaged, packed too tightly to be safe, or no workbook (.xlsx)."
                        + " Save it again from the spreadsheet program.",
                cause);
    }
}

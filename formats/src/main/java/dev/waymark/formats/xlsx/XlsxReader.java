package dev.waymark.formats.xlsx;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.imports.FileBytes;
import dev.waymark.formats.tables.TextGrid;

import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.ParserConfigurationException;

/**
 * Reads the sheets of a workbook as tables, streaming, within bounds. Formulas are not computed:
 * the value that the file brings along is taken. Macros and links are never looked at.
 */
public final class XlsxReader {
    /** The most bytes that all parts of a workbook may unpack to. */
    static final long MAX_UNPACKED = 100_000_000;

    private static final int WINDOW = 64 * 1024;
    private static final long MAX_ENTRY = 100_000_000;
    private static final long MAX_TEXT = 50_000_000;
    private static final double LEAST_RATIO = 0.005;
    private static final int MAX_SHEETS = 30;

    static {
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
        ZipSecureFile.setMaxEntrySize(MAX_ENTRY);
        ZipSecureFile.setMaxTextSize(MAX_TEXT);
        ZipSecureFile.setMaxFileCount(2_000);
    }

    private XlsxReader() {}

    /** Sees to it that POI's bounds are set; they are those of the whole process. */
    static void bound() {
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
    }

    /**
     * The tables of all sheets, in the order of the workbook.
     *
     * @throws JourneyException DATA, INVALID_XLSX if it is damaged or no workbook; LIMIT:
     *     TABLE_TOO_LARGE, FILE_TOO_LARGE
     */
    public static List<TextGrid> read(byte[] file) {
        FileBytes.requireFits(file.length);
        requireUnpackedFits(file);
        try (OPCPackage book = OPCPackage.open(new ByteArrayInputStream(file))) {
            XSSFReader reader = new XSSFReader(book);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(book, false);
            StylesTable styles = reader.getStylesTable();
            List<TextGrid> tables = new ArrayList<>();
            SheetCells cells = new SheetCells();
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext() && tables.size() < MAX_SHEETS) {
                try (InputStream sheet = sheets.next()) {
                    cells.start();
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(
                            new XSSFSheetXMLHandler(
                                    styles, strings, cells, new PlainNumbers(), false));
                    xml.parse(new InputSource(sheet));
                    tables.add(new TextGrid(sheets.getSheetName(), cells.rows()));
                }
            }
            return tables;
        } catch (IOException
                | SAXException
                | OpenXML4JException
                | ParserConfigurationException
                | POIXMLException
                | OpenXML4JRuntimeException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ClassCastException e) {
            throw invalid(e);
        }
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
                    if (unpacked > MAX_UNPACKED) {
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

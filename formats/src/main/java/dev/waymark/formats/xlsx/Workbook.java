package dev.waymark.formats.xlsx;

import dev.waymark.engine.fault.JourneyException;

import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.xml.parsers.ParserConfigurationException;

/** Streams the sheets of a workbook by POI, within bounds that are those of the whole process. */
final class Workbook {
    /** The most bytes that a part, or all parts where they are counted, may unpack to. */
    static final long MAX_UNPACKED = 100_000_000;

    private static final long MAX_TEXT = 50_000_000;
    private static final double LEAST_RATIO = 0.005;

    static {
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
        ZipSecureFile.setMaxEntrySize(MAX_UNPACKED);
        ZipSecureFile.setMaxTextSize(MAX_TEXT);
        ZipSecureFile.setMaxFileCount(2_000);
    }

    private Workbook() {}

    /** Opens a workbook. */
    @FunctionalInterface
    interface Opening {
        OPCPackage open() throws IOException, OpenXML4JException;
    }

    /**
     * Streams the sheets in the order of the workbook.
     *
     * @param opening is called once
     * @param goesOn asked before each sheet
     * @param cells gets the cells of each sheet
     * @param ended is given the name of each sheet behind its cells
     * @param damaged makes the fault of what cannot be read
     */
    static void read(
            Opening opening,
            BooleanSupplier goesOn,
            SheetContentsHandler cells,
            PlainNumbers numbers,
            Consumer<String> ended,
            Function<Throwable, JourneyException> damaged) {
        try (OPCPackage book = opening.open()) {
            XSSFReader reader = new XSSFReader(book);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(book, false);
            StylesTable styles = reader.getStylesTable();
            SheetIterator sheets = (SheetIterator) reader.getSheetsData();
            while (sheets.hasNext() && goesOn.getAsBoolean()) {
                try (InputStream sheet = sheets.next()) {
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(
                            new XSSFSheetXMLHandler(styles, strings, cells, numbers, false));
                    xml.parse(new InputSource(sheet));
                    ended.accept(sheets.getSheetName());
                }
            }
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
            throw damaged.apply(e);
        }
    }
}

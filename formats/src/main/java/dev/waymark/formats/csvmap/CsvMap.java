package dev.waymark.formats.csvmap;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.imports.FileBytes;
import dev.waymark.formats.tables.SafeCell;
import dev.waymark.formats.tables.TextGrid;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** A table as CSV, with commas and a byte order mark, so that spreadsheets see UTF-8. */
public final class CsvMap {
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private CsvMap() {}

    /** The file; texts that a spreadsheet might run as formulas get an apostrophe in front. */
    public static String write(TextGrid table) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv =
                CsvWriter.builder().quoteStrategy(QuoteStrategies.NON_EMPTY).build(text)) {
            for (List<String> row : table.rows()) {
                csv.writeRecord(row.stream().map(SafeCell::write).toArray(String[]::new));
            }
        } catch (IOException e) {
            throw JourneyException.internal("CSV_FAILED", "The CSV file failed.", e);
        }
        return text.toString();
    }

    /**
     * The table of a file whose cells are parted by comma, semicolon or tab.
     *
     * @throws JourneyException DATA: INVALID_CSV, NOT_A_TEXT; LIMIT: TABLE_TOO_LARGE,
     *     FILE_TOO_LARGE
     */
    public static TextGrid read(byte[] file) {
        String text = FileBytes.text(file);
        List<List<String>> rows = new ArrayList<>();
        int cells = 0;
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .maxBufferSize(1 << 20)
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                List<String> fields = row.getFields();
                cells += fields.size();
                boolean isTooLong =
                        fields.stream().anyMatch(field -> field.length() > TextGrid.MAX_TEXT);
                if (rows.size() >= TextGrid.MAX_ROWS
                        || fields.size() > TextGrid.MAX_COLUMNS
                        || cells > TextGrid.MAX_CELLS
                        || isTooLong) {
                    throw JourneyException.limit(
                            "TABLE_TOO_LARGE",
                            "the table has more than %d rows, %d columns, %d cells, or %d"
                                    + " characters in a cell (row %d). Leave out what is no part"
                                    + " of the map.",
                            TextGrid.MAX_ROWS,
                            TextGrid.MAX_COLUMNS,
                            TextGrid.MAX_CELLS,
                            TextGrid.MAX_TEXT,
                            rows.size() + 1);
                }
                rows.add(fields.stream().map(SafeCell::read).toList());
            }
        } catch (CsvParseException | IOException e) {
            throw new JourneyException(
                    FaultKind.DATA,
                    "INVALID_CSV",
                    "the file is no valid CSV near row %d. Check the quotation marks."
                            .formatted(rows.size() + 1),
                    e);
        }
        return new TextGrid("", rows);
    }

    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length];
        boolean isQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && c == '\n') {
                break;
            } else if (!isQuoted) {
                for (int s = 0; s < SEPARATORS.length; s++) {
                    counts[s] += c == SEPARATORS[s] ? 1 : 0;
                }
            }
        }
        int best = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            best = counts[s] > counts[best] ? s : best;
        }
        return SEPARATORS[best];
    }
}

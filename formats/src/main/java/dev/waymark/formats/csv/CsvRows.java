package dev.waymark.formats.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.bytes.ByteMeter;
import dev.waymark.formats.bytes.SourceFile;
import dev.waymark.formats.bytes.TextReader;
import dev.waymark.formats.rows.RowSink;
import dev.waymark.formats.rows.RowSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Locale;

/**
 * Delimited text as rows. Blank lines are skipped; a row with more or fewer cells than the first
 * row is refused.
 *
 * @param file the text, packed or not
 */
public record CsvRows(SourceFile file, Charset encoding, CsvDialect dialect) implements RowSource {
    /** Longest cell, in characters. */
    public static final int LONGEST_CELL = 1 << 20;

    @Override
    @SuppressWarnings("removal") // its replacement would read quotes in other ways differently too
    public void read(RowSink sink, ByteMeter meter) {
        RecordHandler handler = new RecordHandler(file.name(), sink, dialect.header());
        TextReader text = new TextReader(file, encoding, meter);
        try (CsvReader<Boolean> reader =
                        CsvReader.builder()
                                .fieldSeparator(dialect.delimiter())
                                .quoteCharacter(dialect.quote())
                                .skipEmptyLines(true)
                                .allowExtraCharsAfterClosingQuote(true)
                                .allowUnclosedQuote(false)
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .maxBufferSize(LONGEST_CELL)
                                .build(handler, text);
                CloseableIterator<Boolean> records = reader.iterator()) {
            while (records.hasNext() && records.next()) {
                // the handler hands the cells on
            }
        } catch (CsvParseException e) {
            throw unreadable(handler.line(), text.atEnd(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new JourneyException(
                    FaultKind.DATA,
                    "UNREADABLE",
                    "\"" + file.name() + "\" could not be read. Check the disk.",
                    e);
        }
    }

    /** The parser wraps whatever is thrown below and above it: that is let through as it was. */
    private RuntimeException unreadable(long line, boolean atEnd, CsvParseException e) {
        if (e.getCause() instanceof RuntimeException inner
                && !(inner instanceof CsvParseException)) {
            return inner;
        }
        if (atEnd) {
            return new JourneyException(
                    FaultKind.DATA,
                    "TRUNCATED",
                    String.format(
                            Locale.ROOT,
                            "\"%s\" ends inside a quoted cell of the row that begins in line %,d."
                                + " Close the quote, or fetch the file again if it was cut off.",
                            file.name(),
                            line),
                    e);
        }
        return new JourneyException(
                FaultKind.DATA,
                "TOO_LARGE",
                String.format(
                        Locale.ROOT,
                        "\"%s\" has a cell of more than %,d characters in the row that begins in"
                                + " line %,d. Check the delimiter, and that every quote is closed.",
                        file.name(),
                        LONGEST_CELL,
                        line),
                e);
    }
}

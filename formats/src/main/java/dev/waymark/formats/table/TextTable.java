package dev.waymark.formats.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.bytes.ByteMeter;
import dev.waymark.formats.bytes.EncodingGuess;
import dev.waymark.formats.bytes.SourceFile;
import dev.waymark.formats.bytes.TextReader;
import dev.waymark.formats.csv.CsvDialect;
import dev.waymark.formats.csv.CsvGuess;
import dev.waymark.formats.mapping.Amounts;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Delimited text with named columns, whole in memory. Bounded: {@value #MOST_ROWS} rows and {@value
 * #MOST_CHARACTERS} characters.
 *
 * @param name what people call it; messages name it so
 * @param columns names in the first row, without blanks around
 * @param rows in order
 */
public record TextTable(String name, List<String> columns, List<Row> rows) {
    /** The most rows of a table. */
    public static final int MOST_ROWS = 2_000_000;

    /** The most characters of a table. */
    public static final int MOST_CHARACTERS = 1 << 27;

    private static final int HEAD = 1 << 16;

    public TextTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file, packed with gzip or not.
     *
     * @throws JourneyException DATA if it cannot be read, or is no table
     */
    public static TextTable read(Path path) {
        Path last = path.getFileName();
        SourceFile file = SourceFile.of(path, last == null ? path.toString() : last.toString());
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[1 << 14];
        try (TextReader reader =
                new TextReader(file, EncodingGuess.of(file.head(HEAD)), new ByteMeter())) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                text.append(buffer, 0, n);
                if (text.length() > MOST_CHARACTERS) {
                    throw tooLarge(file.name());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new JourneyException(
                    FaultKind.DATA,
                    "UNREADABLE",
                    "\"" + file.name() + "\" could not be read. Check the disk.",
                    e);
        }
        return parse(file.name(), text.toString());
    }

    /**
     * Reads a text. The first row holds the names of the columns; the delimiter is guessed.
     *
     * @throws JourneyException DATA if it is no table; DUPLICATE_COLUMN if two columns have the
     *     same name, whatever the case, since {@link #find} could not tell them apart; columns
     *     without a name may be several
     */
    public static TextTable parse(String name, String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw tooLarge(name);
        }
        int cut = text.length() <= HEAD ? text.length() : text.lastIndexOf('\n', HEAD) + 1;
        CsvDialect dialect = CsvGuess.of(text.substring(0, cut), null, null, true);
        List<String> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(dialect.delimiter())
                        .quoteCharacter(dialect.quote())
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            for (CsvRecord cells : reader) {
                if (columns.isEmpty()) {
                    cells.getFields().forEach(cell -> columns.add(cell.strip()));
                    checkNames(name, columns);
                } else {
                    rows.add(row(name, columns, cells));
                }
                if (rows.size() > MOST_ROWS) {
                    throw tooLarge(name);
                }
            }
        } catch (CsvParseException | IOException e) {
            throw new JourneyException(
                    FaultKind.DATA,
                    "NO_TABLE",
                    "\"" + name + "\" cannot be read as CSV. Close every quote.",
                    e);
        }
        if (columns.isEmpty()) {
            throw JourneyException.data(
                    "EMPTY_TABLE", "\"%s\" is empty. Begin with a row of column names.", name);
        }
        return new TextTable(name, columns, rows);
    }

    private static void checkNames(String name, List<String> columns) {
        Map<String, String> known = new HashMap<>();
        for (String column : columns) {
            String before = known.putIfAbsent(column.toLowerCase(Locale.ROOT), column);
            if (before != null && !column.isEmpty()) {
                throw JourneyException.data(
                        "DUPLICATE_COLUMN",
                        "\"%s\" has two columns \"%s\" and \"%s\"; names must differ by more than"
                                + " case. Rename or remove one of them.",
                        name,
                        before,
                        column);
            }
        }
    }

    private static Row row(String name, List<String> columns, CsvRecord cells) {
        if (cells.getFieldCount() != columns.size()) {
            throw JourneyException.data(
                    "UNEVEN_ROW",
                    "\"%s\", line %d has %d cells, the first row has %d. Give each row as many.",
                    name,
                    cells.getStartingLineNumber(),
                    cells.getFieldCount(),
                    columns.size());
        }
        return new Row(
                cells.getStartingLineNumber(),
                cells.getFields().stream().map(String::strip).toList());
    }

    private static JourneyException tooLarge(String name) {
        return JourneyException.limit(
                "TABLE_TOO_LARGE",
                "\"%s\" has more than %,d rows or %,d characters. Aggregate it, or leave rows out.",
                name,
                MOST_ROWS,
                MOST_CHARACTERS);
    }

    /**
     * The place of a column.
     *
     * @param names any of these, whatever the case; the first one is what people are told
     * @throws JourneyException MISSING_COLUMN (DATA)
     */
    public int column(String... names) {
        int found = find(names);
        if (found < 0) {
            throw JourneyException.data(
                    "MISSING_COLUMN",
                    "\"%s\" has no column \"%s\". It has %s.",
                    name,
                    names[0],
                    String.join(", ", columns));
        }
        return found;
    }

    /** The place of a column by any of its names, whatever the case; −1 if there is none. */
    public int find(String... names) {
        for (String name : names) {
            String wanted = name.toLowerCase(Locale.ROOT);
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).toLowerCase(Locale.ROOT).equals(wanted)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /**
     * A number in a cell; null if the cell is empty or says that there is none.
     *
     * @throws JourneyException NO_NUMBER (DATA)
     */
    public @Nullable Double number(Row row, int column) {
        String text = row.cells().get(column);
        if (text.isEmpty() || Amounts.isAbsent(text)) {
            return null;
        }
        Double number = Amounts.parse(text);
        if (number == null) {
            throw fault(row, column, "a number");
        }
        return number;
    }

    /** The fault of a cell that should hold something else. */
    public JourneyException fault(Row row, int column, String expected) {
        return JourneyException.data(
                "WRONG_CELL",
                "\"%s\", line %d, column \"%s\": \"%s\" must be %s.",
                name,
                row.line(),
                columns.get(column),
                row.cells().get(column),
                expected);
    }

    /**
     * A row.
     *
     * @param line where it begins, from 1
     * @param cells as many as there are columns, without blanks around
     */
    public record Row(long line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}

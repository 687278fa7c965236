package dev.waymark.formats.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.bytes.ByteMeter;
import dev.waymark.formats.bytes.EncodingGuess;
import dev.waymark.formats.bytes.NotText;
import dev.waymark.formats.bytes.SourceFile;
import dev.waymark.formats.bytes.TextReader;
import dev.waymark.formats.csv.CsvDialect;
import dev.waymark.formats.csv.CsvGuess;

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
 * #MOST_CHARACTERS} characters. Read it by a {@link TableReading}, which tells all faults at once.
 *
 * @param name what people call it; messages name it so
 * @param columns names in the first row, without blanks around
 * @param rows in order, each with as many cells as there are columns
 * @param uneven the other rows, in order
 */
public record TextTable(
        TableName name, List<String> columns, List<Row> rows, List<UnevenRow> uneven) {
    /** The most rows of a table. */
    public static final int MOST_ROWS = 2_000_000;

    /** The most characters of a table. */
    public static final int MOST_CHARACTERS = 1 << 27;

    private static final int HEAD = 1 << 16;
    private static final int SHOWN_COLUMNS = 20;
    private static final int SHOWN_CHARACTERS = 100;

    public TextTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        uneven = List.copyOf(uneven);
    }

    /**
     * Reads a file, packed with gzip or not.
     *
     * @throws JourneyException DATA as {@link #parse}, or if it cannot be read
     */
    public static TextTable read(Path path) {
        Path last = path.getFileName();
        SourceFile file = SourceFile.of(path, last == null ? path.toString() : last.toString());
        TableName name = new TableName(file.name());
        byte[] head = file.head(HEAD);
        requireText(name, NotText.kind(head), new String(head, EncodingGuess.of(head)));
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[1 << 14];
        try (TextReader reader = new TextReader(file, EncodingGuess.of(head), new ByteMeter())) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                text.append(buffer, 0, n);
                if (text.length() > MOST_CHARACTERS) {
                    throw tooLarge(name);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new JourneyException(
                    FaultKind.DATA,
                    "UNREADABLE",
                    "\"" + file.name() + "\" could not be read. Check the disk.",
                    e);
        }
        return parse(name, text.toString());
    }

    /**
     * Reads a text. The first row holds the names of the columns; the delimiter is guessed; a byte
     * order mark at the beginning is passed over.
     *
     * @throws JourneyException DATA: BINARY_FILE if it is no text, or if characters of it were lost
     *     when somebody took it for UTF-8 before, as browsers do; EMPTY_TABLE, NO_TABLE;
     *     DUPLICATE_COLUMN if two columns have the same name, whatever the case, since {@link
     *     #find} could not tell them apart; columns without a name may be several. LIMIT,
     *     TABLE_TOO_LARGE
     */
    public static TextTable parse(TableName name, String marked) {
        String text = marked.startsWith("\uFEFF") ? marked.substring(1) : marked;
        if (text.length() > MOST_CHARACTERS) {
            throw tooLarge(name);
        }
        int cut = text.length() <= HEAD ? text.length() : text.lastIndexOf('\n', HEAD) + 1;
        requireText(name, NotText.kind(text), text);
        requireWhole(name, text);
        CsvDialect dialect = CsvGuess.of(text.substring(0, cut), null, null, true);
        List<String> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        List<UnevenRow> uneven = new ArrayList<>();
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
                } else if (cells.getFieldCount() == columns.size()) {
                    rows.add(row(cells));
                } else {
                    uneven.add(new UnevenRow(cells.getStartingLineNumber(), cells.getFieldCount()));
                }
                if (rows.size() + uneven.size() > MOST_ROWS) {
                    throw tooLarge(name);
                }
            }
        } catch (CsvParseException | IOException e) {
            throw new JourneyException(
                    FaultKind.DATA,
                    "NO_TABLE",
                    name.atStart() + " cannot be read as CSV. Close every quote.",
                    e);
        }
        if (columns.isEmpty()) {
            throw JourneyException.data(
                    "EMPTY_TABLE",
                    "%s is empty. Begin with a row of column names.",
                    name.atStart());
        }
        return new TextTable(name, columns, rows, uneven);
    }

    /**
     * Fails if a table is no text.
     *
     * @param kind what it is otherwise; null if that is not known
     */
    private static void requireText(TableName name, @Nullable String kind, String text) {
        int at = kind == null ? text.indexOf('\0') : 0;
        if (at < 0 && !NotText.isBinary(text.substring(0, Math.min(text.length(), HEAD)))) {
            return;
        }
        String what = kind;
        if (what == null && at >= 0) {
            what = "line %,d holds a NUL byte".formatted(lineOf(text, at));
        }
        throw JourneyException.data(
                "BINARY_FILE",
                "%s is not a text table: %s. Save it as CSV, in UTF-8.",
                name.atStart(),
                what == null
                        ? "it is full of control characters"
                        : kind == null ? what : "it is " + kind);
    }

    /** Fails if a character stands for bytes that were no UTF-8: which names were meant is lost. */
    private static void requireWhole(TableName name, String text) {
        int at = text.indexOf('\uFFFD');
        if (at >= 0) {
            throw JourneyException.data(
                    "BINARY_FILE",
                    "%s has characters in line %,d that cannot be read (\uFFFD). Save it as CSV, in"
                            + " UTF-8.",
                    name.atStart(),
                    lineOf(text, at));
        }
    }

    private static long lineOf(String text, int at) {
        return 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static void checkNames(TableName name, List<String> columns) {
        Map<String, String> known = new HashMap<>();
        for (String column : columns) {
            String before = known.putIfAbsent(column.toLowerCase(Locale.ROOT), column);
            if (before != null && !column.isEmpty()) {
                throw JourneyException.data(
                        "DUPLICATE_COLUMN",
                        "%s has two columns \"%s\" and \"%s\"; names must differ by more than"
                                + " case. Rename or remove one of them.",
                        name.atStart(),
                        before,
                        column);
            }
        }
    }

    private static Row row(CsvRecord cells) {
        return new Row(
                cells.getStartingLineNumber(),
                cells.getFields().stream().map(String::strip).toList());
    }

    private static JourneyException tooLarge(TableName name) {
        return JourneyException.limit(
                "TABLE_TOO_LARGE",
                "%s has more than %,d rows or %,d characters. Aggregate it, or leave rows out.",
                name.atStart(),
                MOST_ROWS,
                MOST_CHARACTERS);
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

    /** The fault of a column that is not there. */
    JourneyException missing(String column) {
        String known = String.join(", ", columns.stream().limit(SHOWN_COLUMNS).toList());
        return JourneyException.data(
                "MISSING_COLUMN",
                "%s has no column \"%s\". It has %s%s. Rename one of them, or add it.",
                name.atStart(),
                brief(column),
                columns.size() > SHOWN_COLUMNS ? known + " and " : known,
                columns.size() > SHOWN_COLUMNS
                        ? "%,d more".formatted(columns.size() - SHOWN_COLUMNS)
                        : "");
    }

    /** The fault of a row with more or fewer cells than there are columns. */
    JourneyException fault(UnevenRow row) {
        return JourneyException.data(
                "UNEVEN_ROW",
                "%s, line %d has %d %s, the first row has %d. Give each row as many.",
                name.atStart(),
                row.line(),
                row.cells(),
                row.cells() == 1 ? "cell" : "cells",
                columns.size());
    }

    /**
     * The fault of a cell that should hold something else.
     *
     * @param expected what, after "must be"
     */
    public JourneyException fault(Row row, int column, String expected) {
        return JourneyException.data(
                "WRONG_CELL",
                "%s, line %d, column \"%s\": \"%s\" must be %s.",
                name.atStart(),
                row.line(),
                brief(columns.get(column)),
                brief(row.cells().get(column)),
                expected);
    }

    /** A cell for people: its first characters, if it is long. */
    public static String brief(String text) {
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
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

    /**
     * A row with more or fewer cells than there are columns.
     *
     * @param line where it begins, from 1
     * @param cells how many it has
     */
    public record UnevenRow(long line, int cells) {}
}

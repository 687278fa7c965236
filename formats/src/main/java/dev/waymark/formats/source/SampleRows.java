package dev.waymark.formats.source;

import dev.waymark.formats.mapping.ColumnSample;
import dev.waymark.formats.rows.ColumnNumbers;
import dev.waymark.formats.rows.RowSink;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The first rows of a file, as text. Bounded in rows and in characters. */
final class SampleRows implements RowSink {
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_CHARACTERS = 4_000_000;

    private final ColumnNumbers numbers;
    private final List<String> names;
    private final List<List<@Nullable String>> rows = new ArrayList<>();
    private List<@Nullable String> row = new ArrayList<>();
    private long characters;

    /** No rows yet, of the file that people call so. */
    SampleRows(String file) {
        numbers = new ColumnNumbers(file);
        names = numbers.names();
    }

    List<String> names() {
        return names;
    }

    List<List<@Nullable String>> rows() {
        return rows;
    }

    /** What stands in a column, row by row, absent and blank left out. */
    List<String> values(int column) {
        List<String> values = new ArrayList<>();
        for (List<@Nullable String> cells : rows) {
            String value = column < cells.size() ? cells.get(column) : null;
            if (value != null && !value.isBlank()) {
                values.add(value);
            }
        }
        return values;
    }

    /** Up to so many different values of a column. */
    List<String> samples(int column, int most) {
        Set<String> samples = new LinkedHashSet<>();
        for (String value : values(column)) {
            samples.add(value);
            if (samples.size() == most) {
                break;
            }
        }
        return List.copyOf(samples);
    }

    List<ColumnSample> columns() {
        List<ColumnSample> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean named = !names.get(i).equals("column " + (i + 1));
            columns.add(new ColumnSample(names.get(i), named, values(i), rows.size()));
        }
        return columns;
    }

    /** Number of a column; −1 if there is none of this name. */
    int number(String name) {
        return numbers.find(name);
    }

    @Override
    public int column(String name) {
        return numbers.number(name);
    }

    @Override
    public void begin(long line) {
        row = new ArrayList<>();
    }

    @Override
    public void cell(int column, char[] buffer, int offset, int length) {
        if (length > 0) {
            cell(column, new String(buffer, offset, length));
        }
    }

    @Override
    public void cell(int column, String value) {
        if (column >= names.size() || value.isEmpty()) {
            return;
        }
        while (row.size() <= column) {
            row.add(null);
        }
        row.set(column, value);
        characters += value.length();
    }

    @Override
    public void refuse(@Nullable String column, @Nullable String value, String expected) {
        // the first rows are shown as they are; their faults are told by EventRows
    }

    @Override
    public void note(long line, @Nullable String column, @Nullable String value, String expected) {
        // told by EventRows
    }

    @Override
    public boolean end() {
        rows.add(row);
        return rows.size() < MOST_ROWS && characters < MOST_CHARACTERS;
    }
}

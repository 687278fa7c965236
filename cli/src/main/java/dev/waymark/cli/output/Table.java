package dev.waymark.cli.output;

import static dev.waymark.engine.fault.JourneyException.require;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows under named columns.
 *
 * @param columns names, as CSV's first row has them; a table shows camel case as words
 * @param rows each as long as {@code columns}
 */
public record Table(List<String> columns, List<List<Cell>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<Cell> row : rows) {
            require(
                    row.size() == columns.size(),
                    "A row of %d cells does not fit %d columns.",
                    row.size(),
                    columns.size());
        }
    }

    /** The same without columns in which no row has a value; for people, who need no empty ones. */
    Table withoutEmptyColumns() {
        int[] kept =
                IntStream.range(0, columns.size())
                        .filter(
                                c ->
                                        rows.stream()
                                                .anyMatch(
                                                        row ->
                                                                !(row.get(c)
                                                                        instanceof Cell.Absent)))
                        .toArray();
        return new Table(
                Arrays.stream(kept).mapToObj(columns::get).toList(),
                rows.stream().map(row -> Arrays.stream(kept).mapToObj(row::get).toList()).toList());
    }

    /** Collects rows under the given columns. */
    public static Builder of(String... columns) {
        return new Builder(List.of(columns));
    }

    /** Collects rows. */
    public static final class Builder {
        private final List<String> columns;
        private final List<List<Cell>> rows = new ArrayList<>();

        private Builder(List<String> columns) {
            this.columns = columns;
        }

        /** Adds a row. */
        public Builder row(Cell... cells) {
            rows.add(List.of(cells));
            return this;
        }

        /** The table so far. */
        public Table build() {
            return new Table(columns, rows);
        }
    }
}

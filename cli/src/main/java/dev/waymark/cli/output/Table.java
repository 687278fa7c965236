package dev.waymark.cli.output;

import static dev.waymark.engine.fault.JourneyException.require;

import java.util.ArrayList;
import java.util.List;

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

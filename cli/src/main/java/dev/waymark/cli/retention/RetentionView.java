package dev.waymark.cli.retention;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.retention.Retention;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A retention as a table of shares, a row for each cohort; CSV has a row for each cohort and
 * bucket.
 */
final class RetentionView {
    private RetentionView() {}

    static View of(Retention retention) {
        List<String> columns = new ArrayList<>(List.of("start", "size"));
        retention.curve().forEach(point -> columns.add(String.valueOf(point.bucket())));
        List<List<Cell>> rows = new ArrayList<>();
        Table.Builder csv = Table.of("start", "size", "bucket", "returned", "share", "partial");
        boolean partial = false;
        for (Retention.Cohort cohort : retention.cohorts()) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(cohort.start().toString()));
            row.add(Cell.of(cohort.size()));
            for (int bucket = 0; bucket < cohort.returned().size(); bucket++) {
                Long returned = cohort.returned().get(bucket);
                boolean cut = cohort.partial().contains(bucket);
                partial |= cut;
                row.add(share(returned, cohort.size()));
                csv.row(
                        Cell.of(cohort.start().toString()),
                        Cell.of(cohort.size()),
                        Cell.of(bucket),
                        returned == null ? new Cell.Absent() : Cell.of(returned.longValue()),
                        share(returned, cohort.size()),
                        Cell.of(Boolean.toString(cut)));
            }
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            rows.add(all(retention));
        }
        List<String> lines = new ArrayList<>(List.of(retention.definition()));
        if (partial) {
            lines.add(
                    "The log ends inside the last buckets shown: these shares may still rise, and"
                            + " (all) leaves them out.");
        }
        return new View(List.of(new View.Section(lines, new Table(columns, rows))), csv.build());
    }

    private static List<Cell> all(Retention retention) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of("(all)"));
        row.add(Cell.of(retention.cohorts().stream().mapToLong(Retention.Cohort::size).sum()));
        retention.curve().forEach(point -> row.add(Cell.share(point.share())));
        return row;
    }

    private static Cell share(@Nullable Long returned, long size) {
        return returned == null || size == 0
                ? new Cell.Absent()
                : Cell.share((double) returned / size);
    }
}

package dev.waymark.app.attribution;

import dev.waymark.engine.attribution.PathTable;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.table.TextTable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Reads tables of paths: {@code path,conversions,value,null}, with {@code >} between touches. Value
 * and null may be left out; the names of the R package ChannelAttribution's examples are taken too.
 */
public final class PathTables {
    private PathTables() {}

    /**
     * The paths of a table.
     *
     * @throws JourneyException DATA if it is no such table
     */
    public static PathTable read(TextTable table) {
        int path = table.column("path");
        int conversions = table.column("conversions", "total_conversions");
        int value = table.find("value", "total_conversion_value");
        int nulls = table.find("null", "total_null");
        List<PathTable.Row> rows = new ArrayList<>(table.rows().size());
        for (TextTable.Row row : table.rows()) {
            List<String> touches =
                    Arrays.stream(row.cells().get(path).split(">", -1))
                            .map(String::strip)
                            .filter(touch -> !touch.isEmpty())
                            .toList();
            rows.add(
                    new PathTable.Row(
                            touches,
                            number(table, row, conversions),
                            value < 0 ? 0 : number(table, row, value),
                            nulls < 0 ? 0 : number(table, row, nulls)));
        }
        return new PathTable(rows, value >= 0);
    }

    private static double number(TextTable table, TextTable.Row row, int column) {
        return Objects.requireNonNullElse(table.number(row, column), 0.0);
    }
}

package dev.waymark.app.attribution;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.engine.attribution.PathTable;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.table.Amount;
import dev.waymark.formats.table.TableReading;
import dev.waymark.formats.table.TextTable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads tables of paths: {@code path,conversions,value,null}, with {@code >} between touches. Value
 * and null may be left out; the names of the R package ChannelAttribution's examples are taken too.
 */
public final class PathTables {
    private static final Amount COUNT =
            Amount.upTo(PathTable.MOST, "a number from 0 to 10^12, such as 12");
    private static final Amount VALUE =
            new Amount(
                    it -> Math.abs(it) <= PathTable.MOST,
                    "a number up to 10^12 either way: the value of all conversions of the row");

    private PathTables() {}

    /**
     * The paths of a table. A path that is empty as a whole holds conversions without any touch; an
     * empty number is 0.
     *
     * @throws JourneyException DATA, as {@link TableReading#check}
     */
    public static PathTable read(TextTable table) {
        TableReading reading = new TableReading(table);
        int path = reading.column("path");
        int conversions = reading.column("conversions", "total_conversions");
        int value = table.find("value", "total_conversion_value");
        int nulls = table.find("null", "total_null");
        List<PathTable.Row> rows = new ArrayList<>(table.rows().size());
        reading.rows(
                row -> {
                    List<String> touches = touches(reading, row, path);
                    double led = number(reading, row, conversions, COUNT);
                    double worth = number(reading, row, value, VALUE);
                    double lost = number(reading, row, nulls, COUNT);
                    rows.add(new PathTable.Row(touches, led, worth, lost));
                });
        reading.check();
        return new PathTable(rows, value >= 0);
    }

    /** The touches of a row; none if there is an empty one, or too many, which is noted. */
    private static List<String> touches(TableReading reading, TextTable.Row row, int column) {
        String path = row.cells().get(column);
        if (path.isEmpty()) {
            return List.of();
        }
        List<String> touches = Arrays.stream(path.split(">", -1)).map(String::strip).toList();
        int empty = touches.indexOf("");
        if (empty >= 0) {
            reading.fault(
                    row,
                    column,
                    "names with one \">\" between each two. Step %d is empty: name it, or remove a"
                                    .formatted(empty + 1)
                            + " \">\"");
            return List.of();
        }
        if (touches.size() > PathTable.MOST_TOUCHES) {
            reading.fault(
                    row,
                    column,
                    "a path of at most %,d steps, and this one has %,d. Leave the first ones out"
                            .formatted(PathTable.MOST_TOUCHES, touches.size()));
            return List.of();
        }
        return touches;
    }

    /** The number of a cell; 0 if it is absent or wrong, or if there is no such column. */
    private static double number(
            TableReading reading, TextTable.Row row, int column, Amount amount) {
        return column < 0 ? 0 : requireNonNullElse(reading.number(row, column, amount), 0.0);
    }
}

package dev.waymark.formats.tables;

import dev.waymark.formats.labels.Labels;
import dev.waymark.maps.map.JourneyMap;

import java.util.ArrayList;
import java.util.List;

/** Makes tables of a map. */
public final class TableExport {
    private TableExport() {}

    /** The grid, named in a language's word for map. */
    public static TextGrid grid(JourneyMap map, Labels labels) {
        return GridTable.of(map, labels);
    }

    /** The long form. */
    public static TextGrid rows(JourneyMap map) {
        return LongTable.of(map);
    }

    /**
     * The sheets of a workbook: the grid, cut to what a cell holds, and, behind it, the tables with
     * all fields.
     */
    public static List<TextGrid> all(JourneyMap map, Labels labels) {
        List<TextGrid> tables = new ArrayList<>(List.of(grid(map, labels).cutForSheet()));
        tables.addAll(FullTables.of(map));
        return tables;
    }
}

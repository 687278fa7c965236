package dev.waymark.formats.tables;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.imports.ImportedMap;
import dev.waymark.formats.imports.Notices;
import dev.waymark.formats.labels.Labels;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Guesses how tables tell a map, and reads it. */
public final class TableImport {
    private TableImport() {}

    /**
     * How the tables tell a map: in full if the sheets are ours; in long form if the first row
     * names a column of stages and one of texts, lanes or steps, unless it only looks so because
     * the map and its stages have such names; else as a grid.
     */
    public static TableForm guess(List<TextGrid> tables) {
        if (FullTablesReader.isFull(tables)) {
            return TableForm.FULL;
        }
        TextGrid table = first(tables);
        Map<LongColumn, Integer> heads = LongReader.heads(table, 0);
        return heads.containsKey(LongColumn.STAGE)
                        && !isGridOfSuchNames(table)
                        && (heads.containsKey(LongColumn.TEXT)
                                || heads.containsKey(LongColumn.LANE)
                                || heads.containsKey(LongColumn.STEP))
                ? TableForm.LONG
                : TableForm.GRID;
    }

    /** Whether the first row names no column too, and the row below begins as those of a grid. */
    private static boolean isGridOfSuchNames(TextGrid table) {
        return table.rows().getFirst().stream()
                        .anyMatch(head -> !head.isBlank() && LongColumn.of(head).isEmpty())
                && LongColumn.of(table.cell(0, 0)).isPresent()
                && GridReader.isKnownRow(table.cell(1, 0).strip());
    }

    /**
     * The map of tables.
     *
     * @param form null for a guess
     * @param id of the new map
     * @param fallbackName the map's name if the tables tell none
     * @throws JourneyException DATA: EMPTY_TABLE, INVALID_CELL, INVALID_MAP, INVALID_ROW; {@code
     *     INVALID_VALUE} over a limit of maps
     */
    public static ImportedMap read(
            List<TextGrid> tables, @Nullable TableForm form, String id, String fallbackName) {
        Notices notices = new Notices();
        TableForm used = form == null ? guess(tables) : form;
        JourneyMap map =
                switch (used) {
                    case FULL -> full(tables, id, fallbackName, notices);
                    case LONG -> LongReader.read(first(tables), id, fallbackName, notices);
                    case GRID -> GridReader.read(first(tables), id, fallbackName, notices);
                };
        return new ImportedMap(map, notices.all());
    }

    private static JourneyMap full(
            List<TextGrid> tables, String id, String fallbackName, Notices notices) {
        JourneyMap map = FullTablesReader.read(tables, id, fallbackName);
        TextGrid grid = tables.getFirst();
        boolean isGridOfOurs =
                Labels.all().stream().anyMatch(words -> words.word("word.map").equals(grid.name()));
        if (isGridOfOurs && Labels.all().stream().noneMatch(words -> isSame(map, words, grid))) {
            notices.add(
                    "GRID_IGNORED",
                    "The sheet \"%s\" was changed; the map was read from the other sheets. Change"
                            + " those, or remove them to have \"%s\" read.",
                    grid.name(),
                    grid.name());
        }
        return map;
    }

    private static boolean isSame(JourneyMap map, Labels words, TextGrid grid) {
        TextGrid expected = GridTable.of(map, words).cutForSheet();
        int rows = Math.max(expected.rows().size(), grid.rows().size());
        int columns = Math.max(expected.columns(), grid.columns());
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (!expected.cell(row, column).equals(grid.cell(row, column))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static TextGrid first(List<TextGrid> tables) {
        return tables.stream()
                .filter(table -> !table.rows().isEmpty())
                .findFirst()
                .orElseThrow(
                        () ->
                                JourneyException.data(
                                        "EMPTY_TABLE",
                                        "the file holds no rows. Put the stages into the first"
                                                + " row."));
    }
}

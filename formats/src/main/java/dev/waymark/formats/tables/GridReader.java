package dev.waymark.formats.tables;

import dev.waymark.formats.imports.FittingText;
import dev.waymark.formats.imports.Notices;
import dev.waymark.formats.labels.Labels;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.MapBuilder;
import dev.waymark.maps.map.MapLimits;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.UnknownFields;
import dev.waymark.maps.personas.Persona;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a grid: the first row holds the stages, the first column the lanes. */
final class GridReader {
    private final TextGrid grid;
    private final Notices notices;
    private final FittingText fitting;
    private final int columns;
    private final Labels words;
    private final Map<String, String> personas = new HashMap<>();
    private int ids;
    private int stepCount;

    private GridReader(TextGrid grid, Notices notices) {
        this.grid = grid;
        this.notices = notices;
        this.fitting = new FittingText(notices);
        this.columns = columns(grid);
        this.words = language(grid);
    }

    static JourneyMap read(TextGrid grid, String id, String fallbackName, Notices notices) {
        return new GridReader(grid, notices).map(id, fallbackName);
    }

    /** Whether a row so labelled holds steps, a curve or one of the usual lanes. */
    static boolean isKnownRow(String label) {
        return isSteps(label) || isCurve(label) || Labels.find("lane.", label).isPresent();
    }

    /**
     * The language in which the grid was written: that of its row of steps or of a curve, else the
     * one that knows most of its lanes, if two or more; else English.
     */
    private static Labels language(TextGrid grid) {
        Labels best = Labels.english();
        int most = 1;
        for (Labels language : Labels.all()) {
            int known = 0;
            for (int row = 1; row < grid.rows().size(); row++) {
                String label = grid.cell(row, 0).strip();
                if (isSteps(label, language) || isCurve(label, language)) {
                    return language;
                }
                known += language.key("lane.", label).isPresent() ? 1 : 0;
            }
            if (known > most) {
                most = known;
                best = language;
            }
        }
        return best;
    }

    private static int columns(TextGrid grid) {
        int columns = grid.columns();
        while (columns > 1 && isEmptyColumn(grid, columns - 1)) {
            columns--;
        }
        return columns;
    }

    private static boolean isEmptyColumn(TextGrid grid, int column) {
        for (int row = 0; row < grid.rows().size(); row++) {
            if (!grid.cell(row, column).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private JourneyMap map(String id, String fallbackName) {
        String corner = grid.cell(0, 0);
        MapBuilder map =
                JourneyMap.builder(
                        id, corner.isBlank() ? fallbackName : fitting.name("map", corner, "Map"));
        List<List<Step>> steps = new ArrayList<>();
        for (int column = 1; column < columns; column++) {
            steps.add(new ArrayList<>());
        }
        for (int row = 1; row < grid.rows().size(); row++) {
            String label = grid.cell(row, 0).strip();
            if (isSteps(label)) {
                steps(row, steps);
            } else if (isCurve(label)) {
                curve(row, label, map);
            } else if (!label.isEmpty() || !isEmptyRow(row)) {
                lane(row, label, map);
            }
        }
        List<Stage> stages = new ArrayList<>();
        for (int column = 1; column < columns; column++) {
            String name = fitting.name("stage", grid.cell(0, column), "Stage");
            stages.add(Stage.of(stage(column), name, steps.get(column - 1)));
        }
        return map.stages(stages).build();
    }

    private boolean isEmptyRow(int row) {
        return grid.rows().get(row).stream().allMatch(String::isBlank);
    }

    private void steps(int row, List<List<Step>> steps) {
        for (int column = 1; column < columns; column++) {
            for (String line : grid.cell(row, column).split("\\R")) {
                if (!line.isBlank()) {
                    MapLimits.require("steps", ++stepCount, MapLimits.STEPS);
                    String name = fitting.name("step", line, "Step");
                    steps.get(column - 1).add(Step.of("step" + ++ids, name));
                }
            }
        }
    }

    private void curve(int row, String label, MapBuilder map) {
        int colon = label.indexOf(':');
        String name =
                colon < 0 || label.substring(colon + 1).isBlank()
                        ? "Customer"
                        : label.substring(colon + 1).strip();
        String persona =
                personas.computeIfAbsent(
                        name,
                        key -> {
                            String id = "persona" + ++ids;
                            map.addPersona(
                                    Persona.of(id, fitting.name("persona", key, "Customer")));
                            return id;
                        });
        List<CurvePoint> points = new ArrayList<>();
        for (int column = 1; column < columns; column++) {
            String cell = grid.cell(row, column).strip();
            if (!cell.isEmpty()) {
                String stage = stage(column);
                TableNumbers.value(cell, "row " + (row + 1), notices)
                        .map(value -> CurvePoint.of("point" + ++ids, stage, null, value))
                        .ifPresent(points::add);
            }
        }
        map.addCurve(
                new Curve(
                        "curve" + ++ids, persona, Curve.Kind.ASSUMED, points, UnknownFields.NONE));
    }

    private void lane(int row, String label, MapBuilder map) {
        String id = "lane" + row;
        map.addLane(lane(id, label));
        for (int column = 1; column < columns; column++) {
            for (String text : grid.cell(row, column).split("\\R\\s*\\R")) {
                if (!text.isBlank()) {
                    map.addCard(
                            Card.of("card" + ++ids, id, stage(column), fitting.card(text.strip())));
                }
            }
        }
    }

    /**
     * A usual lane has no name of its own, unless it is called in another language than the rest.
     */
    private Lane lane(String id, String label) {
        Optional<Lane> usual =
                words.key("lane.", label).flatMap(LaneKind::of).map(kind -> Lane.of(id, kind));
        if (usual.isPresent()) {
            return usual.get();
        }
        return Labels.find("lane.", label)
                .flatMap(LaneKind::of)
                .map(kind -> Lane.of(id, kind))
                .orElseGet(() -> Lane.of(id, LaneKind.OWN))
                .named(fitting.name("lane", label, "Lane"));
    }

    private static String stage(int column) {
        return "stage" + column;
    }

    private static boolean isSteps(String label) {
        return Labels.all().stream().anyMatch(words -> isSteps(label, words));
    }

    private static boolean isSteps(String label, Labels words) {
        return words.word("word.steps").equalsIgnoreCase(label);
    }

    private static boolean isCurve(String label) {
        return Labels.all().stream().anyMatch(words -> isCurve(label, words));
    }

    private static boolean isCurve(String label, Labels words) {
        int colon = label.indexOf(':');
        String start = (colon < 0 ? label : label.substring(0, colon)).strip();
        return words.word("word.curve").equalsIgnoreCase(start);
    }
}

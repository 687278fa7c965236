package dev.waymark.formats.tables;

import dev.waymark.formats.labels.Labels;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.personas.Persona;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The map as people draw it: stages from left to right, lanes from top to bottom. Cards of a cell
 * are parted by a blank line; blank lines inside a card are left out.
 */
final class GridTable {
    private GridTable() {}

    static TextGrid of(JourneyMap map, Labels labels) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(map.name()));
        map.stages().forEach(stage -> head.add(stage.name()));
        rows.add(head);
        if (map.stages().stream().anyMatch(stage -> !stage.steps().isEmpty())) {
            List<String> steps = new ArrayList<>(List.of(labels.word("word.steps")));
            for (Stage stage : map.stages()) {
                steps.add(
                        stage.steps().stream()
                                .map(Step::name)
                                .map(name -> name.replaceAll("\\R", " "))
                                .collect(Collectors.joining("\n")));
            }
            rows.add(steps);
        }
        for (Lane lane : map.lanes()) {
            String name = lane.name();
            List<String> row = new ArrayList<>();
            row.add(name == null ? labels.word("lane." + lane.kind().text()) : name);
            for (Stage stage : map.stages()) {
                row.add(
                        map.cards(lane.id(), stage.id()).stream()
                                .map(Card::text)
                                .map(text -> text.strip().replaceAll("\\R(\\s*\\R)+", "\n"))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining("\n\n")));
            }
            rows.add(row);
        }
        for (Curve curve : map.curves()) {
            rows.add(curve(map, curve, labels));
        }
        return new TextGrid(labels.word("word.map"), rows);
    }

    private static List<String> curve(JourneyMap map, Curve curve, Labels labels) {
        String persona =
                map.personas().stream()
                        .filter(each -> each.id().equals(curve.persona()))
                        .map(Persona::name)
                        .findFirst()
                        .orElse("");
        List<String> row = new ArrayList<>();
        row.add(labels.word("word.curve") + ": " + persona);
        for (Stage stage : map.stages()) {
            row.add(
                    curve.points().stream()
                            .filter(point -> point.stage().equals(stage.id()))
                            .filter(point -> point.step() == null)
                            .map(CurvePoint::value)
                            .map(value -> BigDecimal.valueOf(value).stripTrailingZeros())
                            .map(BigDecimal::toPlainString)
                            .findFirst()
                            .orElse(""));
        }
        return row;
    }
}

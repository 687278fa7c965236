package dev.waymark.formats.tables;

import dev.waymark.formats.labels.Labels;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.evidence.Grade;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Evidence;
import dev.waymark.maps.personas.Persona;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The map as people draw it: stages from left to right, lanes from top to bottom. Cards of a cell
 * are parted by a blank line; blank lines inside a card are left out. A cell is unbacked as soon as
 * one of its statements is: it must not look better than its weakest.
 */
final class GridTable {
    private final JourneyMap map;
    private final Labels labels;
    private final List<List<String>> rows = new ArrayList<>();
    private final Set<TextGrid.Place> unbacked = new HashSet<>();

    private GridTable(JourneyMap map, Labels labels) {
        this.map = map;
        this.labels = labels;
    }

    static TextGrid of(JourneyMap map, Labels labels) {
        return new GridTable(map, labels).table();
    }

    private TextGrid table() {
        row(map.name()).addAll(map.stages().stream().map(Stage::name).toList());
        if (map.stages().stream().anyMatch(stage -> !stage.steps().isEmpty())) {
            List<String> row = row(labels.word("word.steps"));
            for (Stage stage : map.stages()) {
                mark(row, stage.steps().stream().map(Step::evidence));
                row.add(
                        stage.steps().stream()
                                .map(Step::name)
                                .map(name -> name.replaceAll("\\R", " "))
                                .collect(Collectors.joining("\n")));
            }
        }
        map.lanes().forEach(this::lane);
        map.curves().forEach(this::curve);
        return new TextGrid(labels.word("word.map"), rows, unbacked);
    }

    private void lane(Lane lane) {
        String name = lane.name();
        List<String> row = row(name == null ? labels.word("lane." + lane.kind().text()) : name);
        for (Stage stage : map.stages()) {
            List<Card> cards =
                    map.cards(lane.id(), stage.id()).stream()
                            .filter(card -> !card.text().isBlank())
                            .toList();
            mark(row, cards.stream().map(Card::evidence));
            row.add(
                    cards.stream()
                            .map(card -> card.text().strip().replaceAll("\\R(\\s*\\R)+", "\n"))
                            .collect(Collectors.joining("\n\n")));
        }
    }

    private void curve(Curve curve) {
        String persona =
                map.personas().stream()
                        .filter(each -> each.id().equals(curve.persona()))
                        .map(Persona::name)
                        .findFirst()
                        .orElse("");
        List<String> row = row(labels.word("word.curve") + ": " + persona);
        for (Stage stage : map.stages()) {
            Optional<CurvePoint> point = curve.pointOf(stage.id());
            mark(row, point.stream().map(CurvePoint::evidence));
            row.add(
                    point.map(it -> BigDecimal.valueOf(it.value()).stripTrailingZeros())
                            .map(BigDecimal::toPlainString)
                            .orElse(""));
        }
    }

    private List<String> row(String head) {
        List<String> row = new ArrayList<>(List.of(head));
        rows.add(row);
        return row;
    }

    /** Notes whether the cell that comes next in the last row is unbacked. */
    private void mark(List<String> row, Stream<Evidence> statements) {
        if (!Grade.areBacked(statements)) {
            unbacked.add(new TextGrid.Place(rows.size() - 1, row.size()));
        }
    }
}

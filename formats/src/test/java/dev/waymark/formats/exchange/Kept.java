package dev.waymark.formats.exchange;

import dev.waymark.formats.labels.Labels;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Touchpoint;
import dev.waymark.maps.personas.Persona;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What each format keeps of a map, as lines: the columns of the table in docs/map-formats.md. A map
 * and the same map after a round trip have the same lines.
 */
final class Kept {
    private Kept() {}

    static List<String> byMermaid(JourneyMap map) {
        List<String> lines = new ArrayList<>(List.of("map " + map.name()));
        for (Stage stage : map.stages()) {
            lines.add("stage " + stage.name());
            for (Step step : stage.steps()) {
                lines.add("step " + step.name() + " " + value(map, stage, step));
            }
        }
        if (!map.steps().isEmpty()) {
            lines.add(
                    map.personas().stream()
                            .map(Persona::name)
                            .distinct()
                            .collect(Collectors.joining("|")));
        }
        return lines;
    }

    static double value(JourneyMap map, Stage stage, Step step) {
        for (Curve curve : map.curves()) {
            Double found = null;
            for (CurvePoint point : curve.points()) {
                if (step.id().equals(point.step())) {
                    return point.value();
                }
                if (point.step() == null && point.stage().equals(stage.id()) && found == null) {
                    found = point.value();
                }
            }
            if (found != null) {
                return found;
            }
        }
        return 0;
    }

    static List<String> byCjml(JourneyMap map) {
        List<String> lines = new ArrayList<>();
        lines.add("map " + map.name() + " " + map.state());
        lines.add(map.about().scenario() + "|" + map.about().goals() + "|" + map.about().owner());
        map.personas().forEach(persona -> lines.add("persona " + persona.name()));
        for (Stage stage : map.stages()) {
            lines.add("stage " + stage.name() + "|" + stage.description());
            for (Step step : stage.steps()) {
                Touchpoint where = step.touchpoint();
                lines.add("step " + step.name() + "|" + step.description());
                if (where != null) {
                    boolean isBrands = where.initiator() == Touchpoint.Initiator.BRAND;
                    lines.add("on " + where.channel() + (isBrands ? " by us" : " by customers"));
                }
            }
        }
        return lines;
    }

    static List<String> byLongTable(JourneyMap map) {
        List<String> lines = new ArrayList<>();
        Map<String, String> names = names(map);
        for (Stage stage : map.stages()) {
            lines.add("stage " + stage.name() + "|" + stage.description());
            for (Step step : stage.steps()) {
                lines.add(
                        "step "
                                + step.name()
                                + "|"
                                + step.description()
                                + "|"
                                + step.touchpoint()
                                + "|"
                                + step.evidence());
            }
        }
        map.lanes().forEach(lane -> lines.add("lane " + lane.kind() + "|" + lane.name()));
        map.personas().forEach(persona -> lines.add("persona " + persona.name()));
        for (Card card : map.cards()) {
            lines.add(
                    "card "
                            + names.get(card.lane())
                            + "|"
                            + names.get(card.stage())
                            + "|"
                            + name(names, card.step())
                            + "|"
                            + card.text()
                            + "|"
                            + card.evidence()
                            + "|"
                            + card.color()
                            + "|"
                            + card.touchpoint()
                            + "|"
                            + card.communication()
                            + "|"
                            + card.metric());
        }
        for (Curve curve : map.curves()) {
            lines.add("curve " + names.get(curve.persona()) + "|" + curve.kind());
            for (CurvePoint point : curve.points()) {
                lines.add(
                        "point "
                                + names.get(point.stage())
                                + "|"
                                + name(names, point.step())
                                + "|"
                                + point.value()
                                + "|"
                                + point.evidence()
                                + "|"
                                + point.note());
            }
        }
        return lines;
    }

    static List<String> byGrid(JourneyMap map) {
        List<String> lines = new ArrayList<>(List.of("map " + map.name()));
        Map<String, String> names = names(map);
        for (Stage stage : map.stages()) {
            lines.add("stage " + stage.name());
            stage.steps().forEach(step -> lines.add("step " + step.name()));
        }
        for (Lane lane : map.lanes()) {
            lines.add("lane " + shown(lane));
            for (Stage stage : map.stages()) {
                lines.add(texts(map.cards(lane.id(), stage.id())));
            }
        }
        for (Curve curve : map.curves()) {
            StringBuilder line = new StringBuilder("curve " + names.get(curve.persona()));
            for (Stage stage : map.stages()) {
                line.append('|').append(ofStage(curve, stage));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** What the fields of a form show. */
    static List<String> byFields(JourneyMap map) {
        List<String> lines = new ArrayList<>();
        lines.add("map " + map.name() + "|" + map.kind() + "|" + map.state());
        lines.add(map.about().inLanguage(null).placed(null, null).toString());
        for (Persona persona : map.personas()) {
            lines.add("persona " + persona.name());
            persona.traits().forEach((trait, text) -> lines.add(traitLine(trait.text(), text)));
        }
        lines.removeIf(line -> line.startsWith("segment "));
        for (Stage stage : map.stages()) {
            lines.add(
                    "stage " + stage.name() + "|" + stage.description() + "|" + stage.department());
            stage.steps().forEach(step -> lines.add("step " + step.name()));
        }
        for (Lane lane : map.lanes()) {
            lines.add("lane " + lane.kind() + "|" + lane.name());
            for (Stage stage : map.stages()) {
                lines.add(texts(map.cards(lane.id(), stage.id())));
            }
        }
        return lines;
    }

    private static String traitLine(String trait, String text) {
        return trait + " " + text;
    }

    private static String shown(Lane lane) {
        String name = lane.name();
        return name == null ? Labels.english().word("lane." + lane.kind().text()) : name;
    }

    private static String texts(List<Card> cards) {
        return cards.stream()
                .map(card -> card.text().strip().replaceAll("\\R(\\s*\\R)*", "\n"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String ofStage(Curve curve, Stage stage) {
        return curve.points().stream()
                .filter(point -> point.stage().equals(stage.id()) && point.step() == null)
                .map(point -> Double.toString(point.value()))
                .findFirst()
                .orElse("");
    }

    private static String name(Map<String, String> names, @Nullable String id) {
        return id == null ? "" : Objects.requireNonNullElse(names.get(id), "?");
    }

    private static Map<String, String> names(JourneyMap map) {
        Map<String, String> names = new HashMap<>();
        map.stages().forEach(stage -> names.put(stage.id(), stage.name()));
        map.steps().forEach(step -> names.put(step.id(), step.name()));
        map.lanes().forEach(lane -> names.put(lane.id(), lane.kind() + " " + lane.name()));
        map.personas().forEach(persona -> names.put(persona.id(), persona.name()));
        return names;
    }
}

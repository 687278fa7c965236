package dev.waymark.formats.tables;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.imports.FittingText;
import dev.waymark.formats.imports.Notices;
import dev.waymark.formats.labels.Labels;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.cards.CardColor;
import dev.waymark.maps.cards.Communication;
import dev.waymark.maps.cards.Metric;
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

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the long form: one statement a row. Stages, steps, lanes and personas are known by their
 * names and stand in the order in which they first occur.
 */
final class LongReader {
    private final FittingText fitting;
    private final Notices notices;
    private final Map<String, Column> stages = new LinkedHashMap<>();
    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final Map<String, Persona> personas = new LinkedHashMap<>();
    private final Map<String, List<CurvePoint>> points = new LinkedHashMap<>();
    private final Map<String, Curve> curves = new LinkedHashMap<>();
    private final List<Card> cards = new ArrayList<>();
    private int ids;
    private int pointCount;

    private LongReader(Notices notices) {
        this.notices = notices;
        this.fitting = new FittingText(notices);
    }

    static JourneyMap read(TextGrid table, String id, String fallbackName, Notices notices) {
        LongReader reader = new LongReader(notices);
        Map<LongColumn, Integer> columns = heads(table, 0);
        for (int row = 1; row < table.rows().size(); row++) {
            try {
                reader.row(new LongRow(table, columns, row, notices));
            } catch (JourneyException e) {
                if (!e.code().equals("INVALID_VALUE")) {
                    throw e;
                }
                throw JourneyException.data(
                        "INVALID_ROW", "row %d of the table: %s", row + 1, e.getMessage());
            }
            MapLimits.require("cards", reader.cards.size(), MapLimits.CARDS);
            MapLimits.require("points on its curves", reader.pointCount, MapLimits.POINTS);
        }
        return reader.map(id, fallbackName);
    }

    /** Which column is at which place; the first of a kind counts. */
    static Map<LongColumn, Integer> heads(TextGrid table, int row) {
        Map<LongColumn, Integer> columns = new LinkedHashMap<>();
        for (int column = 0; column < table.columns(); column++) {
            Optional<LongColumn> known = LongColumn.of(table.cell(row, column));
            if (known.isPresent()) {
                columns.putIfAbsent(known.get(), column);
            }
        }
        return columns;
    }

    private void row(LongRow row) {
        Column stage = stage(row.text(LongColumn.STAGE));
        String stepName = row.text(LongColumn.STEP);
        String lane = row.text(LongColumn.LANE);
        String laneName = row.text(LongColumn.LANE_NAME);
        String value = row.text(LongColumn.VALUE);
        String persona = row.text(LongColumn.PERSONA);
        if (stage != null && value != null) {
            point(row, stage, stepName, value, persona == null ? "Customer" : persona);
        } else if (lane != null || laneName != null) {
            card(row, stage, stepName, lane(lane, laneName));
        } else if (stage != null && stepName != null) {
            String description = fitting.text("step", row.text(LongColumn.TEXT));
            step(stage, stepName);
            if (!stage.told.add(stepName)) {
                notices.add(
                        "STEP_TWICE",
                        "Row %d tells of the step \"%s\" of the stage \"%s\" once more and is left"
                                + " out. Steps of a stage are known by their names.",
                        row.number(),
                        stepName,
                        stage.name);
                return;
            }
            stage.steps.computeIfPresent(
                    stepName,
                    (name, known) ->
                            known.described(description)
                                    .at(row.touchpoint())
                                    .withEvidence(row.evidence()));
        } else if (stage != null) {
            String description = fitting.text("stage", row.text(LongColumn.TEXT));
            stage.description = description == null ? stage.description : description;
        } else if (persona != null) {
            persona(persona);
        }
    }

    private @Nullable Column stage(@Nullable String name) {
        return name == null
                ? null
                : stages.computeIfAbsent(
                        name,
                        key -> new Column("stage" + ++ids, fitting.name("stage", key, "Stage")));
    }

    private @Nullable String step(Column stage, @Nullable String name) {
        return name == null
                ? null
                : stage.steps
                        .computeIfAbsent(
                                name,
                                key -> Step.of("step" + ++ids, fitting.name("step", key, "Step")))
                        .id();
    }

    private Lane lane(@Nullable String kindText, @Nullable String name) {
        return lanes.computeIfAbsent(
                kindText + "\n" + name,
                key -> {
                    String id = "lane" + ++ids;
                    Optional<LaneKind> kind =
                            Optional.ofNullable(kindText)
                                    .flatMap(
                                            text ->
                                                    LaneKind.of(text.strip())
                                                            .or(
                                                                    () ->
                                                                            Labels.find(
                                                                                            "lane.",
                                                                                            text)
                                                                                    .flatMap(
                                                                                            LaneKind
                                                                                                    ::of)));
                    Lane lane = Lane.of(id, kind.orElse(LaneKind.OWN));
                    String shown = name != null ? name : kind.isPresent() ? null : kindText;
                    return shown == null ? lane : lane.named(fitting.name("lane", shown, "Lane"));
                });
    }

    private void card(LongRow row, @Nullable Column stage, @Nullable String stepName, Lane lane) {
        if (stage == null) {
            if (row.text(LongColumn.TEXT) != null) {
                notices.add(
                        "STAGE_MISSING",
                        "Row %d has a text but no stage and is left out.",
                        row.number());
            }
            return;
        }
        Card card =
                Card.of("card" + ++ids, lane.id(), stage.id, fitting.card(row.raw(LongColumn.TEXT)))
                        .at(lane.id(), stage.id, step(stage, stepName))
                        .withEvidence(row.evidence())
                        .colored(row.named(LongColumn.COLOR, CardColor::of))
                        .with(row.touchpoint(), communication(row), metric(row));
        cards.add(card);
    }

    private static @Nullable Communication communication(LongRow row) {
        String message = row.text(LongColumn.MESSAGE);
        String content = row.text(LongColumn.CONTENT);
        String channel = row.text(LongColumn.MESSAGE_CHANNEL);
        String tool = row.text(LongColumn.TOOL);
        String owner = row.text(LongColumn.MESSAGE_OWNER);
        boolean isSaid =
                message != null
                        || content != null
                        || channel != null
                        || tool != null
                        || owner != null;
        return isSaid
                ? new Communication(message, content, channel, tool, owner, UnknownFields.NONE)
                : null;
    }

    private @Nullable Metric metric(LongRow row) {
        String name = row.text(LongColumn.METRIC);
        return name == null
                ? null
                : new Metric(
                        fitting.name("metric", name, "Metric"),
                        row.number(LongColumn.METRIC_VALUE),
                        row.text(LongColumn.UNIT),
                        UnknownFields.NONE);
    }

    private void point(
            LongRow row, Column stage, @Nullable String stepName, String value, String name) {
        Persona persona = persona(name);
        Curve.Kind given = row.named(LongColumn.CURVE, Curve.Kind::of);
        Curve.Kind kind = given == null ? Curve.Kind.ASSUMED : given;
        Optional<Double> number = TableNumbers.value(value, "row " + row.number(), notices);
        if (number.isEmpty()) {
            return;
        }
        String key = persona.id() + kind.text();
        curves.computeIfAbsent(
                key,
                absent ->
                        new Curve(
                                "curve" + ++ids,
                                persona.id(),
                                kind,
                                List.of(),
                                UnknownFields.NONE));
        pointCount++;
        points.computeIfAbsent(key, absent -> new ArrayList<>())
                .add(
                        new CurvePoint(
                                "point" + ++ids,
                                stage.id,
                                step(stage, stepName),
                                number.get(),
                                row.evidence(),
                                fitting.text("note", row.text(LongColumn.TEXT)),
                                UnknownFields.NONE));
    }

    private Persona persona(String name) {
        return personas.computeIfAbsent(
                name,
                key -> Persona.of("persona" + ++ids, fitting.name("persona", key, "Customer")));
    }

    private JourneyMap map(String id, String name) {
        MapBuilder map = JourneyMap.builder(id, name);
        for (Column column : stages.values()) {
            map.addStage(
                    Stage.of(column.id, column.name, List.copyOf(column.steps.values()))
                            .described(column.description, null));
        }
        map.lanes(List.copyOf(lanes.values())).cards(cards);
        map.personas(List.copyOf(personas.values()));
        curves.forEach(
                (key, curve) ->
                        map.addCurve(curve.withPoints(points.getOrDefault(key, List.of()))));
        return map.build();
    }

    /** A stage in the making. */
    private static final class Column {
        private final String id;
        private final String name;
        private final Map<String, Step> steps = new LinkedHashMap<>();
        private final Set<String> told = new HashSet<>();
        private @Nullable String description;

        Column(String id, String name) {
            this.id = id;
            this.name = name;
        }
    }
}

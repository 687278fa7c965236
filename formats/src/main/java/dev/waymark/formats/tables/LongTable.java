package dev.waymark.formats.tables;

import dev.waymark.maps.cards.Card;
import dev.waymark.maps.cards.Communication;
import dev.waymark.maps.cards.Metric;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Evidence;
import dev.waymark.maps.part.Named;
import dev.waymark.maps.part.Touchpoint;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The long form: first a row for each stage, step, lane and persona, in order, then one row a card
 * and one a point of a curve.
 */
final class LongTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, String> stages = new HashMap<>();
    private final Map<String, String> steps = new HashMap<>();

    private LongTable() {}

    static TextGrid of(JourneyMap map) {
        LongTable table = new LongTable();
        table.rows.add(Stream.of(LongColumn.values()).map(LongColumn::text).toList());
        table.structure(map);
        map.lanes()
                .forEach(
                        lane ->
                                map.cards().stream()
                                        .filter(card -> card.lane().equals(lane.id()))
                                        .forEach(card -> table.card(lane, card)));
        table.curves(map);
        return new TextGrid("", table.rows);
    }

    private void structure(JourneyMap map) {
        for (Stage stage : map.stages()) {
            stages.put(stage.id(), stage.name());
            new Row()
                    .with(LongColumn.STAGE, stage.name())
                    .with(LongColumn.TEXT, stage.description())
                    .end();
            for (Step step : stage.steps()) {
                steps.put(step.id(), step.name());
                new Row()
                        .with(LongColumn.STAGE, stage.name())
                        .with(LongColumn.STEP, step.name())
                        .with(LongColumn.TEXT, step.description())
                        .evidence(step.evidence())
                        .touchpoint(step.touchpoint())
                        .end();
            }
        }
        map.lanes().forEach(lane -> new Row().lane(lane).end());
        map.personas().forEach(persona -> new Row().with(LongColumn.PERSONA, persona.name()).end());
    }

    private void card(Lane lane, Card card) {
        Communication plan = card.communication();
        Metric metric = card.metric();
        Row row =
                new Row()
                        .lane(lane)
                        .place(card.stage(), card.step())
                        .with(LongColumn.TEXT, card.text())
                        .evidence(card.evidence())
                        .name(LongColumn.COLOR, card.color())
                        .touchpoint(card.touchpoint());
        if (plan != null) {
            row.with(LongColumn.MESSAGE, plan.message())
                    .with(LongColumn.CONTENT, plan.content())
                    .with(LongColumn.MESSAGE_CHANNEL, plan.channel())
                    .with(LongColumn.TOOL, plan.tool())
                    .with(LongColumn.MESSAGE_OWNER, plan.owner());
        }
        if (metric != null) {
            row.with(LongColumn.METRIC, metric.name())
                    .number(LongColumn.METRIC_VALUE, metric.value())
                    .with(LongColumn.UNIT, metric.unit());
        }
        row.end();
    }

    private void curves(JourneyMap map) {
        Map<String, String> personas = new HashMap<>();
        map.personas().forEach(persona -> personas.put(persona.id(), persona.name()));
        for (Curve curve : map.curves()) {
            for (CurvePoint point : curve.points()) {
                new Row()
                        .with(LongColumn.PERSONA, personas.get(curve.persona()))
                        .name(LongColumn.CURVE, curve.kind())
                        .place(point.stage(), point.step())
                        .number(LongColumn.VALUE, point.value())
                        .with(LongColumn.TEXT, point.note())
                        .evidence(point.evidence())
                        .end();
            }
        }
    }

    /** A row in the making. */
    private final class Row {
        private final Map<LongColumn, String> cells = new EnumMap<>(LongColumn.class);

        Row with(LongColumn column, @Nullable String text) {
            cells.put(column, text == null ? "" : text);
            return this;
        }

        Row name(LongColumn column, @Nullable Named named) {
            return with(column, named == null ? null : named.text());
        }

        Row number(LongColumn column, @Nullable Double number) {
            return with(
                    column,
                    number == null
                            ? null
                            : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
        }

        Row lane(Lane lane) {
            return name(LongColumn.LANE, lane.kind()).with(LongColumn.LANE_NAME, lane.name());
        }

        Row place(String stage, @Nullable String step) {
            return with(LongColumn.STAGE, stages.get(stage))
                    .with(LongColumn.STEP, step == null ? null : steps.get(step));
        }

        Row evidence(Evidence evidence) {
            Long n = evidence.n();
            return name(LongColumn.EVIDENCE, evidence.kind())
                    .with(LongColumn.SOURCE, evidence.source())
                    .with(
                            LongColumn.DATE,
                            evidence.date() == null ? null : evidence.date().toString())
                    .with(LongColumn.N, n == null ? null : Long.toString(n));
        }

        Row touchpoint(@Nullable Touchpoint touchpoint) {
            return touchpoint == null
                    ? this
                    : with(LongColumn.CHANNEL, touchpoint.channel())
                            .name(LongColumn.FORM, touchpoint.form())
                            .name(LongColumn.OWNER, touchpoint.owner())
                            .name(LongColumn.INITIATOR, touchpoint.initiator());
        }

        void end() {
            rows.add(
                    Stream.of(LongColumn.values())
                            .map(column -> cells.getOrDefault(column, ""))
                            .toList());
        }
    }
}

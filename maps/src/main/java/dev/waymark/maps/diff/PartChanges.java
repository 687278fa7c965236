package dev.waymark.maps.diff;

import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.cards.Metric;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.diff.PartTable.Row;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.map.About;
import dev.waymark.maps.map.Binding;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Link;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.personas.Persona;
import dev.waymark.maps.personas.Trait;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares two maps part by part. */
final class PartChanges {
    private final JourneyMap older;
    private final JourneyMap newer;

    PartChanges(JourneyMap older, JourneyMap newer) {
        this.older = older;
        this.newer = newer;
    }

    List<Change> find() {
        List<Change> changes = new ArrayList<>();
        compare(changes, PartChanges::map);
        compare(changes, PartChanges::personas);
        compare(changes, PartChanges::lanes);
        compare(changes, PartChanges::stages);
        compare(changes, PartChanges::steps);
        compare(changes, PartChanges::cards);
        compare(changes, PartChanges::curves);
        compare(changes, PartChanges::points);
        compare(changes, PartChanges::links);
        return changes;
    }

    private void compare(List<Change> changes, Function<JourneyMap, PartTable> table) {
        changes.addAll(table.apply(older).changesTo(table.apply(newer)));
    }

    private static PartTable map(JourneyMap map) {
        About about = map.about();
        return new PartTable("map")
                .add(
                        new Row("map", null, "", map.name())
                                .word("name", map.name())
                                .word("scenario", about.scenario())
                                .word("scope", about.scope())
                                .word("goals", about.goals())
                                .other("kind", map.kind().text())
                                .other("state", map.state().text())
                                .other("owner", about.owner())
                                .other("reviewDate", about.reviewDate())
                                .other("language", about.language())
                                .other("tags", String.join(", ", about.tags()))
                                .other("objectives", String.join("; ", about.objectives())));
    }

    private static PartTable personas(JourneyMap map) {
        PartTable table = new PartTable("persona");
        for (Persona persona : map.personas()) {
            Row row = new Row(persona.id(), null, "", persona.name()).word("name", persona.name());
            for (Trait trait : Trait.values()) {
                row.word(trait.text(), persona.traits().get(trait));
            }
            table.add(row.other("picture", persona.picture() == null ? null : "…"));
        }
        return table;
    }

    private static PartTable lanes(JourneyMap map) {
        PartTable table = new PartTable("lane");
        for (Lane lane : map.lanes()) {
            String called = lane.name() == null ? lane.kind().text() : lane.name();
            table.add(
                    new Row(lane.id(), null, "", called)
                            .word("name", lane.name())
                            .other("kind", lane.kind().text())
                            .other("hidden", lane.isHidden() ? "true" : null));
        }
        return table;
    }

    private static PartTable stages(JourneyMap map) {
        PartTable table = new PartTable("stage");
        for (Stage stage : map.stages()) {
            table.add(
                    new Row(stage.id(), stage.id(), "", stage.name())
                            .word("name", stage.name())
                            .word("description", stage.description())
                            .other("department", stage.department()));
        }
        return table;
    }

    private static PartTable steps(JourneyMap map) {
        PartTable table = new PartTable("step");
        for (Stage stage : map.stages()) {
            for (Step step : stage.steps()) {
                table.add(
                        new Row(step.id(), stage.id(), stage.id(), step.name())
                                .at(stage.name())
                                .word("name", step.name())
                                .word("description", step.description())
                                .binding("bindings", bindings(step.bindings()))
                                .other("touchpoint", Words.of(step.touchpoint()))
                                .other("evidence", Words.of(step.evidence()))
                                .other("subMap", step.subMap()));
            }
        }
        return table;
    }

    private static @Nullable String bindings(List<Binding> bindings) {
        return bindings.isEmpty()
                ? null
                : bindings.stream()
                        .map(
                                binding ->
                                        binding.predicate().text()
                                                + failure(binding.failure())
                                                + (binding.validFrom() == null
                                                        ? ""
                                                        : " since " + binding.validFrom()))
                        .collect(Collectors.joining("; "));
    }

    private static String failure(@Nullable EventPredicate failure) {
        return failure == null ? "" : " fails if " + failure.text();
    }

    private static PartTable cards(JourneyMap map) {
        Map<String, String> names = names(map);
        PartTable table = new PartTable("card");
        for (Card card : map.cards()) {
            String step = card.step() == null ? "" : card.step();
            Metric metric = card.metric();
            table.add(
                    new Row(
                                    card.id(),
                                    card.stage(),
                                    card.lane() + "/" + card.stage() + "/" + step,
                                    card.text())
                            .at(
                                    names.get(card.lane())
                                            + " / "
                                            + names.get(card.stage())
                                            + (step.isEmpty() ? "" : " / " + names.get(step)))
                            .word("text", card.text())
                            .score("metric", metric == null ? null : metric.value())
                            .other("evidence", Words.of(card.evidence()))
                            .other("color", card.color() == null ? null : card.color().text())
                            .other("touchpoint", Words.of(card.touchpoint()))
                            .other("communication", Words.of(card.communication())));
        }
        return table;
    }

    private static Map<String, String> names(JourneyMap map) {
        Map<String, String> names = new HashMap<>();
        map.lanes()
                .forEach(
                        lane ->
                                names.put(
                                        lane.id(),
                                        lane.name() == null ? lane.kind().text() : lane.name()));
        map.stages().forEach(stage -> names.put(stage.id(), stage.name()));
        map.steps().forEach(step -> names.put(step.id(), step.name()));
        map.personas().forEach(persona -> names.put(persona.id(), persona.name()));
        return names;
    }

    private static PartTable curves(JourneyMap map) {
        Map<String, String> names = names(map);
        PartTable table = new PartTable("curve");
        for (Curve curve : map.curves()) {
            table.add(
                    new Row(curve.id(), null, "", String.valueOf(names.get(curve.persona())))
                            .other("persona", names.get(curve.persona()))
                            .other("kind", curve.kind().text()));
        }
        return table;
    }

    private static PartTable points(JourneyMap map) {
        Map<String, String> names = names(map);
        PartTable table = new PartTable("point");
        for (Curve curve : map.curves()) {
            for (CurvePoint point : curve.points()) {
                String place = point.step() == null ? point.stage() : point.step();
                table.add(
                        new Row(
                                        point.id(),
                                        point.stage(),
                                        curve.id() + "/" + place,
                                        names.get(curve.persona()) + " / " + names.get(place))
                                .at(String.valueOf(names.get(place)))
                                .score("value", point.value())
                                .word("note", point.note())
                                .other("evidence", Words.of(point.evidence())));
            }
        }
        return table;
    }

    private static PartTable links(JourneyMap map) {
        Map<String, String> names = names(map);
        PartTable table = new PartTable("link");
        for (Link link : map.links()) {
            String way = names.get(link.from()) + " → " + names.get(link.to());
            table.add(
                    new Row(link.id(), null, link.from() + "/" + link.to(), way)
                            .at(way)
                            .word("label", link.label())
                            .other("kind", link.kind().text()));
        }
        return table;
    }
}

package dev.waymark.formats.mapjson;

import dev.waymark.maps.map.Binding;
import dev.waymark.maps.map.Evidence;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.map.Touchpoint;
import dev.waymark.maps.map.UnknownFields;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;

/** Makes the JSON of a map: our fields first, in a fixed order, then those that we do not know. */
final class MapWriter {
    private MapWriter() {}

    static ObjectNode map(JourneyMap map) {
        ObjectNode node = MapJson.MAPPER.createObjectNode();
        node.put("format", MapJson.FORMAT);
        node.put("formatVersion", MapJson.FORMAT_VERSION);
        node.put("id", map.id());
        node.put("version", map.version());
        node.put("name", map.name());
        node.put("kind", map.kind().text());
        node.put("state", map.state().text());
        ArrayNode stages = node.putArray("stages");
        map.stages().forEach(stage -> stages.add(stage(stage)));
        return rest(node, map.unknown());
    }

    private static ObjectNode stage(Stage stage) {
        ObjectNode node = MapJson.MAPPER.createObjectNode();
        node.put("id", stage.id());
        node.put("name", stage.name());
        ArrayNode steps = node.putArray("steps");
        stage.steps().forEach(step -> steps.add(step(step)));
        return rest(node, stage.unknown());
    }

    private static ObjectNode step(Step step) {
        ObjectNode node = MapJson.MAPPER.createObjectNode();
        node.put("id", step.id());
        node.put("name", step.name());
        Touchpoint touchpoint = step.touchpoint();
        if (touchpoint != null) {
            ObjectNode where = node.putObject("touchpoint");
            where.put("channel", touchpoint.channel());
            rest(where, touchpoint.unknown());
        }
        ArrayNode bindings = node.putArray("bindings");
        step.bindings().forEach(binding -> bindings.add(binding(binding)));
        node.set("evidence", evidence(step.evidence()));
        return rest(node, step.unknown());
    }

    private static ObjectNode binding(Binding binding) {
        ObjectNode node = MapJson.MAPPER.createObjectNode();
        node.put("version", binding.version());
        if (binding.validFrom() != null) {
            node.put("validFrom", binding.validFrom().toString());
        }
        node.set("predicate", PredicateJson.write(binding.predicate()));
        return rest(node, binding.unknown());
    }

    private static ObjectNode evidence(Evidence evidence) {
        ObjectNode node = MapJson.MAPPER.createObjectNode();
        node.put("kind", evidence.kind().text());
        if (evidence.source() != null) {
            node.put("source", evidence.source());
        }
        if (evidence.date() != null) {
            node.put("date", evidence.date().toString());
        }
        if (evidence.n() != null) {
            node.put("n", evidence.n());
        }
        return rest(node, evidence.unknown());
    }

    private static ObjectNode rest(ObjectNode node, UnknownFields unknown) {
        for (Map.Entry<String, String> field : unknown.json().entrySet()) {
            node.set(field.getKey(), MapJson.MAPPER.readTree(field.getValue()));
        }
        return node;
    }
}

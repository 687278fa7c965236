package dev.waymark.formats.mapjson;

import dev.waymark.maps.map.About;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Link;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.function.Function;

/** Makes the JSON of a map: our fields first, in a fixed order, then those that we do not know. */
final class MapWriter {
    private MapWriter() {}

    static ObjectNode map(JourneyMap map) {
        Written written =
                new Written()
                        .text("format", MapJson.FORMAT)
                        .whole("formatVersion", (long) MapJson.FORMAT_VERSION)
                        .text("id", map.id())
                        .whole("version", map.version())
                        .text("name", map.name())
                        .name("kind", map.kind())
                        .name("state", map.state());
        about(written, map.about());
        list(written, "personas", map.personas(), PartWriter::persona);
        list(written, "stages", map.stages(), MapWriter::stage);
        list(written, "lanes", map.lanes(), PartWriter::lane);
        list(written, "cards", map.cards(), PartWriter::card);
        list(written, "curves", map.curves(), PartWriter::curve);
        list(written, "links", map.links(), MapWriter::link);
        return written.with(map.unknown());
    }

    static <E> void list(
            Written written, String name, List<E> parts, Function<E, ObjectNode> write) {
        ArrayNode array = MapJson.MAPPER.createArrayNode();
        parts.forEach(part -> array.add(write.apply(part)));
        written.node(name, array);
    }

    private static void about(Written written, About about) {
        written.text("language", about.language())
                .text("scenario", about.scenario())
                .text("scope", about.scope())
                .text("goals", about.goals())
                .text("owner", about.owner())
                .text("reviewDate", about.reviewDate());
        texts(written, "tags", about.tags());
        texts(written, "objectives", about.objectives());
        written.text("parent", about.parent()).text("attachedTo", about.attachedTo());
    }

    private static void texts(Written written, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode array = MapJson.MAPPER.createArrayNode();
            texts.forEach(array::add);
            written.node(name, array);
        }
    }

    private static ObjectNode stage(Stage stage) {
        Written written =
                new Written()
                        .text("id", stage.id())
                        .text("name", stage.name())
                        .text("description", stage.description())
                        .text("department", stage.department());
        list(written, "steps", stage.steps(), MapWriter::step);
        return written.with(stage.unknown());
    }

    private static ObjectNode step(Step step) {
        Written written =
                new Written()
                        .text("id", step.id())
                        .text("name", step.name())
                        .text("description", step.description())
                        .node("touchpoint", PartWriter.touchpoint(step.touchpoint()));
        list(written, "bindings", step.bindings(), PartWriter::binding);
        return written.node("evidence", PartWriter.evidence(step.evidence()))
                .text("subMap", step.subMap())
                .with(step.unknown());
    }

    private static ObjectNode link(Link link) {
        return new Written()
                .text("id", link.id())
                .text("from", link.from())
                .text("to", link.to())
                .name("kind", link.kind())
                .text("label", link.label())
                .with(link.unknown());
    }
}

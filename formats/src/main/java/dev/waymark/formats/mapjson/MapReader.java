package dev.waymark.formats.mapjson;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.map.About;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Link;
import dev.waymark.maps.map.MapKind;
import dev.waymark.maps.map.MapState;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.personas.Persona;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** Makes a map of its JSON. */
final class MapReader {
    private MapReader() {}

    static JourneyMap map(JsonNode root) {
        Fields head = new Fields("", root, true);
        String format = head.optionalString("format");
        if (!MapJson.FORMAT.equals(format)) {
            throw Fields.fault(
                    "format",
                    "must be \"%s\". This file is no journey map of ours.",
                    MapJson.FORMAT);
        }
        int formatVersion = head.number("formatVersion");
        if (formatVersion > MapJson.FORMAT_VERSION) {
            throw JourneyException.data(
                    "MAP_TOO_NEW",
                    "formatVersion is %d and this program reads up to %d. Update the program.",
                    formatVersion,
                    MapJson.FORMAT_VERSION);
        }
        Fields fields = new Fields("", root, formatVersion < 2);
        fields.take("format");
        fields.take("formatVersion");
        String id = fields.string("id");
        Long version = fields.optionalWhole("version");
        String name = fields.string("name");
        MapKind kind = fields.oneOf("kind", MapKind.values());
        MapState state = fields.oneOf("state", MapState.values());
        Fields newer = fields.newer();
        About about = about(newer);
        List<Persona> personas = newer.list("personas", PartReader::persona);
        List<Stage> stages = fields.list("stages", MapReader::stage);
        List<Lane> lanes = newer.list("lanes", PartReader::lane);
        List<Card> cards = newer.list("cards", PartReader::card);
        List<Curve> curves = newer.list("curves", PartReader::curve);
        List<Link> links = newer.list("links", MapReader::link);
        return fields.make(
                () ->
                        JourneyMap.builder(id, name)
                                .version(version == null ? 0 : version)
                                .kind(kind)
                                .state(state)
                                .about(about)
                                .personas(personas)
                                .stages(stages)
                                .lanes(lanes)
                                .cards(cards)
                                .curves(curves)
                                .links(links)
                                .unknown(fields.unknown())
                                .build());
    }

    private static About about(Fields fields) {
        var language = fields.optionalString("language");
        var scenario = fields.optionalString("scenario");
        var scope = fields.optionalString("scope");
        var goals = fields.optionalString("goals");
        var owner = fields.optionalString("owner");
        var reviewDate = fields.optionalDate("reviewDate");
        var tags = fields.texts("tags");
        var objectives = fields.texts("objectives");
        var parent = fields.optionalString("parent");
        var attachedTo = fields.optionalString("attachedTo");
        return fields.make(
                () ->
                        new About(
                                language,
                                scenario,
                                scope,
                                goals,
                                owner,
                                reviewDate,
                                tags,
                                objectives,
                                parent,
                                attachedTo));
    }

    static Stage stage(Fields fields) {
        var id = fields.string("id");
        var name = fields.string("name");
        var description = fields.newer().optionalString("description");
        var department = fields.newer().optionalString("department");
        var steps = fields.list("steps", MapReader::step);
        return fields.make(
                () -> new Stage(id, name, description, department, steps, fields.unknown()));
    }

    static Step step(Fields fields) {
        var id = fields.string("id");
        var name = fields.string("name");
        var description = fields.newer().optionalString("description");
        var touchpoint = PartReader.touchpoint(fields.optionalObject("touchpoint"));
        var bindings = fields.list("bindings", PartReader::binding);
        var evidence = PartReader.evidence(fields.optionalObject("evidence"));
        var subMap = fields.newer().optionalString("subMap");
        return fields.make(
                () ->
                        new Step(
                                id,
                                name,
                                description,
                                touchpoint,
                                bindings,
                                evidence,
                                subMap,
                                fields.unknown()));
    }

    static Link link(Fields fields) {
        var id = fields.string("id");
        var from = fields.string("from");
        var to = fields.string("to");
        var kind = fields.oneOf("kind", Link.Kind.values());
        var label = fields.optionalString("label");
        return fields.make(() -> new Link(id, from, to, kind, label, fields.unknown()));
    }
}

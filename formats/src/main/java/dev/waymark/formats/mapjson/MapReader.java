package dev.waymark.formats.mapjson;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.maps.map.Binding;
import dev.waymark.maps.map.Evidence;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.MapKind;
import dev.waymark.maps.map.MapState;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.map.Touchpoint;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a map of its JSON. */
final class MapReader {
    private static final String KINDS = listed(MapKind.values(), MapKind::text);
    private static final String STATES = listed(MapState.values(), MapState::text);
    private static final String EVIDENCE = listed(Evidence.Kind.values(), Evidence.Kind::text);

    private MapReader() {}

    static JourneyMap map(Fields fields) {
        String format = fields.optionalString("format");
        if (!MapJson.FORMAT.equals(format)) {
            throw Fields.fault(
                    "format",
                    "must be \"%s\". This file is no journey map of ours.",
                    MapJson.FORMAT);
        }
        int formatVersion = fields.number("formatVersion");
        if (formatVersion > MapJson.FORMAT_VERSION) {
            throw JourneyException.data(
                    "MAP_TOO_NEW",
                    "formatVersion is %d and this program reads up to %d. Update the program.",
                    formatVersion,
                    MapJson.FORMAT_VERSION);
        }
        String id = fields.string("id");
        Long version = fields.optionalWhole("version");
        String name = fields.string("name");
        MapKind kind = fields.oneOf("kind", MapKind::of, KINDS);
        MapState state = fields.oneOf("state", MapState::of, STATES);
        List<Stage> stages = fields.list("stages", MapReader::stage);
        return fields.make(
                () ->
                        new JourneyMap(
                                id,
                                version == null ? 0 : version,
                                name,
                                kind,
                                state,
                                stages,
                                fields.unknown()));
    }

    private static Stage stage(Fields fields) {
        String id = fields.string("id");
        String name = fields.string("name");
        List<Step> steps = fields.list("steps", MapReader::step);
        return fields.make(() -> new Stage(id, name, steps, fields.unknown()));
    }

    private static Step step(Fields fields) {
        String id = fields.string("id");
        String name = fields.string("name");
        Fields touchpoint = fields.optionalObject("touchpoint");
        Touchpoint where = touchpoint == null ? null : touchpoint(touchpoint);
        List<Binding> bindings = fields.list("bindings", MapReader::binding);
        Evidence evidence = evidence(fields.optionalObject("evidence"));
        return fields.make(() -> new Step(id, name, where, bindings, evidence, fields.unknown()));
    }

    private static Touchpoint touchpoint(Fields fields) {
        String channel = fields.string("channel");
        return fields.make(() -> new Touchpoint(channel, fields.unknown()));
    }

    private static Binding binding(Fields fields) {
        int version = fields.number("version");
        Instant validFrom = fields.optionalInstant("validFrom");
        JsonNode predicate = fields.take("predicate");
        if (predicate == null) {
            throw Fields.fault(fields.at("predicate"), "is missing. Say which events are meant.");
        }
        return fields.make(
                () ->
                        new Binding(
                                PredicateJson.read(fields.at("predicate"), predicate),
                                version,
                                validFrom,
                                fields.unknown()));
    }

    private static Evidence evidence(@Nullable Fields fields) {
        if (fields == null) {
            return Evidence.ASSUMED;
        }
        Evidence.Kind kind = fields.oneOf("kind", Evidence.Kind::of, EVIDENCE);
        String source = fields.optionalString("source");
        Instant date = fields.optionalInstant("date");
        Long n = fields.optionalWhole("n");
        return fields.make(() -> new Evidence(kind, source, date, n, fields.unknown()));
    }

    private static <E> String listed(E[] values, Function<E, String> text) {
        return Arrays.stream(values)
                .map(value -> '"' + text.apply(value) + '"')
                .collect(Collectors.joining(", "));
    }
}

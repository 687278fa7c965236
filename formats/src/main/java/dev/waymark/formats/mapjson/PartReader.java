package dev.waymark.formats.mapjson;

import dev.waymark.maps.cards.Card;
import dev.waymark.maps.cards.CardColor;
import dev.waymark.maps.cards.Communication;
import dev.waymark.maps.cards.Metric;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.Binding;
import dev.waymark.maps.part.Evidence;
import dev.waymark.maps.part.Touchpoint;
import dev.waymark.maps.personas.Persona;
import dev.waymark.maps.personas.Picture;
import dev.waymark.maps.personas.Trait;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;

/** Makes the parts of a map of their JSON: personas, lanes, cards, curves, and what is in them. */
final class PartReader {
    private PartReader() {}

    static Persona persona(Fields fields) {
        var id = fields.string("id");
        var name = fields.string("name");
        var picture = fields.optionalString("picture");
        Map<Trait, String> traits = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            String text = fields.optionalString(trait.text());
            if (text != null) {
                traits.put(trait, text);
            }
        }
        return fields.make(
                () ->
                        new Persona(
                                id,
                                name,
                                traits,
                                picture == null ? null : new Picture(picture),
                                fields.unknown()));
    }

    static Lane lane(Fields fields) {
        var id = fields.string("id");
        var kind = fields.oneOf("kind", LaneKind.values());
        var name = fields.optionalString("name");
        boolean isHidden = fields.flag("hidden");
        return fields.make(() -> new Lane(id, kind, name, isHidden, fields.unknown()));
    }

    static Card card(Fields fields) {
        var id = fields.string("id");
        var lane = fields.string("lane");
        var stage = fields.string("stage");
        var step = fields.optionalString("step");
        var text = fields.optionalString("text");
        var evidence = evidence(fields.optionalObject("evidence"));
        var color = fields.optionalOneOf("color", CardColor.values());
        var touchpoint = touchpoint(fields.optionalObject("touchpoint"));
        var communication = communication(fields.optionalObject("communication"));
        var metric = metric(fields.optionalObject("metric"));
        return fields.make(
                () ->
                        new Card(
                                id,
                                lane,
                                stage,
                                step,
                                text == null ? "" : text,
                                evidence,
                                color,
                                touchpoint,
                                communication,
                                metric,
                                fields.unknown()));
    }

    static Curve curve(Fields fields) {
        var id = fields.string("id");
        var persona = fields.string("persona");
        var kind = fields.oneOf("kind", Curve.Kind.values());
        var points = fields.list("points", PartReader::point);
        return fields.make(() -> new Curve(id, persona, kind, points, fields.unknown()));
    }

    static CurvePoint point(Fields fields) {
        var id = fields.string("id");
        var stage = fields.string("stage");
        var step = fields.optionalString("step");
        var value = fields.optionalNumber("value");
        var evidence = evidence(fields.optionalObject("evidence"));
        var note = fields.optionalString("note");
        if (value == null) {
            throw Fields.fault(fields.at("value"), "is missing. Give it a number from -2 to 2.");
        }
        return fields.make(
                () -> new CurvePoint(id, stage, step, value, evidence, note, fields.unknown()));
    }

    static @Nullable Touchpoint touchpoint(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        Fields newer = fields.newer();
        var channel = fields.string("channel");
        var form = newer.optionalOneOf("form", Touchpoint.Form.values());
        var owner = newer.optionalOneOf("owner", Touchpoint.Owner.values());
        var initiator = newer.optionalOneOf("initiator", Touchpoint.Initiator.values());
        return fields.make(() -> new Touchpoint(channel, form, owner, initiator, fields.unknown()));
    }

    private static @Nullable Communication communication(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        var message = fields.optionalString("message");
        var content = fields.optionalString("content");
        var channel = fields.optionalString("channel");
        var tool = fields.optionalString("tool");
        var owner = fields.optionalString("owner");
        return fields.make(
                () -> new Communication(message, content, channel, tool, owner, fields.unknown()));
    }

    private static @Nullable Metric metric(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        var name = fields.string("name");
        var value = fields.optionalNumber("value");
        var unit = fields.optionalString("unit");
        return fields.make(() -> new Metric(name, value, unit, fields.unknown()));
    }

    static Binding binding(Fields fields) {
        int version = fields.number("version");
        var validFrom = fields.optionalInstant("validFrom");
        var predicate = fields.take("predicate");
        if (predicate == null) {
            throw Fields.fault(fields.at("predicate"), "is missing. Say which events are meant.");
        }
        var failure = fields.take("failure");
        return fields.make(
                () ->
                        new Binding(
                                PredicateJson.read(fields.at("predicate"), predicate),
                                version,
                                validFrom,
                                failure == null
                                        ? null
                                        : PredicateJson.read(fields.at("failure"), failure),
                                fields.unknown()));
    }

    static Evidence evidence(@Nullable Fields fields) {
        if (fields == null) {
            return Evidence.ASSUMED;
        }
        var kind = fields.oneOf("kind", Evidence.Kind.values());
        var source = fields.optionalString("source");
        var date = fields.optionalInstant("date");
        var n = fields.optionalWhole("n");
        return fields.make(() -> new Evidence(kind, source, date, n, fields.unknown()));
    }
}

package dev.waymark.formats.mapjson;

import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.cards.Communication;
import dev.waymark.maps.cards.Metric;
import dev.waymark.maps.curves.Curve;
import dev.waymark.maps.curves.CurvePoint;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.map.Binding;
import dev.waymark.maps.part.Evidence;
import dev.waymark.maps.part.Touchpoint;
import dev.waymark.maps.personas.Persona;
import dev.waymark.maps.personas.Picture;
import dev.waymark.maps.personas.Trait;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON of the parts of a map. */
final class PartWriter {
    private PartWriter() {}

    static ObjectNode persona(Persona persona) {
        Written written = new Written().text("id", persona.id()).text("name", persona.name());
        Picture picture = persona.picture();
        written.text("picture", picture == null ? null : picture.uri());
        for (Trait trait : Trait.values()) {
            written.text(trait.text(), persona.traits().get(trait));
        }
        return written.with(persona.unknown());
    }

    static ObjectNode lane(Lane lane) {
        return new Written()
                .text("id", lane.id())
                .name("kind", lane.kind())
                .text("name", lane.name())
                .yes("hidden", lane.isHidden())
                .with(lane.unknown());
    }

    static ObjectNode card(Card card) {
        return new Written()
                .text("id", card.id())
                .text("lane", card.lane())
                .text("stage", card.stage())
                .text("step", card.step())
                .text("text", card.text())
                .node("evidence", evidence(card.evidence()))
                .name("color", card.color())
                .node("touchpoint", touchpoint(card.touchpoint()))
                .node("communication", communication(card.communication()))
                .node("metric", metric(card.metric()))
                .with(card.unknown());
    }

    static ObjectNode curve(Curve curve) {
        Written written =
                new Written()
                        .text("id", curve.id())
                        .text("persona", curve.persona())
                        .name("kind", curve.kind());
        MapWriter.list(written, "points", curve.points(), PartWriter::point);
        return written.with(curve.unknown());
    }

    private static ObjectNode point(CurvePoint point) {
        return new Written()
                .text("id", point.id())
                .text("stage", point.stage())
                .text("step", point.step())
                .number("value", point.value())
                .node("evidence", evidence(point.evidence()))
                .text("note", point.note())
                .with(point.unknown());
    }

    static @Nullable ObjectNode touchpoint(@Nullable Touchpoint touchpoint) {
        if (touchpoint == null) {
            return null;
        }
        return new Written()
                .text("channel", touchpoint.channel())
                .name("form", touchpoint.form())
                .name("owner", touchpoint.owner())
                .name("initiator", touchpoint.initiator())
                .with(touchpoint.unknown());
    }

    private static @Nullable ObjectNode communication(@Nullable Communication communication) {
        if (communication == null) {
            return null;
        }
        return new Written()
                .text("message", communication.message())
                .text("content", communication.content())
                .text("channel", communication.channel())
                .text("tool", communication.tool())
                .text("owner", communication.owner())
                .with(communication.unknown());
    }

    private static @Nullable ObjectNode metric(@Nullable Metric metric) {
        if (metric == null) {
            return null;
        }
        return new Written()
                .text("name", metric.name())
                .number("value", metric.value())
                .text("unit", metric.unit())
                .with(metric.unknown());
    }

    static ObjectNode binding(Binding binding) {
        EventPredicate failure = binding.failure();
        return new Written()
                .whole("version", (long) binding.version())
                .text("validFrom", binding.validFrom())
                .node("predicate", PredicateJson.write(binding.predicate()))
                .node("failure", failure == null ? null : PredicateJson.write(failure))
                .with(binding.unknown());
    }

    static ObjectNode evidence(Evidence evidence) {
        return new Written()
                .name("kind", evidence.kind())
                .text("source", evidence.source())
                .text("date", evidence.date())
                .whole("n", evidence.n())
                .with(evidence.unknown());
    }
}

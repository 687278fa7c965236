package dev.waymark.maps.curves;

import dev.waymark.maps.part.Named;
import dev.waymark.maps.part.Texts;
import dev.waymark.maps.part.UnknownFields;

import java.util.List;
import java.util.Optional;

/**
 * An emotion curve. It belongs to exactly one persona; what the team assumes and what was measured
 * are separate curves.
 *
 * @param id unique in the map
 * @param persona id of whose feelings it shows
 * @param kind assumed or measured
 * @param points from left to right; may be empty
 * @param unknown fields that we do not know
 */
public record Curve(
        String id, String persona, Kind kind, List<CurvePoint> points, UnknownFields unknown) {
    public Curve {
        Texts.requireId("curve", id);
        points = List.copyOf(points);
    }

    /** The same curve with other points. */
    public Curve withPoints(List<CurvePoint> newPoints) {
        return new Curve(id, persona, kind, newPoints, unknown);
    }

    /**
     * The first point of a stage itself, not of one of its steps; empty if there is none.
     *
     * @param stage the stage's id
     */
    public Optional<CurvePoint> pointOf(String stage) {
        return points.stream()
                .filter(point -> point.stage().equals(stage) && point.step() == null)
                .findFirst();
    }

    /** Where a curve comes from. */
    public enum Kind implements Named {
        /** Drawn by the team, from belief or from research. */
        ASSUMED("assumed"),
        /** Counted in data. */
        MEASURED("measured");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        /** The kind of a stored name; empty if there is none. */
        public static Optional<Kind> of(String text) {
            return Named.of(values(), text);
        }
    }
}

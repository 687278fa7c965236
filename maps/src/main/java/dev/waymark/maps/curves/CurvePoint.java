package dev.waymark.maps.curves;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.maps.part.Evidence;
import dev.waymark.maps.part.Texts;
import dev.waymark.maps.part.UnknownFields;

import org.jspecify.annotations.Nullable;

/**
 * How somebody feels at a stage, or at one of its steps.
 *
 * @param id unique in the map
 * @param stage id of the column
 * @param step id of a step of that stage; null for the whole stage
 * @param value from −2 (very bad) to +2 (very good)
 * @param evidence where the value comes from
 * @param note at most 2,000 characters; null if there is none
 * @param unknown fields that we do not know
 */
public record CurvePoint(
        String id,
        String stage,
        @Nullable String step,
        double value,
        Evidence evidence,
        @Nullable String note,
        UnknownFields unknown) {
    /** The best value; the worst is its opposite. */
    public static final double BEST = 2;

    public CurvePoint {
        Texts.requireId("point", id);
        require(
                value >= -BEST && value <= BEST,
                "value (%s) of a point must be from -2 to 2.",
                value);
        Texts.requireText("note of a point", note);
        value = value == 0 ? 0 : value;
    }

    /** An assumed value of a stage or, if given, of its step. */
    public static CurvePoint of(String id, String stage, @Nullable String step, double value) {
        return new CurvePoint(id, stage, step, value, Evidence.ASSUMED, null, UnknownFields.NONE);
    }

    /** The same point with another value. */
    public CurvePoint rescored(double newValue) {
        return new CurvePoint(id, stage, step, newValue, evidence, note, unknown);
    }
}

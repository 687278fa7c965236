package dev.waymark.formats.json;

import dev.waymark.engine.fault.JourneyException;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** A number with a fraction; refuses what JSON has no number for. */
final class FiniteSerializer extends StdSerializer<Double> {
    FiniteSerializer() {
        super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator out, SerializationContext context) {
        out.writeNumber(finite(value));
    }

    static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw JourneyException.internal(
                    "RESULT_NOT_A_NUMBER",
                    "A result holds " + value + ", which is no number. Absent must be null.",
                    null);
        }
        return value;
    }
}

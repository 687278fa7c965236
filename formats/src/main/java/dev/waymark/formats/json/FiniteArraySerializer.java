package dev.waymark.formats.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Numbers with fractions; refuses what JSON has no number for. */
final class FiniteArraySerializer extends StdSerializer<double[]> {
    FiniteArraySerializer() {
        super(double[].class);
    }

    @Override
    public void serialize(double[] values, JsonGenerator out, SerializationContext context) {
        out.writeStartArray();
        for (double value : values) {
            out.writeNumber(FiniteSerializer.finite(value));
        }
        out.writeEndArray();
    }
}

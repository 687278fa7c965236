package dev.waymark.formats.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

import java.math.BigDecimal;
import java.time.Duration;

/** A duration as a number of seconds: {@code 12.5}, and {@code 12} if it is whole. */
final class SecondsSerializer extends StdSerializer<Duration> {
    SecondsSerializer() {
        super(Duration.class);
    }

    @Override
    public void serialize(Duration value, JsonGenerator out, SerializationContext context) {
        if (value.getNano() == 0) {
            out.writeNumber(value.getSeconds());
        } else {
            BigDecimal seconds =
                    BigDecimal.valueOf(value.getSeconds())
                            .add(BigDecimal.valueOf(value.getNano(), 9));
            out.writeNumber(new BigDecimal(seconds.stripTrailingZeros().toPlainString()));
        }
    }
}

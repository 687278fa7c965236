package dev.waymark.server.tracking;

import static dev.waymark.engine.fault.JourneyException.limit;

import dev.waymark.app.collect.intake.Intake;
import dev.waymark.app.collect.intake.Receipt;
import dev.waymark.app.sources.Source;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tracking.TrackedBatch;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Receives what clients send, whatever they speak: finds the source, reads the body within bounds,
 * and returns when the events are safe on disk.
 */
@Component
public class Reception {
    /** The largest body, unpacked, of clients whose protocol has no bound of its own. */
    static final int BODY_BYTES = 1_000_000;

    private final Intake intake;
    private final WriteKeys keys;

    Reception(Intake intake, WriteKeys keys) {
        this.intake = intake;
        this.keys = keys;
    }

    /**
     * Takes a request whose write key is in its head or in its body.
     *
     * @param most how many bytes the body may unpack to
     * @param tooLarge what to throw if it has more
     * @param reader makes a batch of the body
     * @throws JourneyException ACCESS INVALID_KEY; whatever reading and taking throw
     */
    public Receipt take(
            HttpServletRequest request,
            int most,
            Supplier<JourneyException> tooLarge,
            Function<byte[], TrackedBatch> reader) {
        String inHead = keys.inHead(request);
        @Nullable Source known = inHead == null ? null : keys.source(inHead);
        return take(request, known, most, tooLarge, reader);
    }

    /** Takes a request as above, of at most {@link #BODY_BYTES}; more is answered with 413. */
    Receipt take(HttpServletRequest request, Function<byte[], TrackedBatch> reader) {
        return take(request, BODY_BYTES, Reception::tooLarge, reader);
    }

    /** Takes a request of a source that is known already. */
    Receipt take(HttpServletRequest request, Source known, Function<byte[], TrackedBatch> reader) {
        return take(request, known, BODY_BYTES, Reception::tooLarge, reader);
    }

    private Receipt take(
            HttpServletRequest request,
            @Nullable Source known,
            int most,
            Supplier<JourneyException> tooLarge,
            Function<byte[], TrackedBatch> reader) {
        byte[] body;
        TrackedBatch batch;
        try {
            body = RequestBytes.read(request, most, tooLarge);
            batch = reader.apply(body);
        } catch (JourneyException fault) {
            if (known != null) {
                intake.refuse(known, fault);
            }
            throw fault;
        }
        Source source = known == null ? keys.source(batch.writeKey()) : known;
        return intake.take(source, batch, body.length);
    }

    private static JourneyException tooLarge() {
        return limit(
                "BODY_TOO_LARGE",
                "The body has more than %,d bytes. Send smaller batches.",
                BODY_BYTES);
    }
}

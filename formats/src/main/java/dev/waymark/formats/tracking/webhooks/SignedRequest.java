package dev.waymark.formats.tracking.webhooks;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * A request as it came, for whoever checks its signature.
 *
 * @param addresses what the sender may have called us by, whole
 * @param headers gives a header by its name; null if it did not come
 * @param body as sent, byte by byte
 * @param now our clock
 */
public record SignedRequest(
        List<String> addresses,
        Function<String, @Nullable String> headers,
        byte[] body,
        Instant now) {
    /** A header; empty if it did not come. */
    String header(String name) {
        String value = headers.apply(name);
        return value == null ? "" : value.strip();
    }
}

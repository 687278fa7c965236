package dev.waymark.server.tracking;

import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.engine.fault.JourneyException;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/** The body of a request, unpacked and bounded: what a small body unpacks to is not believed. */
final class RequestBytes {
    private static final int BUFFER = 8192;

    private RequestBytes() {}

    /**
     * Reads it whole.
     *
     * @param most how many bytes it may unpack to
     * @param tooLarge what to throw if it has more
     * @throws JourneyException USER: UNKNOWN_ENCODING, UNREADABLE_BODY
     */
    static byte[] read(HttpServletRequest request, int most, Supplier<JourneyException> tooLarge) {
        try (InputStream in = open(request)) {
            byte[] body = in.readNBytes(most + 1);
            if (body.length > most) {
                throw tooLarge.get();
            }
            return body;
        } catch (IOException e) {
            throw user(
                    "UNREADABLE_BODY",
                    "the body breaks off, or is packed wrongly. Send it again, whole.");
        }
    }

    private static InputStream open(HttpServletRequest request) throws IOException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        InputStream raw = request.getInputStream();
        return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> raw;
            case "gzip", "x-gzip" -> new GZIPInputStream(raw, BUFFER);
            default ->
                    throw user(
                            "UNKNOWN_ENCODING",
                            "Content-Encoding is not read here. Send gzip, or plain JSON.");
        };
    }
}

package dev.waymark.server.segment;

import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tracking.SegmentReader;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** The body of a request, unpacked and bounded: what a small body unpacks to is not believed. */
final class RequestBytes {
    private static final int BUFFER = 8192;

    private RequestBytes() {}

    /**
     * Reads it whole.
     *
     * @throws JourneyException USER: BATCH_TOO_LARGE, UNKNOWN_ENCODING, UNREADABLE_BODY
     */
    static byte[] read(HttpServletRequest request) {
        try (InputStream in = open(request)) {
            byte[] body = in.readNBytes(SegmentReader.BODY_BYTES + 1);
            if (body.length > SegmentReader.BODY_BYTES) {
                throw SegmentReader.bodyTooLarge();
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

package dev.waymark.server.segment;

import dev.waymark.app.collect.intake.Receipt;
import dev.waymark.formats.tracking.SegmentCall;
import dev.waymark.formats.tracking.SegmentReader;
import dev.waymark.formats.tracking.TrackedBatch;
import dev.waymark.server.tracking.Reception;
import dev.waymark.server.tracking.WriteKeys;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Takes what Segment's clients send, once only the host is changed. The answer comes when the
 * events are safe on disk.
 */
@RestController
class SegmentController {
    private final Reception reception;
    private final WriteKeys keys;

    SegmentController(Reception reception, WriteKeys keys) {
        this.reception = reception;
        this.keys = keys;
    }

    @PostMapping({"/v1/identify", "/v1/i"})
    Taken identify(HttpServletRequest request) {
        return take(request, body -> SegmentReader.message(SegmentCall.IDENTIFY, body));
    }

    @PostMapping({"/v1/track", "/v1/t"})
    Taken track(HttpServletRequest request) {
        return take(request, body -> SegmentReader.message(SegmentCall.TRACK, body));
    }

    @PostMapping({"/v1/page", "/v1/p"})
    Taken page(HttpServletRequest request) {
        return take(request, body -> SegmentReader.message(SegmentCall.PAGE, body));
    }

    @PostMapping({"/v1/screen", "/v1/s"})
    Taken screen(HttpServletRequest request) {
        return take(request, body -> SegmentReader.message(SegmentCall.SCREEN, body));
    }

    @PostMapping({"/v1/group", "/v1/g"})
    Taken group(HttpServletRequest request) {
        return take(request, body -> SegmentReader.message(SegmentCall.GROUP, body));
    }

    @PostMapping({"/v1/alias", "/v1/a"})
    Taken alias(HttpServletRequest request) {
        return take(request, body -> SegmentReader.message(SegmentCall.ALIAS, body));
    }

    /** Segment's client for Java writes {@code /v1/import/}. */
    @PostMapping({"/v1/batch", "/v1/batch/", "/v1/b", "/v1/import", "/v1/import/"})
    Taken batch(HttpServletRequest request) {
        return take(request, SegmentReader::batch);
    }

    /** What the clients for browsers ask before they send: nothing but us is switched on. */
    @GetMapping("/v1/projects/{key}/settings")
    Map<String, Object> settings(@PathVariable String key, HttpServletRequest request) {
        keys.source(key);
        String host = request.getHeader("Host");
        return Map.of(
                "integrations",
                Map.of(
                        "Segment.io",
                        Map.of(
                                "apiKey",
                                key,
                                "apiHost",
                                (host == null ? request.getServerName() : host) + "/v1",
                                "protocol",
                                request.getScheme(),
                                "addBundledMetadata",
                                true,
                                "unbundledIntegrations",
                                List.of(),
                                "versionSettings",
                                Map.of("version", "4.4.7", "componentTypes", List.of("browser")))),
                "plan",
                Map.of("track", Map.of("__default", Map.of("enabled", true))),
                "metrics",
                Map.of("sampleRate", 0),
                "remotePlugins",
                List.of(),
                "analyticsNextEnabled",
                true);
    }

    private Taken take(HttpServletRequest request, Function<byte[], TrackedBatch> reader) {
        return Taken.of(
                reception.take(
                        request, SegmentReader.BODY_BYTES, SegmentReader::bodyTooLarge, reader));
    }

    /**
     * What became of a request.
     *
     * @param success always true; what failed is told by the status
     * @param refused messages that were no good, and so are not in the log
     */
    record Taken(boolean success, List<TrackedBatch.Refused> refused) {
        static Taken of(Receipt receipt) {
            return new Taken(true, receipt.refused());
        }
    }
}

package dev.waymark.server.tracking;

import static dev.waymark.engine.fault.JourneyException.access;

import dev.waymark.app.sources.Source;
import dev.waymark.app.sources.Sources;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tracking.TrackedBatch;
import dev.waymark.formats.tracking.webhooks.SignedRequest;
import dev.waymark.formats.tracking.webhooks.Webhook;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Takes vendors' webhooks. The address holds the write key, the signature proves who sent; what is
 * sent again is in the log already, by its id.
 */
@RestController
class WebhooksController {
    private static final Map<String, Boolean> TAKEN = Map.of("success", true);

    private final Reception reception;
    private final WriteKeys keys;
    private final Sources sources;
    private final Clock clock;

    WebhooksController(Reception reception, WriteKeys keys, Sources sources, Clock clock) {
        this.reception = reception;
        this.keys = keys;
        this.sources = sources;
        this.clock = clock;
    }

    @PostMapping("/v1/webhooks/{key}")
    Map<String, Boolean> take(@PathVariable String key, HttpServletRequest request) {
        Source source = keys.source(key);
        Webhook webhook =
                Webhook.of(source.kind().label())
                        .orElseThrow(
                                () ->
                                        access(
                                                "WEBHOOK_NOT_FOUND",
                                                "the source \"%s\" is no vendor's. Make one of the"
                                                        + " vendor's kind.",
                                                source.name()));
        try {
            reception.take(request, source, body -> read(webhook, source, request, body));
        } catch (JourneyException fault) {
            // What cannot be an event is told on the source's screen; the vendor need not try
            // again.
            if (fault.kind() != FaultKind.USER || !fault.code().equals("MESSAGE_INVALID")) {
                throw fault;
            }
        }
        return TAKEN;
    }

    private TrackedBatch read(
            Webhook webhook, Source source, HttpServletRequest request, byte[] body) {
        String secret =
                sources.signingSecret(source)
                        .orElseThrow(
                                () ->
                                        access(
                                                "SIGNATURE_INVALID",
                                                "the source has no signing secret yet. Copy it"
                                                        + " from the vendor's settings."));
        SignedRequest signed =
                new SignedRequest(addresses(request), request::getHeader, body, clock.instant());
        if (!webhook.isGenuine(signed, secret)) {
            throw access(
                    "SIGNATURE_INVALID",
                    "the signature is not of this body under the source's secret, or too old."
                            + " Compare the secret with the vendor's settings.");
        }
        return webhook.read(body);
    }

    /** With a proxy before us the sender's address may have another scheme than ours. */
    private static List<String> addresses(HttpServletRequest request) {
        String rest = "://" + request.getHeader("Host") + request.getRequestURI();
        return List.of("https" + rest, "http" + rest);
    }
}

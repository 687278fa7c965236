package dev.waymark.server.tracking;

import static dev.waymark.engine.fault.JourneyException.access;
import static dev.waymark.engine.fault.JourneyException.limit;

import dev.waymark.app.sources.Source;
import dev.waymark.app.sources.SourceKind;
import dev.waymark.app.sources.Sources;
import dev.waymark.app.webhooks.Webhooks;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tracking.TrackedBatch;
import dev.waymark.formats.tracking.webhooks.MappedWebhook;
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
    private final Webhooks webhooks;
    private final Clock clock;

    WebhooksController(
            Reception reception, WriteKeys keys, Sources sources, Webhooks webhooks, Clock clock) {
        this.reception = reception;
        this.keys = keys;
        this.sources = sources;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @PostMapping("/v1/webhooks/{key}")
    Map<String, Boolean> take(@PathVariable String key, HttpServletRequest request) {
        Source source = keys.source(key);
        try {
            reception.take(request, source, body -> read(source, request, body));
        } catch (JourneyException fault) {
            // What cannot be an event is told on the source's screen; the vendor need not try
            // again.
            if (fault.kind() != FaultKind.USER || !fault.code().equals("MESSAGE_INVALID")) {
                throw fault;
            }
        }
        return TAKEN;
    }

    private TrackedBatch read(Source source, HttpServletRequest request, byte[] body) {
        Webhook webhook;
        if (source.kind() == SourceKind.WEBHOOK) {
            webhooks.remember(source, body);
            MappedWebhook mapped = webhooks.of(source).orElseThrow(WebhooksController::unmapped);
            if (mapped.signature() == null) {
                return mapped.read(body);
            }
            webhook = mapped;
        } else {
            webhook =
                    Webhook.of(source.kind().label())
                            .orElseThrow(
                                    () ->
                                            access(
                                                    "WEBHOOK_NOT_FOUND",
                                                    "the source \"%s\" takes no webhooks. Make one"
                                                            + " of the vendor's kind.",
                                                    source.name()));
        }
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

    /** Whoever sends tries again later, so that nothing is lost. */
    private static JourneyException unmapped() {
        return limit(
                "WEBHOOK_UNMAPPED",
                "nobody has said yet how this source's requests are to be read. The request is kept"
                        + " as the example for it; send it again afterwards.");
    }

    /** With a proxy before us the sender's address may have another scheme than ours. */
    private static List<String> addresses(HttpServletRequest request) {
        String rest = "://" + request.getHeader("Host") + request.getRequestURI();
        return List.of("https" + rest, "http" + rest);
    }
}

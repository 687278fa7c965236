package dev.waymark.server.tracking;

import static dev.waymark.engine.fault.JourneyException.access;

import dev.waymark.app.identity.Identities;
import dev.waymark.app.privacy.ErasureReport;
import dev.waymark.app.privacy.Erasures;
import dev.waymark.app.sources.Source;
import dev.waymark.app.sources.Sources;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.identity.Profile;
import dev.waymark.formats.tracking.TrackedBatch;
import dev.waymark.formats.tracking.webhooks.SignedRequest;
import dev.waymark.formats.tracking.webhooks.Webhook;

import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes vendors' webhooks. The address holds the write key, the signature proves who sent; what is
 * sent again is in the log already, by its id.
 */
@RestController
class WebhooksController {
    private static final Logger LOG = LoggerFactory.getLogger(WebhooksController.class);
    private static final Map<String, Boolean> TAKEN = Map.of("success", true);

    private final Reception reception;
    private final WriteKeys keys;
    private final Sources sources;
    private final Identities identities;
    private final Erasures erasures;
    private final Clock clock;

    WebhooksController(
            Reception reception,
            WriteKeys keys,
            Sources sources,
            Identities identities,
            Erasures erasures,
            Clock clock) {
        this.identities = identities;
        this.erasures = erasures;
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
            List<String> asked = new ArrayList<>();
            try {
                reception.take(
                        request,
                        source,
                        body -> {
                            TrackedBatch batch = read(webhook, source, request, body);
                            asked.addAll(webhook.erasures(body));
                            return batch;
                        });
            } finally {
                asked.forEach(customer -> erase(source, customer));
            }
        } catch (JourneyException fault) {
            // What cannot be an event is told on the source's screen; the vendor need not try
            // again.
            if (fault.kind() != FaultKind.USER || !fault.code().equals("MESSAGE_INVALID")) {
                throw fault;
            }
        }
        return TAKEN;
    }

    /** Erases a person for good because a vendor asks for it; what is not known needs nothing. */
    private void erase(Source source, String customer) {
        Profile profile = identities.of(source.workspaceId()).profile(customer);
        ErasureReport report = erasures.erase(source.workspaceId(), profile);
        LOG.info(
                "a person of {} erased by the source {}: {} events, complete {}",
                source.workspaceId(),
                source.name(),
                report.events(),
                report.complete());
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

package dev.waymark.server.tracking;

import static dev.waymark.engine.fault.JourneyException.access;
import static dev.waymark.engine.fault.JourneyException.limit;

import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.identity.Identities;
import dev.waymark.app.privacy.ErasureReport;
import dev.waymark.app.privacy.Erasures;
import dev.waymark.app.sources.Source;
import dev.waymark.app.sources.SourceKind;
import dev.waymark.app.sources.Sources;
import dev.waymark.app.webhooks.Webhooks;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.identity.Profile;
import dev.waymark.formats.tracking.MessageFault;
import dev.waymark.formats.tracking.TrackedBatch;
import dev.waymark.formats.tracking.webhooks.MappedWebhook;
import dev.waymark.formats.tracking.webhooks.SignedRequest;
import dev.waymark.formats.tracking.webhooks.Webhook;
import dev.waymark.server.audit.AuditTrail;

import jakarta.servlet.http.HttpServletRequest;

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
    private static final Map<String, Boolean> TAKEN = Map.of("success", true);

    private final AuditTrail trail;
    private final Reception reception;
    private final WriteKeys keys;
    private final Sources sources;
    private final Webhooks webhooks;
    private final Identities identities;
    private final Erasures erasures;
    private final Clock clock;

    WebhooksController(
            Reception reception,
            WriteKeys keys,
            Sources sources,
            Webhooks webhooks,
            Identities identities,
            Erasures erasures,
            Clock clock,
            AuditTrail trail) {
        this.trail = trail;
        this.identities = identities;
        this.erasures = erasures;
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
            List<String> asked = new ArrayList<>();
            try {
                reception.take(request, source, body -> read(source, request, body, asked));
            } finally {
                asked.forEach(customer -> erase(source, customer));
            }
        } catch (JourneyException fault) {
            // What cannot be an event is told on the source's screen; the vendor need not try
            // again.
            if (fault.kind() != FaultKind.USER || !MessageFault.isOfContent(fault.code())) {
                throw fault;
            }
        }
        return TAKEN;
    }

    /** Erases a person for good because a vendor asks for it; what is not known needs nothing. */
    private void erase(Source source, String customer) {
        Profile profile = identities.of(source.workspaceId()).profile(customer);
        ErasureReport report = erasures.erase(source.workspaceId(), profile);
        trail.bySource(source.workspaceId(), source.id())
                .note(AuditAction.PERSON_ERASED, null, report.audited());
    }

    /**
     * The events of a request that is genuine.
     *
     * @param asked gets the customers whom the vendor asks to erase
     */
    private TrackedBatch read(
            Source source, HttpServletRequest request, byte[] body, List<String> asked) {
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
        TrackedBatch batch = webhook.read(body);
        asked.addAll(webhook.erasures(body));
        return batch;
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

package dev.waymark.formats.tracking.webhooks;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tracking.TrackedBatch;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The webhooks of one vendor. */
public interface Webhook {
    /**
     * Whether the vendor itself sent this, lately enough not to be somebody's repetition.
     *
     * @param secret what the vendor signs with, or its public key
     */
    boolean isGenuine(SignedRequest request, String secret);

    /**
     * Reads the events of a request.
     *
     * @throws JourneyException USER: MALFORMED_JSON, BATCH_TOO_LARGE
     */
    TrackedBatch read(byte[] body);

    /**
     * Customers whose erasure a request asks for, as events name them; its events do not tell of
     * them.
     *
     * @throws JourneyException USER: MALFORMED_JSON, BATCH_TOO_LARGE
     */
    default List<String> erasures(byte[] body) {
        return List.of();
    }

    /** The webhooks of a vendor by its name in lower case; empty if none of that name is known. */
    static Optional<Webhook> of(String vendor) {
        Map<String, Webhook> known =
                Map.of(
                        "stripe", new StripeWebhook(),
                        "mailgun", new MailgunWebhook(),
                        "sendgrid", new SendGridWebhook(),
                        "hubspot", new HubSpotWebhook(),
                        "zendesk", new ZendeskWebhook(),
                        "intercom", new IntercomWebhook());
        return Optional.ofNullable(known.get(vendor));
    }
}

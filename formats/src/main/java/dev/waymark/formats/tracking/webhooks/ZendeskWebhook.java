package dev.waymark.formats.tracking.webhooks;

import static dev.waymark.formats.tracking.TrackedText.first;

import dev.waymark.formats.tracking.FlatProperties;
import dev.waymark.formats.tracking.MessageFault;
import dev.waymark.formats.tracking.TrackedBatch;
import dev.waymark.formats.tracking.TrackedEvent;
import dev.waymark.formats.tracking.TrackedJson;
import dev.waymark.formats.tracking.TrackedText;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Zendesk's events, by developer.zendesk.com, Verifying webhooks and Webhook event types: an HMAC
 * of time and body.
 */
final class ZendeskWebhook implements Webhook {
    private static final int LONGEST = 255;
    private static final String HEADER = "X-Zendesk-Webhook-Signature";
    private static final Duration WINDOW = Duration.ofMinutes(5);

    @Override
    public boolean isGenuine(SignedRequest request, String secret) {
        String time = request.header(HEADER + "-Timestamp");
        byte[] expected =
                Signatures.mac("HmacSHA256", secret, Signatures.bytes(time), request.body());
        try {
            return Signatures.isBase64Of(expected, request.header(HEADER))
                    && Signatures.isRecent(Instant.parse(time), request.now(), WINDOW);
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public TrackedBatch read(byte[] body) {
        return TrackedBatch.of(null, null, TrackedJson.whole(body, "event"), ZendeskWebhook::event);
    }

    /** A ticket is its requester's; anything else is of whom its subject names. */
    private static TrackedEvent event(JsonNode message) {
        JsonNode detail = message.path("detail");
        String requester = first(detail, LONGEST, "requester_id");
        String subject =
                TrackedText.required(message, "subject", LONGEST, MessageFault.NO_CUSTOMER);
        FlatProperties flat = new FlatProperties();
        flat.put("subject", subject);
        for (String kept :
                new String[] {"id", "status", "priority", "via", "email", "tags", "type"}) {
            flat.put("detail." + kept, detail.path(kept));
        }
        flat.putAll("", message.path("event"), Set.of("meta"));
        return new TrackedEvent(
                requester == null ? subject : "zen:user:" + requester,
                TrackedText.required(message, "type", LONGEST, MessageFault.NO_TYPE)
                        .replace("zen:event-type:", ""),
                null,
                null,
                TrackedText.required(message, "id", LONGEST),
                TrackedText.of(message, "time", LONGEST),
                flat.build());
    }
}

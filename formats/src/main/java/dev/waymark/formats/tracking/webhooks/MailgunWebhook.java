package dev.waymark.formats.tracking.webhooks;

import static dev.waymark.formats.tracking.TrackedText.first;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.tracking.FlatProperties;
import dev.waymark.formats.tracking.MessageFault;
import dev.waymark.formats.tracking.TrackedBatch;
import dev.waymark.formats.tracking.TrackedEvent;
import dev.waymark.formats.tracking.TrackedJson;
import dev.waymark.formats.tracking.TrackedText;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Set;

/**
 * Mailgun's events, by documentation.mailgun.com, Webhooks and Events. The signature covers the
 * time and a token, not the event; Mailgun tries again for eight hours.
 */
final class MailgunWebhook implements Webhook {
    private static final int LONGEST = 255;
    private static final Duration WINDOW = Duration.ofHours(12);

    @Override
    public boolean isGenuine(SignedRequest request, String secret) {
        JsonNode signature;
        try {
            signature = TrackedJson.object(request.body()).path("signature");
        } catch (JourneyException e) {
            return false;
        }
        String time = signature.path("timestamp").asString("");
        byte[] expected =
                Signatures.mac(
                        "HmacSHA256",
                        secret,
                        Signatures.bytes(time + signature.path("token").asString("")));
        return Signatures.isHexOf(expected, signature.path("signature").asString(""))
                && Signatures.isRecent(time, request.now(), WINDOW);
    }

    @Override
    public TrackedBatch read(byte[] body) {
        return TrackedBatch.of(
                null,
                null,
                TrackedJson.whole(body, "event-data"),
                it -> event(it.path("event-data")));
    }

    private static TrackedEvent event(JsonNode said) {
        String recipient =
                TrackedText.required(said, "recipient", LONGEST, MessageFault.NO_CUSTOMER);
        String own =
                first(said.path("user-variables"), LONGEST, "userId", "user_id", "customer_id");
        FlatProperties flat = new FlatProperties();
        flat.put("email", recipient);
        flat.put("subject", said.path("message").path("headers").path("subject"));
        flat.put("messageId", said.path("message").path("headers").path("message-id"));
        flat.put("url", said.path("url"));
        flat.put("severity", said.path("severity"));
        flat.put("reason", said.path("reason"));
        flat.put("tags", said.path("tags"));
        flat.putAll("variables.", said.path("user-variables"), Set.of());
        JsonNode time = said.path("timestamp");
        return new TrackedEvent(
                own == null ? recipient : own,
                MailTypes.of(TrackedText.required(said, "event", LONGEST, MessageFault.NO_TYPE)),
                "email",
                null,
                TrackedText.required(said, "id", LONGEST),
                time.isNumber() ? Long.toString((long) (time.doubleValue() * 1000)) : null,
                flat.build());
    }
}

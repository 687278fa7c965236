package dev.waymark.formats.tracking.webhooks;

import static dev.waymark.formats.tracking.TrackedText.first;

import dev.waymark.formats.tracking.FlatProperties;
import dev.waymark.formats.tracking.MessageFault;
import dev.waymark.formats.tracking.TrackedBatch;
import dev.waymark.formats.tracking.TrackedEvent;
import dev.waymark.formats.tracking.TrackedJson;
import dev.waymark.formats.tracking.TrackedText;

import tools.jackson.databind.JsonNode;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/**
 * SendGrid's events, by twilio.com/docs/sendgrid, Event Webhook Reference and Security Features: an
 * ECDSA signature of the time and the body. SendGrid tries again for a day.
 */
final class SendGridWebhook implements Webhook {
    private static final int LONGEST = 255;
    private static final String HEADER = "X-Twilio-Email-Event-Webhook-";
    private static final Duration WINDOW = Duration.ofHours(36);

    @Override
    public boolean isGenuine(SignedRequest request, String publicKey) {
        String time = request.header(HEADER + "Timestamp");
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initVerify(
                    KeyFactory.getInstance("EC")
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
            signature.update(Signatures.bytes(time));
            signature.update(request.body());
            return signature.verify(
                            Base64.getDecoder().decode(request.header(HEADER + "Signature")))
                    && Signatures.isRecent(time, request.now(), WINDOW);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public TrackedBatch read(byte[] body) {
        return TrackedBatch.of(null, null, TrackedJson.array(body), SendGridWebhook::event);
    }

    private static TrackedEvent event(JsonNode said) {
        String email = TrackedText.required(said, "email", LONGEST, MessageFault.NO_CUSTOMER);
        String own = first(said, LONGEST, "userId", "user_id", "customer_id");
        FlatProperties flat = new FlatProperties();
        flat.putAll(
                "", said, Set.of("event", "timestamp", "sg_event_id", "ip", "useragent", "value"));
        return new TrackedEvent(
                own == null ? email : own,
                MailTypes.of(TrackedText.required(said, "event", LONGEST, MessageFault.NO_TYPE)),
                "email",
                null,
                TrackedText.required(said, "sg_event_id", LONGEST),
                first(said, LONGEST, "timestamp"),
                flat.build());
    }
}

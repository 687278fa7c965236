package dev.waymark.formats.tracking.webhooks;

import dev.waymark.formats.tracking.FlatProperties;
import dev.waymark.formats.tracking.MessageFault;
import dev.waymark.formats.tracking.TrackedBatch;
import dev.waymark.formats.tracking.TrackedEvent;
import dev.waymark.formats.tracking.TrackedJson;
import dev.waymark.formats.tracking.TrackedRecord;
import dev.waymark.formats.tracking.TrackedText;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * HubSpot's notices, by developers.hubspot.com, Webhooks and Validating requests (version 3): an
 * HMAC of method, address, body and time.
 */
final class HubSpotWebhook implements Webhook {
    private static final int LONGEST = 255;
    private static final String CONTACT = "hubspot:contact:";
    private static final String PRIVACY_DELETION = "contact.privacyDeletion";
    private static final Duration WINDOW = Duration.ofMinutes(5);

    @Override
    public boolean isGenuine(SignedRequest request, String secret) {
        String time = request.header("X-HubSpot-Request-Timestamp");
        String given = request.header("X-HubSpot-Signature-v3");
        boolean good = false;
        for (String address : request.addresses()) {
            byte[] expected =
                    Signatures.mac(
                            "HmacSHA256",
                            secret,
                            Signatures.bytes("POST" + address),
                            request.body(),
                            Signatures.bytes(time));
            good |= Signatures.isBase64Of(expected, given);
        }
        try {
            Instant sent = Instant.ofEpochMilli(Long.parseLong(time));
            return good && Signatures.isRecent(sent, request.now(), WINDOW);
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    @Override
    public TrackedBatch read(byte[] body) {
        return TrackedBatch.of(
                null,
                null,
                TrackedJson.array(body).stream()
                        .filter(it -> deleted(it.node()).isEmpty())
                        .toList(),
                HubSpotWebhook::event);
    }

    @Override
    public List<String> erasures(byte[] body) {
        return TrackedJson.array(body).stream()
                .map(TrackedRecord::node)
                .flatMap(said -> deleted(said).stream())
                .toList();
    }

    /**
     * Whose deletion for privacy is told, which is final; a mere deletion is an event like others,
     * and one that names nobody is refused as one.
     */
    private static Optional<String> deleted(JsonNode said) {
        JsonNode object = said.path("objectId");
        boolean isNamed =
                object.isIntegralNumber()
                        || object.isString()
                                && !object.stringValue().isBlank()
                                && object.stringValue().length() <= LONGEST;
        return isNamed && said.path("subscriptionType").asString("").equals(PRIVACY_DELETION)
                ? Optional.of(CONTACT + TrackedText.required(said, "objectId", LONGEST))
                : Optional.empty();
    }

    private static TrackedEvent event(JsonNode said) {
        String type = TrackedText.required(said, "subscriptionType", LONGEST, MessageFault.NO_TYPE);
        String object = TrackedText.required(said, "objectId", LONGEST, MessageFault.NO_CUSTOMER);
        FlatProperties flat = new FlatProperties();
        flat.putAll(
                "",
                said,
                Set.of("eventId", "occurredAt", "attemptNumber", "subscriptionType", "objectId"));
        return new TrackedEvent(
                "hubspot:" + type.split("\\.", 2)[0] + ":" + object,
                type,
                null,
                null,
                TrackedText.required(said, "eventId", LONGEST) + "/" + object + "/" + type,
                TrackedText.of(said, "occurredAt", LONGEST),
                flat.build());
    }
}

package dev.waymark.formats.tracking.webhooks;

import static dev.waymark.engine.fault.JourneyException.user;
import static dev.waymark.formats.tracking.TrackedText.first;

import dev.waymark.formats.tracking.FlatProperties;
import dev.waymark.formats.tracking.MessageFault;
import dev.waymark.formats.tracking.TrackedBatch;
import dev.waymark.formats.tracking.TrackedEvent;
import dev.waymark.formats.tracking.TrackedJson;
import dev.waymark.formats.tracking.TrackedText;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * Intercom's notifications, by developers.intercom.com, Webhook notifications: an HMAC of the body
 * alone. It holds no time, so a repetition is known by the notification's id only.
 */
final class IntercomWebhook implements Webhook {
    private static final int LONGEST = 255;
    private static final String PREFIX = "sha1=";

    @Override
    public boolean isGenuine(SignedRequest request, String secret) {
        String given = request.header("X-Hub-Signature");
        return given.startsWith(PREFIX)
                && Signatures.isHexOf(
                        Signatures.mac("HmacSHA1", secret, request.body()),
                        given.substring(PREFIX.length()));
    }

    @Override
    public TrackedBatch read(byte[] body) {
        return TrackedBatch.of(null, null, TrackedJson.whole(body, "data"), IntercomWebhook::event);
    }

    private static TrackedEvent event(JsonNode message) {
        JsonNode item = message.path("data").path("item");
        String customer = customer(item);
        if (customer == null) {
            throw user(MessageFault.NO_CUSTOMER, "the notification names no contact.");
        }
        FlatProperties flat = new FlatProperties();
        flat.put("itemId", item.path("id"));
        flat.put("item", item.path("type"));
        flat.put("state", item.path("state"));
        flat.put("subject", item.path("source").path("subject"));
        flat.put("email", item.path("source").path("author").path("email"));
        flat.put("rating", item.path("conversation_rating").path("rating"));
        flat.put("appId", message.path("app_id"));
        return new TrackedEvent(
                customer,
                TrackedText.required(message, "topic", LONGEST, MessageFault.NO_TYPE),
                "chat",
                null,
                TrackedText.required(message, "id", LONGEST),
                first(message, LONGEST, "created_at"),
                flat.build());
    }

    /** The contact by our own identifier, if it has one, else by Intercom's. */
    private static @Nullable String customer(JsonNode item) {
        JsonNode contact = item.path("contacts").path("contacts").path(0);
        for (JsonNode who : List.of(contact, item, item.path("source").path("author"))) {
            String own = first(who, LONGEST, "external_id");
            if (own != null) {
                return own;
            }
        }
        String type = item.path("type").asString("");
        boolean isContact = type.equals("contact") || type.equals("user") || type.equals("lead");
        String id = first(isContact ? item : contact, LONGEST, "id");
        return id == null ? null : "intercom:" + id;
    }
}

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

import java.time.Duration;
import java.util.Set;

/**
 * Stripe's events, by docs.stripe.com/webhooks/signature and docs.stripe.com/api/events/object. The
 * signature is made anew whenever Stripe tries again.
 */
final class StripeWebhook implements Webhook {
    private static final int LONGEST = 255;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** Currencies whose amounts come in whole units; docs.stripe.com/currencies. */
    private static final Set<String> WHOLE =
            Set.of(
                    "bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "ugx",
                    "vnd", "vuv", "xaf", "xof", "xpf");

    @Override
    public boolean isGenuine(SignedRequest request, String secret) {
        String time = "";
        boolean good = false;
        String header = request.header("Stripe-Signature");
        for (String part : header.split(",", 20)) {
            if (part.startsWith("t=")) {
                time = part.substring(2);
            }
        }
        byte[] expected =
                Signatures.mac("HmacSHA256", secret, Signatures.bytes(time + "."), request.body());
        for (String part : header.split(",", 20)) {
            good |= part.startsWith("v1=") && Signatures.isHexOf(expected, part.substring(3));
        }
        return good && Signatures.isRecent(time, request.now(), WINDOW);
    }

    @Override
    public TrackedBatch read(byte[] body) {
        return TrackedBatch.of(null, null, TrackedJson.whole(body, "data"), StripeWebhook::event);
    }

    private static TrackedEvent event(JsonNode message) {
        JsonNode object = message.path("data").path("object");
        String own = first(object.path("metadata"), LONGEST, "userId", "user_id", "customer_id");
        String reference = own == null ? first(object, LONGEST, "client_reference_id") : own;
        String customer = reference == null ? first(object, LONGEST, "customer") : reference;
        if (customer == null && object.path("object").asString("").equals("customer")) {
            customer = first(object, LONGEST, "id");
        }
        String email =
                first(object, LONGEST, "email", "customer_email", "receipt_email", "billing_email");
        if (customer == null) {
            customer = email;
        }
        if (customer == null) {
            throw user(MessageFault.NO_CUSTOMER, "the event names no customer.");
        }
        FlatProperties flat = new FlatProperties();
        flat.put("objectId", object.path("id"));
        flat.put("object", object.path("object"));
        flat.put("stripeCustomer", object.path("customer"));
        flat.put("status", object.path("status"));
        flat.put("currency", object.path("currency"));
        flat.put("email", email == null ? "" : email);
        flat.putAll("metadata.", object.path("metadata"), Set.of());
        return new TrackedEvent(
                customer,
                TrackedText.required(message, "type", LONGEST, MessageFault.NO_TYPE),
                null,
                value(object),
                TrackedText.required(message, "id", LONGEST),
                first(message, LONGEST, "created"),
                flat.build());
    }

    private static @Nullable Double value(JsonNode object) {
        for (String field : new String[] {"amount_paid", "amount_total", "amount"}) {
            JsonNode amount = object.path(field);
            if (amount.isNumber()) {
                boolean whole = WHOLE.contains(object.path("currency").asString(""));
                return whole ? amount.doubleValue() : amount.doubleValue() / 100;
            }
        }
        return null;
    }
}

package dev.waymark.server.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.collect.LoggedEvents;
import dev.waymark.engine.log.Event;
import dev.waymark.server.Browser;
import dev.waymark.server.segment.SourceServer;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Vendors' webhooks over real HTTP, signed as each vendor's documentation says. */
class WebhooksIT {
    private static final String SECRET = "a secret of the vendor";

    private final SourceServer server = SourceServer.shared();

    /** Gives the headers of a signed body; the body may hold the signature itself. */
    private interface Signer {
        Signed sign(String body, Instant at, String address) throws GeneralSecurityException;
    }

    private record Signed(String body, String... headers) {
        private Signed with(String otherBody) {
            return new Signed(otherBody, headers);
        }
    }

    /** docs.stripe.com/webhooks/signature; docs.stripe.com/api/events/object. */
    @Test
    void stripe() throws Exception {
        List<Event> events =
                check(
                        "stripe",
                        SECRET,
                        """
                        {"id":"evt_1","object":"event","created":1750000000,"type":"charge.succeeded",
                         "data":{"object":{"id":"ch_1","object":"charge","amount":1999,"currency":"eur",
                          "customer":"cus_7","receipt_email":"ada@example.org","status":"succeeded",
                          "metadata":{"order":"A-1"}}}}
                        """,
                        (body, at, address) -> {
                            String time = Long.toString(at.getEpochSecond());
                            String code = hex(mac("HmacSHA256", time + "." + body));
                            return new Signed(
                                    body, "Stripe-Signature", "t=" + time + ",v1=00,v1=" + code);
                        },
                        true);
        assertThat(events)
                .extracting(Event::customer, Event::type, Event::timeMillis)
                .containsExactly(tuple("cus_7", "charge.succeeded", 1_750_000_000_000L));
        assertThat(events.getFirst().properties().get("value")).isEqualTo("19.99");
        assertThat(events.getFirst().properties().get("metadata.order")).isEqualTo("A-1");
    }

    /** documentation.mailgun.com: Webhooks, Securing webhooks; Events. */
    @Test
    void mailgun() throws Exception {
        List<Event> events =
                check(
                        "mailgun",
                        SECRET,
                        """
                        {"event-data":{"event":"opened","id":"Ase7i2zsRYeDXztHGENqRA","timestamp":1750000000.5,
                          "recipient":"ada@example.org","message":{"headers":{"message-id":"m1@example.org"}},
                          "user-variables":{"userId":"42"}}}
                        """,
                        (body, at, address) -> {
                            String time = Long.toString(at.getEpochSecond());
                            String signature =
                                    "{\"signature\":{\"timestamp\":\"%s\",\"token\":\"t\",\"signature\":\"%s\"},"
                                            .formatted(time, hex(mac("HmacSHA256", time + "t")));
                            return new Signed(signature + body.substring(1));
                        },
                        false);
        assertThat(events)
                .extracting(Event::customer, Event::type, Event::timeMillis)
                .containsExactly(tuple("42", "Email Opened", 1_750_000_000_500L));
        assertThat(events.getFirst().channel()).isEqualTo("email");
    }

    /** twilio.com/docs/sendgrid: Event Webhook Reference; Event Webhook Security Features. */
    @Test
    void sendGrid() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        List<Event> events =
                check(
                        "sendgrid",
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                        """
                        [{"email":"ada@example.org","timestamp":1750000000,"event":"delivered","sg_event_id":"e1",
                          "sg_message_id":"m1","category":["welcome"]},
                         {"email":"ada@example.org","timestamp":1750000060,"event":"click","sg_event_id":"e2",
                          "sg_message_id":"m1","url":"https://shop.example/"}]
                        """,
                        (body, at, address) -> {
                            String time = Long.toString(at.getEpochSecond());
                            Signature signature = Signature.getInstance("SHA256withECDSA");
                            signature.initSign(pair.getPrivate());
                            signature.update((time + body).getBytes(StandardCharsets.UTF_8));
                            return new Signed(
                                    body,
                                    "X-Twilio-Email-Event-Webhook-Timestamp",
                                    time,
                                    "X-Twilio-Email-Event-Webhook-Signature",
                                    Base64.getEncoder().encodeToString(signature.sign()));
                        },
                        true);
        assertThat(events)
                .extracting(Event::customer, Event::type)
                .containsExactly(
                        tuple("ada@example.org", "Email Delivered"),
                        tuple("ada@example.org", "Email Link Clicked"));
        assertThat(events.get(1).properties().get("url")).isEqualTo("https://shop.example/");
    }

    /** developers.hubspot.com: Webhooks API; Validating requests, version 3. */
    @Test
    void hubSpot() throws Exception {
        List<Event> events =
                check(
                        "hubspot",
                        SECRET,
                        """
                        [{"eventId":100,"subscriptionId":1,"portalId":62515,"occurredAt":1750000000000,
                          "subscriptionType":"contact.propertyChange","attemptNumber":0,"objectId":123,
                          "propertyName":"lifecyclestage","propertyValue":"customer"}]
                        """,
                        (body, at, address) -> {
                            String time = Long.toString(at.toEpochMilli());
                            return new Signed(
                                    body,
                                    "X-HubSpot-Request-Timestamp",
                                    time,
                                    "X-HubSpot-Signature-v3",
                                    base64(mac("HmacSHA256", "POST" + address + body + time)));
                        },
                        true);
        assertThat(events)
                .extracting(Event::customer, Event::type, Event::timeMillis)
                .containsExactly(
                        tuple("hubspot:contact:123", "contact.propertyChange", 1_750_000_000_000L));
        assertThat(events.getFirst().properties().get("propertyValue")).isEqualTo("customer");
    }

    /** developers.hubspot.com: Webhooks API, contact.privacyDeletion. */
    @Test
    void hubSpotErasesAContactForPrivacy() throws Exception {
        JsonNode made = server.add("hook erasing", "hubspot");
        String path = "/v1/webhooks/" + made.path("writeKey").asString();
        String one = SourceServer.SOURCES + "/" + made.path("source").path("id").asString();
        server.admin().send("PUT", one + "/secret", "{\"secret\":\"%s\"}".formatted(SECRET));
        String stored =
                server.server()
                        .documents()
                        .sources()
                        .secret(one.substring(one.lastIndexOf('/') + 1))
                        .orElseThrow();
        assertThat(stored).startsWith("aes1:").doesNotContain(SECRET);

        assertThat(hubSpot(path, "contact.propertyChange", 7001)).isEqualTo(200);
        assertThat(hubSpot(path, "contact.propertyChange", 7002)).isEqualTo(200);
        assertThat(customersNamed("hubspot:contact:700")).hasSize(2);
        assertThat(hubSpot(path, "contact.privacyDeletion", 7001)).isEqualTo(200);
        assertThat(customersNamed("hubspot:contact:700")).containsExactly("hubspot:contact:7002");
        assertThat(hubSpot(path, "contact.privacyDeletion", 7001)).as("again").isEqualTo(200);
        assertThat(hubSpot(path, "contact.privacyDeletion", 9999)).as("unknown").isEqualTo(200);
        assertThat(customersNamed("hubspot:contact:9999")).isEmpty();

        String nameless =
                """
                [{"eventId":1,"occurredAt":1750000000000,
                  "subscriptionType":"contact.privacyDeletion"},
                 {"eventId":2,"occurredAt":1750000000000,"objectId":7002,
                  "subscriptionType":"contact.privacyDeletion"}]
                """;
        assertThat(hubSpot(path, nameless)).as("one names nobody").isEqualTo(200);
        assertThat(customersNamed("hubspot:contact:700")).isEmpty();
    }

    private List<String> customersNamed(String part) {
        return server.events().customers().find(part, 10);
    }

    private int hubSpot(String path, String type, long contact) throws GeneralSecurityException {
        String body =
                """
                [{"eventId":%d,"subscriptionId":1,"portalId":62515,"occurredAt":1750000000000,
                  "subscriptionType":"%s","attemptNumber":0,"objectId":%d}]
                """
                        .formatted(contact, type, contact);
        return hubSpot(path, body);
    }

    private int hubSpot(String path, String body) throws GeneralSecurityException {
        String time = Long.toString(Instant.now().toEpochMilli());
        return post(
                        path,
                        new Signed(
                                body,
                                "X-HubSpot-Request-Timestamp",
                                time,
                                "X-HubSpot-Signature-v3",
                                base64(
                                        mac(
                                                "HmacSHA256",
                                                "POST" + server.address(path) + body + time))))
                .statusCode();
    }

    /** developer.zendesk.com: Verifying webhooks; Webhook event types, ticket events. */
    @Test
    void zendesk() throws Exception {
        List<Event> events =
                check(
                        "zendesk",
                        SECRET,
                        """
                        {"account_id":22129848,"id":"2b24ef10","subject":"zen:ticket:5158",
                         "time":"2025-06-15T15:06:40Z","type":"zen:event-type:ticket.status_changed",
                         "zendesk_event_version":"2022-11-06",
                         "detail":{"id":"5158","requester_id":"8447","status":"SOLVED"},
                         "event":{"current":"SOLVED","previous":"OPEN"}}
                        """,
                        (body, at, address) ->
                                new Signed(
                                        body,
                                        "X-Zendesk-Webhook-Signature-Timestamp",
                                        at.toString(),
                                        "X-Zendesk-Webhook-Signature",
                                        base64(mac("HmacSHA256", at + body))),
                        true);
        assertThat(events)
                .extracting(Event::customer, Event::type, Event::timeMillis)
                .containsExactly(
                        tuple("zen:user:8447", "ticket.status_changed", 1_750_000_000_000L));
        assertThat(events.getFirst().properties().get("previous")).isEqualTo("OPEN");
    }

    /** developers.intercom.com: Webhook notifications; Signed notifications. */
    @Test
    void intercom() throws Exception {
        List<Event> events =
                check(
                        "intercom",
                        SECRET,
                        """
                        {"type":"notification_event","app_id":"a1","id":"notif_1","created_at":1750000000,
                         "topic":"conversation.user.created","data":{"item":{"type":"conversation","id":"c1",
                          "state":"open","contacts":{"contacts":[{"id":"6","external_id":"42"}]},
                          "source":{"author":{"type":"user","id":"6","email":"ada@example.org"}}}}}
                        """,
                        (body, at, address) ->
                                new Signed(
                                        body,
                                        "X-Hub-Signature",
                                        "sha1=" + hex(mac("HmacSHA1", body))),
                        true);
        assertThat(events)
                .extracting(Event::customer, Event::type, Event::timeMillis)
                .containsExactly(tuple("42", "conversation.user.created", 1_750_000_000_000L));
        assertThat(events.getFirst().channel()).isEqualTo("chat");
    }

    /** What all have in common; returns the events of one genuine request. */
    private List<Event> check(
            String vendor, String secret, String body, Signer signer, boolean signsBody)
            throws GeneralSecurityException {
        JsonNode made = server.add("hook " + vendor, vendor);
        String path = "/v1/webhooks/" + made.path("writeKey").asString();
        String address = server.address(path).toString();
        String one = SourceServer.SOURCES + "/" + made.path("source").path("id").asString();
        Instant now = Instant.now();
        Signed good = signer.sign(body, now, address);
        assertThat(post(path, good).statusCode()).as("without a secret").isEqualTo(401);
        assertThat(
                        server.admin()
                                .send(
                                        "PUT",
                                        one + "/secret",
                                        "{\"secret\":\"%s\"}".formatted(secret))
                                .statusCode())
                .isEqualTo(204);
        assertThat(
                        server.signedIn("viewer")
                                .send("PUT", one + "/secret", "{\"secret\":\"stolen secret\"}")
                                .statusCode())
                .isEqualTo(403);

        long before = server.events().version();
        assertThat(post(path, new Signed(body)).statusCode()).as("unsigned").isEqualTo(401);
        if (signsBody) {
            HttpResponse<String> altered = post(path, good.with(body.replace("1", "2")));
            assertThat(altered.statusCode()).as("altered").isEqualTo(401);
            assertThat(Browser.code(altered)).isEqualTo("SIGNATURE_INVALID");
        }
        if (!vendor.equals("intercom")) {
            Signed old = signer.sign(body, now.minusSeconds(200_000), address);
            assertThat(post(path, old).statusCode()).as("old").isEqualTo(401);
        }
        assertThat(server.events().version()).isEqualTo(before);

        assertThat(post(path, good).statusCode()).isEqualTo(200);
        long after = server.events().version();
        assertThat(post(path, signer.sign(body, Instant.now(), address)).statusCode())
                .as("sent again")
                .isEqualTo(200);
        assertThat(server.events().version()).as("taken once").isEqualTo(after);

        JsonNode told = server.source("hook " + vendor);
        assertThat(told.path("events").asLong()).isEqualTo(after - before);
        assertThat(told.path("faults").path(0).path("code").asString())
                .isEqualTo("SIGNATURE_INVALID");
        assertThat(told.toString()).doesNotContain(secret);
        return LoggedEvents.of(
                server.events(),
                before,
                "value",
                "metadata.order",
                "url",
                "propertyValue",
                "previous");
    }

    private HttpResponse<String> post(String path, Signed signed) {
        return server.post(path, "", signed.body(), signed.headers());
    }

    private static byte[] mac(String algorithm, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), algorithm));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }
}

package dev.waymark.server.sources;

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
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Webhooks of anybody, mapped on an example, over real HTTP. */
class MappedWebhookIT {
    private static final String BODY =
            """
            {"deliveries":[{"ref":"d1","to":{"mail":"ada@example.org"},"state":"handed over",
              "when":1767261600,"cost":4.5,"van":"R-7"}]}
            """;
    private static final String MAPPING =
            """
            {"records":"/deliveries","fields":{"customer":"/to/mail","type":"/state","time":"/when",
              "channel":"=post","value":"/cost","id":"/ref"},"properties":{"van":"/van"},
              "rest":false}
            """;

    private final SourceServer server = SourceServer.shared();

    @Test
    void readsByTheMappingThatWasMadeOnTheFirstRequest() {
        JsonNode made = server.add("parcels", "webhook");
        String path = "/v1/webhooks/" + made.path("writeKey").asString();
        String rules = rules(made);
        HttpResponse<String> first = server.post(path, "", BODY);
        assertThat(first.statusCode()).as("the sender tries again").isEqualTo(503);
        assertThat(Browser.code(first)).isEqualTo("WEBHOOK_UNMAPPED");
        JsonNode known = Browser.json(server.admin().send("GET", rules, null));
        assertThat(known.path("example").asString()).isEqualTo(BODY);

        HttpResponse<String> preview =
                server.admin()
                        .send(
                                "POST",
                                SourceServer.SOURCES + "/mapping/preview",
                                "{\"mapping\":%s,\"example\":%s}".formatted(MAPPING, quoted(BODY)));
        JsonNode shown = Browser.json(preview).path("events").path(0);
        assertThat(shown.path("customer").asString()).isEqualTo("ada@example.org");
        assertThat(shown.path("properties").path("van").asString()).isEqualTo("R-7");

        map(rules, MAPPING, "null");
        long before = server.events().version();
        assertThat(server.post(path, "", BODY).statusCode()).isEqualTo(200);
        assertThat(server.post(path, "", BODY).statusCode()).as("sent again").isEqualTo(200);
        List<Event> events = LoggedEvents.of(server.events(), before, "van", "value", "source");
        assertThat(events).hasSize(1);
        Event event = events.getFirst();
        assertThat(event.type()).isEqualTo("handed over");
        assertThat(event.channel()).isEqualTo("post");
        assertThat(Instant.ofEpochMilli(event.timeMillis())).isEqualTo("2026-01-01T10:00:00Z");
        assertThat(event.properties().get("value")).isEqualTo("4.5");
        assertThat(event.properties().get("source")).isEqualTo("parcels");

        assertThat(server.post(path, "", "{\"deliveries\":[{\"state\":\"x\"}]}").statusCode())
                .as("what is no event is told on the card")
                .isEqualTo(200);
        assertThat(server.source("parcels").path("faults").path(0).path("reason").asString())
                .contains("nothing at \"/to/mail\"");
    }

    @Test
    void takesOnlyWhatIsSignedAndLatelyIfItShallBe() throws GeneralSecurityException {
        JsonNode made = server.add("signed parcels", "webhook");
        String path = "/v1/webhooks/" + made.path("writeKey").asString();
        map(
                rules(made),
                MAPPING,
                """
                {"header":"X-Sign","encoding":"hex","prefix":"sha256=","timeHeader":"X-Time"}
                """);
        long now = Instant.now().getEpochSecond();
        assertThat(post(path, now, "right secret")).as("no secret yet").isEqualTo(401);
        server.admin()
                .send(
                        "PUT",
                        rules(made).replace("/webhook", "/secret"),
                        "{\"secret\":\"right secret\"}");
        long before = server.events().version();
        assertThat(post(path, now, "wrong secret")).isEqualTo(401);
        assertThat(post(path, now - 400, "right secret")).as("too old").isEqualTo(401);
        assertThat(server.post(path, "", BODY).statusCode()).as("unsigned").isEqualTo(401);
        assertThat(server.events().version()).isEqualTo(before);
        assertThat(post(path, now, "right secret")).isEqualTo(200);
        assertThat(post(path, now, "right secret")).as("replayed").isEqualTo(200);
        assertThat(server.events().version()).isEqualTo(before + 1);
    }

    @Test
    void showsExamplesToThoseWhoMayImportAlone() {
        JsonNode made = server.add("private parcels", "webhook");
        assertThat(server.signedIn("viewer").send("GET", rules(made), null).statusCode())
                .isEqualTo(403);
        HttpResponse<String> bad =
                server.admin()
                        .send(
                                "PUT",
                                rules(made),
                                "{\"mapping\":{\"fields\":{\"customer\":\"to\",\"type\":\"=x\"}}}");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(Browser.code(bad)).isEqualTo("INVALID_MAPPING");
    }

    private void map(String rules, String mapping, String signature) {
        HttpResponse<String> kept =
                server.admin()
                        .send(
                                "PUT",
                                rules,
                                "{\"mapping\":%s,\"signature\":%s}".formatted(mapping, signature));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(204);
    }

    private int post(String path, long time, String secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] code = mac.doFinal((time + "." + BODY).getBytes(StandardCharsets.UTF_8));
        return server.post(
                        path,
                        "",
                        BODY,
                        "X-Sign",
                        "sha256=" + HexFormat.of().formatHex(code),
                        "X-Time",
                        Long.toString(time))
                .statusCode();
    }

    private static String rules(JsonNode made) {
        return SourceServer.SOURCES + "/" + made.path("source").path("id").asString() + "/webhook";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}

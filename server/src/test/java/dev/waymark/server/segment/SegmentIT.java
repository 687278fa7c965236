package dev.waymark.server.segment;

import static dev.waymark.server.segment.SourceServer.SOURCES;
import static dev.waymark.server.segment.SourceServer.WORKSPACE;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.collect.LoggedEvents;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.engine.log.Event;
import dev.waymark.server.Browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Segment's tracking API over real HTTP: what is taken, what is refused, and who gets in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentIT {
    private final SourceServer server = SourceServer.shared();
    private final String web = server.key("Web shop", "website");
    private final String till = server.key("Tills", "server");

    private List<Event> added(long after, String... properties) {
        return LoggedEvents.of(server.events(), after, properties);
    }

    @Test
    void everyCallBecomesAnEventOfItsCustomer() {
        long before = server.events().version();
        ok(
                server.post(
                        "/v1/identify",
                        till,
                        "{\"userId\":\"u1\",\"traits\":{\"email\":\"u1@example.org\",\"address\":{\"city\":\"Rīga\"}}}"));
        ok(
                server.post(
                        "/v1/track",
                        till,
                        "{\"userId\":\"u1\",\"event\":\"Order"
                            + " Completed\",\"properties\":{\"revenue\":19.5,\"products\":[{\"sku\":1}],\"source\":\"leaflet\"}}"));
        ok(
                server.post(
                        "/v1/page",
                        web,
                        "{\"anonymousId\":\"a1\",\"name\":\"Home\",\"context\":{\"page\":{\"path\":\"/\"},\"ip\":\"10.0.0.1\"}}"));
        ok(server.post("/v1/screen", till, "{\"userId\":1234,\"name\":\"Basket\"}"));
        ok(
                server.post(
                        "/v1/group",
                        till,
                        "{\"userId\":\"u1\",\"groupId\":\"g9\",\"traits\":{\"plan\":\"pro\"}}"));
        ok(server.post("/v1/alias", till, "{\"userId\":\"u1\",\"previousId\":\"a1\"}"));
        ok(
                server.post(
                        "/v1/t",
                        web,
                        "{\"userId\":\"u1\",\"anonymousId\":\"a1\",\"event\":\"Clicked\",\"properties\":{\"channel\":\"email\"}}"));

        List<Event> events =
                added(
                        before,
                        "email",
                        "address.city",
                        "value",
                        "products",
                        "properties.source",
                        "source",
                        "context.page.path",
                        "context.ip",
                        "groupId",
                        "plan",
                        "previousId",
                        "anonymousId");

        assertThat(events)
                .extracting(Event::customer, Event::type, event -> String.valueOf(event.channel()))
                .containsExactly(
                        tuple("u1", "Identify", "null"),
                        tuple("u1", "Order Completed", "null"),
                        tuple("a1", "Page Home", "web"),
                        tuple("1234", "Screen Basket", "app"),
                        tuple("u1", "Group", "null"),
                        tuple("u1", "Alias", "null"),
                        tuple("u1", "Clicked", "email"));
        assertThat(events)
                .extracting(event -> event.properties().toString())
                .containsExactly(
                        "[address.city=Rīga, email=u1@example.org, source=Tills]",
                        "[products=[{\"sku\":1}], properties.source=leaflet, source=Tills,"
                                + " value=19.5]",
                        "[context.page.path=/, source=Web shop]",
                        "[source=Tills]",
                        "[groupId=g9, plan=pro, source=Tills]",
                        "[previousId=a1, source=Tills]",
                        "[anonymousId=a1, source=Web shop]");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":true,\"refused\":[]}");
    }

    @Test
    void aBatchIsTakenOnceHoweverOftenItIsSent() {
        long before = server.events().version();
        String batch =
                """
                {"batch":[
                  {"type":"track","messageId":"m-1","userId":"u2","event":"Opened"},
                  {"type":"track","messageId":"m-2","userId":"u2","event":"Closed"},
                  {"type":"track","messageId":"m-1","userId":"u2","event":"Opened"}],
                 "context":{"campaign":{"name":"Spring"}}}
                """;
        ok(server.post("/v1/batch", till, batch));
        ok(
                server.post(
                        "/v1/batch",
                        till,
                        SourceServer.gzip(batch.getBytes(StandardCharsets.UTF_8)),
                        "Content-Encoding",
                        "gzip"));
        ok(
                server.post(
                        "/v1/import/",
                        "",
                        batch.replaceFirst("\\{", "{\"writeKey\":\"" + till + "\",")));

        assertThat(added(before, "context.campaign.name"))
                .extracting(Event::type, event -> event.properties().get("context.campaign.name"))
                .containsExactly(tuple("Opened", "Spring"), tuple("Closed", "Spring"));

        ok(server.post("/v1/batch", web, batch));
        assertThat(added(before)).as("of another source they are others").hasSize(4);
    }

    @Test
    void queriesSeeAnEventAsSoonAsItIsAcknowledged() {
        LogIndexes indexes = server.server().part(LogIndexes.class);
        for (int i = 0; i < 5; i++) {
            long before = indexes.current(WORKSPACE).events();
            ok(server.post("/v1/track", till, "{\"userId\":\"now\",\"event\":\"Seen " + i + "\"}"));
            assertThat(indexes.current(WORKSPACE).events()).isEqualTo(before + 1);
        }
    }

    @Test
    void correctsTheSendersClock() {
        long before = server.events().version();
        Instant now = Instant.now();
        ok(
                server.post(
                        "/v1/batch",
                        till,
                        """
                        {"sentAt":"2031-05-01T12:00:00Z","batch":[
                          {"type":"track","userId":"clock","event":"An hour ago","timestamp":"2031-05-01T11:00:00.000Z"},
                          {"type":"track","userId":"clock","event":"A day ago","originalTimestamp":"2031-04-30T14:00:00+02:00"},
                          {"type":"track","userId":"clock","event":"Never","timestamp":"2099-01-01T00:00:00Z"},
                          {"type":"track","userId":"clock","event":"Nonsense","timestamp":"soon"},
                          {"type":"track","userId":"clock","event":"Now"}]}
                        """));

        List<Event> events = added(before, "originalTimestamp");
        assertThat(ago(now, events.get(0))).isBetween(3590L, 3610L);
        assertThat(ago(now, events.get(1))).isBetween(86390L, 86410L);
        for (Event event : events.subList(2, 5)) {
            assertThat(ago(now, event)).isBetween(-20L, 20L);
        }
        assertThat(events)
                .extracting(event -> String.valueOf(event.properties().get("originalTimestamp")))
                .containsExactly("null", "null", "2099-01-01T00:00:00Z", "soon", "null");
    }

    private static long ago(Instant now, Event event) {
        return Duration.between(Instant.ofEpochMilli(event.timeMillis()), now).toSeconds();
    }

    @Test
    void refusesWhatIsNoGoodWithAReasonAndTakesTheRest() {
        long before = server.events().version();
        refused("/v1/track", "{\"userId\":\"u3\",\"event\":", 400, "MALFORMED_JSON");
        refused("/v1/track", "[1]", 400, "MALFORMED_JSON");
        refused("/v1/track", "{\"event\":\"Clicked\"}", 400, "CUSTOMER_MISSING");
        refused("/v1/track", "{\"userId\":\"u3\"}", 400, "TYPE_MISSING");
        refused(
                "/v1/track",
                "{\"userId\":\"u3\",\"event\":\"" + "x".repeat(33_000) + "\"}",
                400,
                "MESSAGE_TOO_LARGE");
        refused("/v1/batch", "{\"batch\":[" + "{},".repeat(2_500) + "{}]}", 400, "BATCH_TOO_LARGE");
        refused("/v1/batch", "{\"batch\":\"" + "x".repeat(520_000) + "\"}", 400, "BATCH_TOO_LARGE");
        refused(
                "/v1/batch",
                "{\"batch\":[{\"type\":\"dance\",\"userId\":\"u\"}]}",
                400,
                "MESSAGE_INVALID");
        byte[] bomb = SourceServer.gzip(new byte[50_000_000]);
        assertThat(bomb.length).isLessThan(100_000);
        HttpResponse<String> packed =
                server.post("/v1/batch", till, bomb, "Content-Encoding", "gzip");
        assertThat(packed.statusCode()).isEqualTo(400);
        assertThat(server.post("/v1/batch", till, bomb, "Content-Encoding", "br").statusCode())
                .isEqualTo(400);
        assertThat(
                        server.post("/v1/batch", till, "no gzip", "Content-Encoding", "gzip")
                                .statusCode())
                .isEqualTo(400);
        assertThat(added(before)).isEmpty();

        HttpResponse<String> mixed =
                server.post(
                        "/v1/batch",
                        till,
                        "{\"batch\":[{\"type\":\"track\",\"event\":\"Lost\"},{\"type\":\"track\",\"userId\":\"u3\",\"event\":\"Kept\"}]}");
        assertThat(mixed.statusCode()).isEqualTo(200);
        assertThat(Browser.json(mixed).path("refused").path(0).path("index").asInt()).isZero();
        assertThat(Browser.json(mixed).path("refused").path(0).path("reason").asString())
                .isEqualTo("userId and anonymousId are both missing. Give one of them.");
        assertThat(added(before)).extracting(Event::type).containsExactly("Kept");

        JsonNode tills = server.source("Tills");
        assertThat(tills.path("refused").asLong()).isGreaterThanOrEqualTo(8);
        assertThat(tills.path("faults").path(0).path("code").asString())
                .isEqualTo("CUSTOMER_MISSING");
        assertThat(tills.path("lastEventAt").asString()).startsWith("20");
    }

    private void refused(String path, String body, int status, String code) {
        HttpResponse<String> answer = server.post(path, till, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Browser.code(answer)).isEqualTo(code);
        assertThat(Browser.json(answer).path("detail").asString()).isNotBlank();
    }

    @Test
    void aWriteKeyOpensNothingButItsOwnSource() {
        String body = "{\"userId\":\"u4\",\"event\":\"Clicked\"}";
        for (String key : List.of("", "wk_unknown", "nothing", web + "x")) {
            assertThat(server.post("/v1/track", key, body).statusCode()).isEqualTo(401);
        }
        for (String path :
                List.of(
                        "/api/workspaces",
                        "/api/workspaces/" + WORKSPACE,
                        SOURCES,
                        "/api/workspaces/" + WORKSPACE + "/log")) {
            for (String scheme : List.of(SourceServer.basic(web), "Bearer " + web)) {
                assertThat(
                                server.send(
                                                HttpRequest.newBuilder(server.address(path))
                                                        .header("Authorization", scheme))
                                        .statusCode())
                        .as(path)
                        .isEqualTo(401);
            }
        }
        Browser program = Browser.at(server.server()).with("Authorization", "Bearer wm_unknown");
        assertThat(program.send("POST", "/v1/track", body).statusCode()).isEqualTo(401);
        assertThat(server.send(HttpRequest.newBuilder(server.address("/v1/nothing"))).statusCode())
                .isEqualTo(404);
    }

    @Test
    void sourcesAreSwitchedRenewedAndRemoved() {
        JsonNode made = server.add("Phone line", "server");
        String key = made.path("writeKey").asString();
        String one = SOURCES + "/" + made.path("source").path("id").asString();
        String body = "{\"userId\":\"u5\",\"event\":\"Called\"}";
        ok(server.post("/v1/track", key, body));
        assertThat(server.source("Phone line").path("events").asLong()).isEqualTo(1);
        assertThat(server.source("Phone line").toString()).doesNotContain(key);

        assertThat(server.admin().send("PATCH", one, "{\"enabled\":false}").statusCode())
                .isEqualTo(204);
        assertThat(server.post("/v1/track", key, body).statusCode()).isEqualTo(401);
        server.admin().send("PATCH", one, "{\"enabled\":true}");
        ok(server.post("/v1/track", key, body));

        String renewed =
                Browser.json(server.admin().send("POST", one + "/key", null))
                        .path("writeKey")
                        .asString();
        assertThat(server.post("/v1/track", key, body).statusCode()).isEqualTo(401);
        ok(server.post("/v1/track", renewed, body));

        Browser viewer = server.signedIn("viewer");
        assertThat(viewer.send("GET", SOURCES, null).statusCode()).isEqualTo(200);
        assertThat(viewer.send("DELETE", one, null).statusCode()).isEqualTo(403);
        assertThat(viewer.send("POST", SOURCES, "{\"name\":\"x\",\"kind\":\"app\"}").statusCode())
                .isEqualTo(403);
        assertThat(
                        Browser.code(
                                server.admin()
                                        .send(
                                                "POST",
                                                SOURCES,
                                                "{\"name\":\"Phone line\",\"kind\":\"app\"}")))
                .isEqualTo("SOURCE_CONFLICT");

        assertThat(server.admin().send("DELETE", one, null).statusCode()).isEqualTo(204);
        assertThat(server.post("/v1/track", renewed, body).statusCode()).isEqualTo(401);
        assertThat(Browser.code(server.admin().send("DELETE", one, null)))
                .isEqualTo("SOURCE_NOT_FOUND");
    }

    @Test
    void browsersOfAnySiteMaySend() {
        HttpResponse<String> asked =
                server.send(
                        HttpRequest.newBuilder(server.address("/v1/t"))
                                .method("OPTIONS", BodyPublishers.noBody())
                                .header("Origin", "https://shop.example")
                                .header("Access-Control-Request-Method", "POST")
                                .header(
                                        "Access-Control-Request-Headers",
                                        "content-type,authorization"));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).contains("*");

        HttpResponse<String> sent =
                server.post(
                        "/v1/t",
                        "",
                        "{\"writeKey\":\""
                                + web
                                + "\",\"anonymousId\":\"b1\",\"event\":\"Scrolled\"}",
                        "Origin",
                        "https://shop.example",
                        "Content-Type",
                        "text/plain");
        ok(sent);
        assertThat(sent.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(sent.headers().firstValue("Set-Cookie")).isEmpty();

        HttpResponse<String> settings =
                server.send(
                        HttpRequest.newBuilder(server.address("/v1/projects/" + web + "/settings"))
                                .header("Origin", "https://shop.example"));
        assertThat(
                        Browser.json(settings)
                                .path("integrations")
                                .path("Segment.io")
                                .path("apiHost")
                                .asString())
                .isEqualTo("127.0.0.1:" + server.server().address().getPort() + "/v1");
        assertThat(
                        server.send(
                                        HttpRequest.newBuilder(
                                                server.address("/v1/projects/x/settings")))
                                .statusCode())
                .isEqualTo(401);
    }
}

package dev.waymark.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.access.Role;
import dev.waymark.app.sources.IssuedSource;
import dev.waymark.app.sources.SourceKind;
import dev.waymark.app.sources.Sources;
import dev.waymark.server.Browser;
import dev.waymark.server.identity.Shop;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Every way to be wrong, sent over real HTTP, and told by reason in the catalogue. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlawsIT {
    private final Shop shop = new Shop();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Browser viewer = shop.as(Role.VIEWER);

    @AfterAll
    void stop() {
        client.close();
        shop.close();
    }

    private IssuedSource source(String name, SourceKind kind) {
        return source(Shop.SHOP, name, kind);
    }

    private IssuedSource source(String workspace, String name, SourceKind kind) {
        Actor actor =
                new Actor.Program("test", workspace, Set.of(Permission.READ, Permission.IMPORT));
        return shop.server().part(Sources.class).add(actor, workspace, name, kind);
    }

    private int post(String path, String key, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(shop.server().address().resolve(path))
                        .header("Authorization", basic(key))
                        .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        return answer.statusCode();
    }

    private static String basic(String key) {
        return "Basic "
                + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }

    /** What an answer says of flaws, in short: reason, what became of it, messages. */
    private static List<String> flaws(JsonNode answer) {
        List<String> found = new ArrayList<>();
        for (JsonNode flaw : answer.path("flaws")) {
            found.add(
                    flaw.path("reason").asString()
                            + (flaw.path("taken").asBoolean() ? " taken " : " refused ")
                            + flaw.path("messages").asLong());
        }
        return found;
    }

    private JsonNode listed(String name) {
        return listed(viewer, Shop.SHOP, name);
    }

    private static JsonNode listed(Browser browser, String workspace, String name) {
        for (JsonNode one : Shop.get(browser, workspace, "/sources")) {
            if (one.path("name").asString().equals(name)) {
                return one;
            }
        }
        throw new AssertionError("no source " + name);
    }

    @Test
    void tellsByReasonAndSourceWhatWasWrong() throws Exception {
        IssuedSource tills = source("Tills", SourceKind.SERVER);
        String key = tills.writeKey();
        String batch =
                """
                {"batch":[
                  {"type":"track","event":"Paid"},
                  {"type":"track","event":"Paid"},
                  {"type":"track","userId":"anna"},
                  {"userId":"anna"},
                  {"type":"dance","userId":"anna"},
                  {"type":"track","userId":"anna","event":"Paid","messageId":"m-1"},
                  {"type":"track","userId":"anna","event":"Paid","timestamp":"soon"},
                  {"type":"track","userId":"anna","event":"Paid","timestamp":"1969-07-20T20:17:00Z"},
                  {"type":"track","userId":"anna","event":"Paid",
                   "timestamp":"2099-01-01T00:00:00Z"},
                  {"type":"track","userId":"anna","event":"Paid","timestamp":"%s"},
                  {"type":"track","userId":"anna","event":"Paid",
                   "timestamp":"2026-01-01T00:00:00Z"}]}
                """
                        .formatted(Instant.now().plus(Duration.ofHours(5)));
        assertThat(post("/v1/batch", key, batch)).isEqualTo(200);
        assertThat(post("/v1/track", key, "{\"userId\":\"anna\",\"event\":")).isEqualTo(400);
        assertThat(post("/v1/track", key, "no gzip", "Content-Encoding", "gzip")).isEqualTo(400);
        String large = "{\"userId\":\"anna\",\"event\":\"" + "x".repeat(33_000) + "\"}";
        assertThat(post("/v1/track", key, large)).isEqualTo(400);
        String again =
                "{\"userId\":\"anna\",\"event\":\"Paid\",\"messageId\":\"m-1\","
                        + "\"timestamp\":\"2026-01-02T00:00:00Z\"}";
        assertThat(post("/v1/track", key, again)).isEqualTo(200);
        String mixpanel =
                """
                [{"event":"Paid","properties":{"distinct_id":"anna"}},
                 {"event":"Paid","properties":{"distinct_id":"anna","time":"noon"}},
                 {"event":"Paid","properties":{"distinct_id":"anonymous","time":1767225600}}]
                """;
        IssuedSource app = source("App", SourceKind.APP);
        assertThat(post("/import?strict=0", app.writeKey(), mixpanel)).isEqualTo(400);
        IssuedSource payments = source("Payments", SourceKind.STRIPE);
        assertThat(post("/v1/webhooks/" + payments.writeKey(), "", "{}")).isEqualTo(401);
        IssuedSource parcels = source("Parcels", SourceKind.WEBHOOK);
        assertThat(post("/v1/webhooks/" + parcels.writeKey(), "", "{}")).isEqualTo(503);

        JsonNode catalog = Shop.get(viewer, Shop.SHOP, "/catalog");

        assertThat(catalog.path("refused").asLong()).isEqualTo(13);
        assertThat(catalog.path("duplicates").asLong()).isEqualTo(1);
        assertThat(flaws(catalog))
                .containsExactly(
                        "no-customer refused 3",
                        "no-type refused 2",
                        "damaged refused 2",
                        "no-time refused 1",
                        "bad-time refused 1",
                        "bad-value refused 1",
                        "too-large refused 1",
                        "unsigned refused 1",
                        "unmapped refused 1",
                        "bad-time taken 2",
                        "no-time taken 1",
                        "future-time taken 1");
        assertThat(catalog.path("flaws").path(0).path("sources"))
                .hasToString(
                        "[{\"id\":\"%s\",\"name\":\"Tills\",\"messages\":2},{\"id\":\"%s\",\"name\":\"App\",\"messages\":1}]"
                                .formatted(tills.source().id(), app.source().id()));
        JsonNode paid = catalog.path("types").path(0);
        assertThat(paid.path("events").asLong()).isEqualTo(6);
        assertThat(paid.path("quality").path("future").asLong()).isEqualTo(1);
        assertThat(paid.path("quality").path("retimed").asLong()).isEqualTo(3);

        assertThat(flaws(listed("Tills")))
                .containsExactly(
                        "no-customer refused 2",
                        "no-type refused 2",
                        "damaged refused 2",
                        "bad-value refused 1",
                        "too-large refused 1",
                        "bad-time taken 2",
                        "no-time taken 1",
                        "future-time taken 1");
        assertThat(listed("Tills").path("refused").asLong()).isEqualTo(8);
        assertThat(listed("Tills").path("flaws").path(2).path("codes").toString())
                .isEqualTo("[\"MALFORMED_JSON\",\"UNREADABLE_BODY\"]");
        assertThat(Shop.status(shop.as(Role.EDITOR), "GET", Shop.BANK, "/sources", ""))
                .isEqualTo(404);
    }

    @Test
    void countsAMessageOnceAlthoughManyAreRefusedAtTheSameTime() throws Exception {
        Browser admin = shop.as(Role.ADMIN);
        IssuedSource busy = source(Shop.BANK, "Busy", SourceKind.SERVER);
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            senders.add(
                    Thread.startVirtualThread(
                            () -> {
                                for (int k = 0; k < 10; k++) {
                                    sendAndLook(busy.writeKey(), admin);
                                }
                            }));
        }
        for (Thread sender : senders) {
            sender.join();
        }

        JsonNode listed = listed(admin, Shop.BANK, "Busy");
        assertThat(flaws(listed)).containsExactly("no-customer refused 80");
        assertThat(listed.path("refused").asLong()).isEqualTo(80);
    }

    private void sendAndLook(String key, Browser admin) {
        try {
            post("/v1/track", key, "{\"event\":\"Paid\"}");
            Shop.get(admin, Shop.BANK, "/sources");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

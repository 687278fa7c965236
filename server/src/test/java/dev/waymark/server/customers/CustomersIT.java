package dev.waymark.server.customers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Role;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.server.Browser;
import dev.waymark.server.identity.Shop;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finding one customer, seeing what they did, pseudonyms, export and erasure, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomersIT {
    private final Shop shop = new Shop();
    private final Browser editor = shop.as(Role.EDITOR);
    private final Browser viewer = shop.as(Role.VIEWER);
    private final Browser admin = shop.as(Role.ADMIN);

    @BeforeAll
    void send() {
        person(Shop.SHOP, "anna", "v1", "anna@example.org");
        person(Shop.SHOP, "bert", "v2", "bert@example.org");
        person(Shop.BANK, "anna", "v1", "anna@example.org");
    }

    private void person(String workspace, String user, String visitor, String email) {
        shop.send(
                workspace,
                "track",
                """
                {"anonymousId":"%s","event":"look","timestamp":"2026-01-01T10:00:00Z"}
                """
                        .formatted(visitor));
        shop.send(
                workspace,
                "identify",
                """
                {"userId":"%s","anonymousId":"%s","traits":{"email":"%s","plan":"pro"},
                 "timestamp":"2026-01-02T10:00:00Z"}
                """
                        .formatted(user, visitor, email));
        shop.send(
                workspace,
                "track",
                """
                {"userId":"%s","event":"support call","timestamp":"2026-01-05T10:00:00Z",
                 "properties":{"channel":"phone","subject":"Where is my parcel?","due":"Friday",
                 "promise":"We call back"}}
                """
                        .formatted(user));
        shop.send(
                workspace,
                "track",
                """
                {"userId":"%s","event":"nps answer","timestamp":"2026-01-06T10:00:00Z",
                 "properties":{"value":3}}
                """
                        .formatted(user));
    }

    @AfterAll
    void stop() {
        shop.close();
    }

    @Test
    void findsACustomerByAnyIdentifier() {
        for (String search : new String[] {"anna", "V1", "ANNA@example.org", "na@exam"}) {
            JsonNode found = Shop.get(editor, Shop.SHOP, "/customers?search=" + search);
            assertThat(found.path("rows")).as(search).hasSize(1);
            assertThat(found.path("rows").path(0).path("customer").asString()).isEqualTo("anna");
            assertThat(found.path("rows").path(0).path("events").asInt()).isEqualTo(4);
        }
        assertThat(Shop.get(editor, Shop.SHOP, "/customers").path("rows").size())
                .isGreaterThanOrEqualTo(2);
        assertThat(Shop.get(editor, Shop.SHOP, "/customers?search=nobody").path("rows")).isEmpty();
        assertThat(Shop.status(editor, "GET", Shop.BANK, "/customers", "")).isEqualTo(404);
    }

    @Test
    void showsAllSourcesOfOnePersonInOneView() {
        JsonNode one = Shop.get(editor, Shop.SHOP, "/customers/overview?customer=anna@example.org");
        assertThat(one.path("customer").asString()).isEqualTo("anna");
        assertThat(one.path("customers").toString()).isEqualTo("[\"anna\",\"v1\"]");
        assertThat(one.path("timeline").path("events").asInt()).isEqualTo(4);
        JsonNode traits = one.path("timeline").path("traits");
        assertThat(traits.path(1).path("name").asString()).isEqualTo("plan");
        assertThat(traits.path(1).path("source").asString()).startsWith("web ");
        assertThat(traits.path(1).path("at").asString()).isEqualTo("2026-01-02T10:00:00Z");

        JsonNode page =
                Shop.get(editor, Shop.SHOP, "/customers/timeline?customer=v1&offset=1&limit=2");
        assertThat(page.path("total").asInt()).isEqualTo(4);
        assertThat(page.path("events").path(0).path("type").asString()).isEqualTo("Identify");
        assertThat(page.path("events").path(1).path("gapSeconds").asDouble())
                .isEqualTo(3 * 86_400.0);
        assertThat(Shop.status(editor, "GET", Shop.SHOP, "/customers/card?customer=nobody", ""))
                .isEqualTo(404);
    }

    @Test
    void theCardSaysWhatIsOpenAndWhatIsNotKnown() {
        String path = "/customers/card?customer=anna";
        JsonNode card = Shop.get(editor, Shop.SHOP, path);
        assertThat(card.path("openQuestion").path("text").asString())
                .isEqualTo("Where is my parcel?");
        assertThat(card.path("promises").path(0).path("text").asString()).isEqualTo("We call back");
        assertThat(card.path("promises").path(0).path("due").asString()).isEqualTo("Friday");
        assertThat(card.path("score").path("value").asDouble()).isEqualTo(3.0);
        assertThat(card.path("mood").asString()).isEqualTo("bad");
        assertThat(card.path("nextBestStep").isNull() || card.path("nextBestStep").isMissingNode())
                .isTrue();
        assertThat(card.path("unknown").toString()).isEqualTo("[\"nextBestStep\"]");
        long[] millis = new long[20];
        for (int i = 0; i < millis.length; i++) {
            long began = System.nanoTime();
            Shop.get(editor, Shop.SHOP, path);
            millis[i] = (System.nanoTime() - began) / 1_000_000;
        }
        Arrays.sort(millis);
        System.getLogger("card").log(System.Logger.Level.INFO, "card p50 {0} ms", millis[10]);
        assertThat(millis[10]).isLessThan(100);
    }

    @Test
    void theCardSaysWhatThoseDidNextWhoReachedTheGoal() {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 31; i++) {
            way(sent, "w" + i, "2025-06-01", "offer", i < 20 ? "talk" : "mailing", "order");
        }
        way(sent, "late", "2025-06-01", "offer", "talk");
        way(sent, "undecided", "2025-12-01", "offer");
        shop.send(Shop.BANK, "batch", "{\"batch\":[" + String.join(",", sent) + "]}");
        assertThat(
                        Shop.status(
                                admin,
                                "PUT",
                                Shop.BANK,
                                "/stages",
                                "{\"stages\":[{\"name\":\"Offer\",\"types\":[\"offer\"]},"
                                        + "{\"name\":\"Sold\",\"types\":[\"order\"]}]}"))
                .isLessThan(300);
        JsonNode step =
                Shop.get(admin, Shop.BANK, "/customers/card?customer=undecided")
                        .path("nextBestStep");
        assertThat(step.path("step").asString()).isEqualTo("talk");
        assertThat(step.path("share").asDouble()).isEqualTo(20 / 31.0);
        assertThat(step.path("n").asLong()).isEqualTo(31);
        assertThat(step.path("stood").asLong()).isEqualTo(33);
        assertThat(step.path("goal").asString()).isEqualTo("Sold");
    }

    /** One event a day. */
    private static void way(List<String> sent, String user, String from, String... types) {
        LocalDate day = LocalDate.parse(from);
        for (int i = 0; i < types.length; i++) {
            sent.add(
                    """
                    {"type":"track","userId":"%s","event":"%s","timestamp":"%sT10:00:00Z"}
                    """
                            .formatted(user, types[i], day.plusDays(i)));
        }
    }

    @Test
    void showsWhatTheCustomerAgreedTo() {
        shop.send(
                Shop.SHOP,
                "track",
                """
                {"userId":"bert","event":"consent given","timestamp":"2026-01-07T10:00:00Z",
                 "context":{"consent":{"categoryPreferences":{"Advertising":false,"Analytics":true}}}}
                """);
        JsonNode said =
                Shop.get(editor, Shop.SHOP, "/customers/overview?customer=bert").path("consents");
        assertThat(said).hasSize(2);
        assertThat(said.path(0).path("purpose").asString()).isEqualTo("Advertising");
        assertThat(said.path(0).path("granted").asBoolean()).isFalse();
        assertThat(said.path(0).path("at").asString()).isEqualTo("2026-01-07T10:00:00Z");
        assertThat(said.path(0).path("source").asString()).startsWith("web ");
        assertThat(said.path(1).path("granted").asBoolean()).isTrue();
    }

    @Test
    void viewersSeePseudonymsThatTellNothing() {
        JsonNode rows = Shop.get(viewer, Shop.SHOP, "/customers").path("rows");
        String all = rows.toString();
        assertThat(all).doesNotContain("anna", "bert", "\"v1\"", "example");
        String pseudonym = rows.path(0).path("customer").asString();
        assertThat(pseudonym).matches("p-[0-9a-z]{16}");
        assertThat(Shop.get(viewer, Shop.SHOP, "/customers").path("rows")).isEqualTo(rows);
        String page =
                Shop.get(viewer, Shop.SHOP, "/customers/timeline?customer=" + pseudonym).toString();
        String over =
                Shop.get(viewer, Shop.SHOP, "/customers/overview?customer=" + pseudonym).toString();
        String card =
                Shop.get(viewer, Shop.SHOP, "/customers/card?customer=" + pseudonym).toString();
        assertThat(page + over + card)
                .contains("support call")
                .doesNotContain("anna", "bert", "example", "parcel", "call back");

        for (String attempt : new String[] {"anna", "v1", "anna@example.org"}) {
            assertThat(Shop.get(viewer, Shop.SHOP, "/customers?search=" + attempt).path("rows"))
                    .isEmpty();
            for (String part : new String[] {"overview", "timeline", "card"}) {
                String path = "/customers/" + part + "?customer=" + attempt;
                assertThat(Shop.status(viewer, "GET", Shop.SHOP, path, "")).isEqualTo(404);
            }
        }
        String where = "?where=" + "email%20is%20%22anna@example.org%22";
        assertThat(Shop.status(viewer, "GET", Shop.SHOP, "/customers" + where, "")).isEqualTo(403);
        assertThat(Shop.status(viewer, "GET", Shop.SHOP, "/variants" + where, "")).isEqualTo(403);
        assertThat(Shop.status(editor, "GET", Shop.SHOP, "/variants" + where, "")).isEqualTo(200);
        String funnel = "{\"steps\":[\"look\",\"never\"],\"breakdown\":\"email\"}";
        assertThat(Shop.status(viewer, "POST", Shop.SHOP, "/funnel", funnel)).isEqualTo(403);
        assertThat(Shop.status(viewer, "GET", Shop.SHOP, "/privacy/export?customer=anna", ""))
                .isEqualTo(403);
        String drops = "{\"funnel\":{\"steps\":[\"look\",\"nps answer\",\"look\"]},\"step\":2}";
        HttpResponse<String> left =
                viewer.send("POST", "/api/workspaces/" + Shop.SHOP + "/funnel/dropoffs", drops);
        assertThat(left.statusCode()).as(left.body()).isEqualTo(200);
        assertThat(left.body()).contains("p-").doesNotContain("anna", "bert");
        String bank = Shop.get(admin, Shop.BANK, "/customers").toString();
        assertThat(bank).contains("anna");
        assertThat(Shop.status(viewer, "GET", Shop.BANK, "/customers", "")).isEqualTo(404);
    }

    @Test
    void noImportUnderWayBringsAnErasedPersonBack() {
        person(Shop.SHOP, "gina", "v7", "gina@example.org");
        String rows =
                IntStream.range(0, 200_000)
                        .mapToObj(i -> i % 1_000 == 0 ? "gina" : "other" + i % 100)
                        .map(customer -> customer + ",2026-01-01,Visit\n")
                        .collect(Collectors.joining());
        String api = "/api/workspaces/" + Shop.SHOP;
        JsonNode upload =
                Browser.json(
                        admin.send(
                                "POST",
                                api + "/uploads?name=big.csv",
                                "customer,time,type\n" + rows));
        JsonNode job =
                Browser.json(
                        admin.send(
                                "POST",
                                api + "/imports",
                                "{\"uploadId\":\"%s\",\"mapping\":null,\"strict\":false}"
                                        .formatted(upload.path("id").asString())));

        JsonNode report =
                Browser.json(
                        admin.send(
                                "POST",
                                api + "/privacy/erasures",
                                "{\"customer\":\"gina\",\"confirm\":\"gina\"}"));

        assertThat(report.path("complete").asBoolean()).as(report.toString()).isTrue();
        JsonNode ended = Shop.get(admin, Shop.SHOP, "/imports/" + job.path("id").asString());
        assertThat(ended.path("state").asString()).isIn("cancelled", "done");
        assertThat(Shop.get(admin, Shop.SHOP, "/customers?search=gina").path("rows")).isEmpty();
    }

    @Test
    void exportsAndErasesOnePersonEverywhere() throws IOException {
        person(Shop.SHOP, "carl", "v9", "carl@example.org");
        Shop.get(admin, Shop.SHOP, "/variants");
        Path imports =
                shop.server().part(WaymarkHome.class).workspace(Shop.SHOP).resolve("imports");
        Files.createDirectories(imports);
        Path rejects =
                Files.writeString(
                        imports.resolve("01900000-0000-7000-8000-000000000001.rejects.csv"),
                        "line,customer,reason\n"
                                + "2,carl,bad\n"
                                + "3,x,write to CARL@example.org\n"
                                + "4,bert,bad\n");

        String uploads = "/api/workspaces/" + Shop.SHOP + "/uploads";
        String waiting =
                Browser.json(
                                admin.send(
                                        "POST",
                                        uploads + "?name=more.csv",
                                        "customer,time,type\ncarl,2026-01-01,Visit\n"))
                        .path("id")
                        .asString();

        JsonNode exported = Shop.get(admin, Shop.SHOP, "/privacy/export?customer=v9");
        assertThat(exported.path("events")).hasSize(4);
        assertThat(exported.path("identifiers").toString()).contains("carl@example.org");
        HttpResponse<String> csv =
                admin.send(
                        "GET",
                        "/api/workspaces/" + Shop.SHOP + "/privacy/export.csv?customer=carl",
                        null);
        assertThat(csv.body().lines()).hasSize(5);
        assertThat(csv.body()).contains("Where is my parcel?");

        String erase = "{\"customer\":\"carl@example.org\",\"confirm\":\"%s\"}";
        String path = "/api/workspaces/" + Shop.SHOP + "/privacy/erasures";
        assertThat(editor.send("POST", path, erase.formatted("carl")).statusCode()).isEqualTo(403);
        assertThat(Browser.code(admin.send("POST", path, erase.formatted("bert"))))
                .isEqualTo("NOT_CONFIRMED");
        HttpResponse<String> answer = admin.send("POST", path, erase.formatted("carl"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode report = Browser.json(answer);
        assertThat(report.path("events").asInt()).isEqualTo(4);
        assertThat(report.path("complete").asBoolean()).as(answer.body()).isTrue();
        assertThat(answer.body()).doesNotContain("carl", "v9");

        try (Stream<Path> left = Files.list(imports.resolveSibling("uploads"))) {
            assertThat(left).isEmpty();
        }
        assertThat(Browser.code(admin.send("POST", uploads + "/" + waiting + "/preview", "{}")))
                .isEqualTo("UPLOAD_NOT_FOUND");
        assertThat(Files.readString(rejects)).contains("bert").doesNotContainIgnoringCase("carl");
        for (String search : new String[] {"carl", "v9", "carl@example.org"}) {
            assertThat(Shop.get(admin, Shop.SHOP, "/customers?search=" + search).path("rows"))
                    .isEmpty();
        }
        assertThat(Shop.get(admin, Shop.SHOP, "/identity/merges").toString())
                .doesNotContain("carl", "v9");
        assertThat(
                        shop.server()
                                .part(EventStores.class)
                                .open(Shop.SHOP)
                                .customers()
                                .find("carl", 9))
                .isEmpty();
        assertThat(admin.send("POST", path, erase.formatted("carl")).statusCode()).isEqualTo(404);
        assertThat(Shop.get(admin, Shop.SHOP, "/customers?search=bert").path("rows")).hasSize(1);
        person(Shop.SHOP, "dora", "v8", "dora@example.org");
        assertThat(Shop.get(admin, Shop.SHOP, "/customers?search=dora").path("rows")).hasSize(1);
    }
}

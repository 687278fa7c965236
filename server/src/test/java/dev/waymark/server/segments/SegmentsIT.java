package dev.waymark.server.segments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Filters, saved segments and comparisons, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentsIT {
    private final TestServer server =
            TestServer.start(settings -> settings.asDemo().withSampleCustomers(300));
    private final Browser browser = Browser.at(server);
    private String api = "";

    @BeforeAll
    void findTheSample() {
        api = "/api/workspaces/" + browser.enterSample();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void keepsChangesAndRemovesASegment() {
        HttpResponse<String> added = save("Buyers", "did purchase");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String address = api + "/segments/" + Browser.json(added).path("id").asString();
        assertThat(Browser.json(added).path("where").asString()).isEqualTo("did \"purchase\"");
        assertThat(Browser.code(save("Buyers", "did referral"))).isEqualTo("NAME_TAKEN");

        HttpResponse<String> changed =
                browser.send(
                        "PUT", address, "{\"name\":\"Others\",\"where\":\"never did purchase\"}");
        assertThat(Browser.json(changed).path("where").asString())
                .isEqualTo("never did \"purchase\"");
        assertThat(get("/segments").toString()).contains("Others").doesNotContain("Buyers");
        assertThat(browser.send("DELETE", address, null).statusCode()).isEqualTo(204);
        assertThat(browser.send("DELETE", address, null).statusCode()).isEqualTo(404);
    }

    @Test
    void filtersEveryAnalysisByAConditionAndASegment() {
        long all = get("/discover").path("customers").asLong();
        long buyers = get("/discover?where=" + url("did purchase")).path("customers").asLong();
        String id = Browser.json(save("Not yet", "never did purchase")).path("id").asString();
        long others = get("/discover?segment=" + id).path("customers").asLong();
        JsonNode none = get("/variants?segment=" + id + "&where=" + url("did purchase"));

        assertThat(buyers).isPositive().isLessThan(all);
        assertThat(buyers + others).isEqualTo(all);
        assertThat(none.path("total").asLong()).isZero();
        JsonNode drawn = get("/discover/layout?where=" + url("first event \"ad click\""));
        assertThat(drawn.toString()).isNotEqualTo(get("/discover/layout").toString());
        JsonNode funnel =
                Browser.json(
                        browser.send(
                                "POST",
                                api + "/funnel?where=" + url("did purchase"),
                                "{\"steps\":[\"purchase\"]}"));
        assertThat(funnel.path("steps").path(0).path("customers").asLong()).isEqualTo(buyers);
    }

    @Test
    void saysWhatAConditionMeansOrWhereItIsWrong() {
        JsonNode reading = get("/segments/reading?condition=" + url("country is LV"));
        assertThat(reading.path("where").asString()).isEqualTo("did (\"country\" is \"LV\")");
        assertThat(reading.path("form").path("rows").path(0).path("kind").asString())
                .isEqualTo("did");
        assertThat(reading.path("customers").asLong())
                .isBetween(1L, reading.path("of").asLong() - 1);

        HttpResponse<String> wrong =
                browser.send("GET", api + "/discover?where=" + url("did purchase at"), null);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Browser.code(wrong)).isEqualTo("INVALID_PREDICATE");
        assertThat(wrong.body()).contains("at character 14");
    }

    @Test
    void namesAMisspeltValueOfATypedConditionButKeepsSegmentsThatAskForValuesToCome() {
        String id =
                Browser.json(save("Kiosk", "channel is kiosk or country is Latvia"))
                        .path("id")
                        .asString();
        assertThat(get("/discover?segment=" + id).path("customers").asLong()).isZero();
        String typed = url("channel is kiosk or country is Latvia");
        for (String path :
                List.of(
                        "/discover?where=" + typed,
                        "/discover?segment=" + id + "&where=" + typed,
                        "/discover/layout?where=" + typed,
                        "/segments/reading?condition=" + typed,
                        "/compare?a=" + typed,
                        "/trends?metric=" + url("customers where channel is kiosk"))) {
            HttpResponse<String> wrong = browser.send("GET", api + path, null);
            assertThat(wrong.statusCode()).as(path).isEqualTo(400);
            assertThat(Browser.code(wrong)).as(path).isEqualTo("UNKNOWN_VALUE");
            assertThat(Browser.json(wrong).path("detail").asString())
                    .contains("names \"kiosk\", which is no channel of the log. Known are \"");
        }
        assertThat(get("/discover?segment=" + id).path("customers").asLong()).isZero();
    }

    @Test
    void listsAllPropertiesWhereOneIsMisspelt() {
        String all =
                "Known are \"agent\", \"campaign\", \"channel\", \"country\", \"device\","
                        + " \"place\", \"source\", \"value\".";
        HttpResponse<String> survival =
                browser.send("GET", api + "/survival?to=purchase&breakdown=subject", null);
        HttpResponse<String> channels =
                browser.send("POST", api + "/channels", "{\"topic\":\"subject\"}");
        HttpResponse<String> condition =
                browser.send("GET", api + "/discover?where=" + url("subject is x"), null);
        for (HttpResponse<String> wrong : List.of(survival, channels, condition)) {
            assertThat(Browser.code(wrong)).as(wrong.body()).isEqualTo("UNKNOWN_PROPERTY");
            assertThat(Browser.json(wrong).path("detail").asString()).endsWith(all);
        }
    }

    @Test
    void comparesTwoSegments() {
        JsonNode comparison =
                get(
                        "/compare?a="
                                + url("channel is store")
                                + "&step="
                                + url("site visit")
                                + "&step=purchase");
        assertThat(comparison.path("overlap").asLong()).isZero();
        assertThat(comparison.path("funnel").size()).isEqualTo(2);
        assertThat(comparison.path("tests").asInt()).isGreaterThan(20);
        assertThat(
                        comparison
                                .path("activities")
                                .path(0)
                                .path("customers")
                                .path("difference")
                                .path("corrected")
                                .isNumber())
                .isTrue();
    }

    private HttpResponse<String> save(String name, String where) {
        return browser.send(
                "POST",
                api + "/segments",
                "{\"name\":\"%s\",\"where\":\"%s\"}".formatted(name, where));
    }

    private JsonNode get(String path) {
        HttpResponse<String> answer = browser.send("GET", api + path, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

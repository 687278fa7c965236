package dev.waymark.server.lenses;

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

/** The three lenses and the workspace's own rules, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LensesIT {
    private final TestServer server =
            TestServer.start(settings -> settings.asDemo().withSampleCustomers(300));
    private final Browser browser = Browser.at(server);
    private String api = "";

    @BeforeAll
    void findTheSample() {
        api = "/api/workspaces/" + browser.enterSample() + "/lenses";
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void looksAtTheSameCustomersThreeTimes() {
        JsonNode views = get("");
        assertThat(views.path("rules").asString()).isEqualTo("guessed");
        long customers = views.path("journey").path("customers").asLong();
        assertThat(customers).isEqualTo(300);
        assertThat(views.path("journey").path("view").asString()).isEqualTo("customer");
        assertThat(views.path("lifecycle").path("view").asString()).isEqualTo("company");
        assertThat(views.path("lifecycle").path("customers").asLong()).isEqualTo(customers);
        JsonNode steps = views.path("funnel").path("steps");
        assertThat(steps.path(0).path("customers").asLong()).isEqualTo(customers);
        long buyers =
                get("?where=" + url("did purchase")).path("journey").path("customers").asLong();
        assertThat(steps.path(2).path("customers").asLong()).isBetween(buyers, customers);
        JsonNode asked =
                get(
                        "?rule="
                                + url("a = did any event")
                                + "&step="
                                + url("b = did purchase, in the last 9000d"));
        assertThat(asked.path("rules").asString()).isEqualTo("asked");
        assertThat(asked.path("funnel").path("steps").path(0).path("customers").asLong())
                .isEqualTo(buyers);
    }

    @Test
    void keepsTheRulesOfTheWorkspaceUntilTheyAreReset() {
        assertThat(get("/rules").path("own").isNull()).isTrue();
        HttpResponse<String> saved =
                browser.send(
                        "PUT",
                        api + "/rules",
                        """
                        {"lifecycle":["known = did any event","buyer =did purchase"],
                         "funnel":["seen = did \\"site visit\\"","bought = did purchase"]}
                        """);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(Browser.json(saved).path("own").path("lifecycle").path(1).asString())
                .isEqualTo("buyer = did \"purchase\"");
        JsonNode views = get("");
        assertThat(views.path("rules").asString()).isEqualTo("workspace");
        assertThat(views.path("lifecycle").path("states").size()).isEqualTo(2);
        assertThat(views.path("funnel").path("steps").path(1).path("step").asString())
                .isEqualTo("bought");
        assertThat(get("/rules").path("own").path("funnel").size()).isEqualTo(2);

        assertThat(browser.send("DELETE", api + "/rules", null).statusCode()).isEqualTo(204);
        String kiosk = "{\"lifecycle\":[\"known = did any event\",\"kiosk = channel is kiosk\"]}";
        assertThat(browser.send("PUT", api + "/rules", kiosk).statusCode()).isEqualTo(200);
        assertThat(get("").at("/lifecycle/states/1/customers").asLong()).isZero();
        assertThat(get("?step=" + url("all = did any event")).path("rules").asString())
                .isEqualTo("asked");
        assertThat(browser.send("DELETE", api + "/rules", null).statusCode()).isEqualTo(204);
        assertThat(get("").path("rules").asString()).isEqualTo("guessed");
    }

    @Test
    void saysWhatIsWrongWithARule() {
        HttpResponse<String> none = browser.send("PUT", api + "/rules", "{\"lifecycle\":[]}");
        assertThat(none.statusCode()).isEqualTo(400);
        HttpResponse<String> wrong =
                browser.send("PUT", api + "/rules", "{\"lifecycle\":[\"buyer\"]}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Browser.code(wrong)).isEqualTo("INVALID_RULE");
        HttpResponse<String> unknown =
                browser.send("GET", api + "?rule=" + url("x = city is Riga"), null);
        assertThat(Browser.code(unknown)).isEqualTo("UNKNOWN_PROPERTY");
        HttpResponse<String> step =
                browser.send(
                        "GET",
                        api
                                + "?rule="
                                + url("a = did any event")
                                + "&step="
                                + url("a = did any event")
                                + "&step="
                                + url("b = did purchse"),
                        null);
        assertThat(Browser.json(step).path("detail").asString())
                .startsWith("step 2 (\"b\"): the condition names \"purchse\"");
        HttpResponse<String> misspelt =
                browser.send("GET", api + "?rule=" + url("x = channel is stor"), null);
        assertThat(Browser.code(misspelt)).isEqualTo("UNKNOWN_VALUE");
        assertThat(misspelt.body()).contains("Did you mean \\\"store\\\"?");
    }

    @Test
    void looksAtNoMapThatWasPutAwayOrBindsNothing() {
        String before = get("").path("journey").toString();
        String map = made("", "{\"name\":\"Blank\",\"template\":\"shop\"}");
        assertThat(get("").path("journey").toString()).isEqualTo(before);
        assertThat(usual()).contains("\"stages\":[{\"name\":");
        assertThat(browser.send("PATCH", map, "{\"archived\":true}").statusCode()).isEqualTo(200);
        String drafted = made("/draft", "{\"name\":\"Bound\"}");
        assertThat(get("").path("journey").path("map").asString()).isEqualTo("Bound");
        assertThat(usual()).isEqualTo(stages(drafted.substring(drafted.lastIndexOf('/') + 1)));
        assertThat(browser.send("PATCH", drafted, "{\"archived\":true}").statusCode())
                .isEqualTo(200);
        assertThat(get("").path("journey").toString()).isEqualTo(before);
    }

    /** The address of a map that is made. */
    private String made(String how, String body) {
        String maps = api.replace("/lenses", "/maps");
        HttpResponse<String> made = browser.send("POST", maps + how, body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return maps + "/" + Browser.json(made).path("id").asString();
    }

    private String usual() {
        return stages("usual");
    }

    private String stages(String of) {
        HttpResponse<String> answer =
                browser.send("GET", api.replace("/lenses", "/stages/" + of), null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode get(String rest) {
        HttpResponse<String> answer = browser.send("GET", api + rest, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

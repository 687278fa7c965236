package dev.waymark.server.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.app.access.Role;
import dev.waymark.server.Browser;
import dev.waymark.server.identity.Shop;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Survival over a table that is sent, over real HTTP, in a workspace without any event. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurvivalTableIT {
    private static final String PATH = "/api/workspaces/" + Shop.SHOP + "/survival/table";
    private static final String TABLE =
            """
            id;weeks;left;plan
            a;1;yes;basic
            b;2;no;basic
            c;3;yes;"plus; family"
            d;4;no;"plus; family"
            """;

    private final Shop shop = new Shop();
    private final Browser viewer = shop.as(Role.VIEWER);

    @AfterAll
    void stop() {
        shop.close();
    }

    @Test
    void estimatesWhatATableTells() {
        JsonNode found =
                Browser.json(
                        ok(
                                Map.of(
                                        "table",
                                        TABLE,
                                        "time",
                                        "weeks",
                                        "status",
                                        "left",
                                        "unit",
                                        "7d",
                                        "breakdown",
                                        "plan",
                                        "interval",
                                        "log")));

        assertThat(found.path("n").asInt()).isEqualTo(4);
        assertThat(found.path("events").asInt()).isEqualTo(2);
        assertThat(found.path("median").asDouble()).isEqualTo(21 * 86_400);
        assertThat(found.path("curve").findValues("survival").getLast().asDouble())
                .isCloseTo(0.375, within(1e-12));
        assertThat(found.path("groups").findValuesAsString("value"))
                .containsExactly("basic", "plus; family");
        assertThat(found.path("definition").asString()).contains("in units of 7d", "(log, ");
    }

    @Test
    void saysWhatIsWrong() {
        assertFault(400, "MISSING_VALUE", "the field \\\"table\\\" is missing", Map.of());
        assertFault(400, "MISSING_VALUE", "time is missing", Map.of("table", TABLE));
        assertFault(
                400, "MISSING_VALUE", "status is missing", Map.of("table", TABLE, "time", "weeks"));
        assertFault(
                422,
                "MISSING_COLUMN",
                "has no column \\\"months\\\". It has id, weeks, left, plan.",
                Map.of("table", TABLE, "time", "months", "status", "left"));
        assertFault(
                422,
                "WRONG_TABLE",
                "The table, line 2, column \\\"plan\\\": \\\"basic\\\" must be 1, yes or true",
                Map.of("table", TABLE, "time", "weeks", "status", "plan"));
        assertFault(
                400,
                "INVALID_VALUE",
                "points (1) must be from",
                Map.of("table", TABLE, "time", "weeks", "status", "left", "points", 1));
        assertFault(
                400,
                "INVALID_VALUE",
                "confidence",
                Map.of("table", TABLE, "time", "weeks", "status", "left", "confidence", 2));
        assertFault(
                422, "EMPTY_TABLE", "is empty", Map.of("table", "", "time", "a", "status", "b"));
    }

    @Test
    void takesNoConditionOnJourneys() {
        Map<String, String> bodies =
                Map.of(
                        "survival", "{\"table\":\"t,s\\n1,1\",\"time\":\"t\",\"status\":\"s\"}",
                        "clv", "{\"table\":\"customer,frequency,recency,T\"}",
                        "attribution", "{\"options\":{},\"table\":\"path,conversions\\na,1\"}");
        bodies.forEach(
                (noun, body) -> {
                    String path = PATH.replace("survival", noun) + "?where=did%20look";
                    HttpResponse<String> answer = viewer.send("POST", path, body);
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
                    assertThat(answer.body())
                            .contains("where \\\"did look\\\" chooses journeys of a log");
                });
    }

    @Test
    void takesFourMegabytesAndNoMore() {
        String row = "1,yes," + "x".repeat(993) + "\n";
        String large = "weeks,left,note\n" + row.repeat(4_000);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("table", large);
        body.put("time", "weeks");
        body.put("status", "left");
        assertThat(Browser.json(ok(body)).path("n").asInt()).isEqualTo(4_000);

        body.put("table", large + row.repeat(300));
        assertFault(413, "BODY_TOO_LARGE", "larger than 4194304 bytes", body);
    }

    @Test
    void asksOnlyInWorkspacesThatOneIsIn() {
        String body = json(Map.of("table", TABLE, "time", "weeks", "status", "left"));
        String other = PATH.replace(Shop.SHOP, Shop.BANK);
        assertThat(viewer.send("POST", other, body).statusCode()).isEqualTo(404);
        Browser nobody = Browser.at(shop.server());
        nobody.session();
        assertThat(nobody.send("POST", PATH, body).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> ok(Map<String, Object> body) {
        HttpResponse<String> answer = viewer.send("POST", PATH, json(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private void assertFault(int status, String code, String text, Map<String, Object> body) {
        HttpResponse<String> answer = viewer.send("POST", PATH, json(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Browser.code(answer)).isEqualTo(code);
        assertThat(answer.body()).contains(text);
    }

    private static String json(Map<String, Object> body) {
        return new JsonMapper().writeValueAsString(body);
    }
}

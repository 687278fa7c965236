package dev.waymark.server.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Role;
import dev.waymark.server.Browser;
import dev.waymark.server.identity.Shop;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Bodies that somebody makes to do harm, over real HTTP: each is refused at once, and the answer
 * says why in few words.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileBodiesIT {
    private static final String SURVIVAL =
            "{\"table\":\"t,s\\n1,1\\n\",\"time\":\"t\",\"status\":\"s\",";
    private static final String ATTRIBUTION =
            "{\"table\":\"path,conversions\\na > b,1\\n\",\"options\":{";

    private final Shop shop = new Shop();
    private final Browser editor = shop.as(Role.EDITOR);

    @AfterAll
    void stop() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PUT  | /budget/spend | {"entries":[{"channel":"\\ud800","month":"2026-01","amount":1}]} | /entries/0/channel
                    PUT  | /budget/spend | {"csv":"channel,month,spend\\n\\udc00,2026-01,1\\n"}             | /csv
                    PUT  | /stages       | {"stages":[{"name":"a","types":["x","y\\ud801"]}]}               | /stages/0/types/1
                    PUT  | /lenses/rules | {"lifecycle":["\\ud83d = did any event"]}                        | /lifecycle/0
                    """)
    void refusesHalfACharacterThatCouldNotBeKept(
            String method, String path, String body, String place) {
        HttpResponse<String> answer = send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Browser.code(answer)).isEqualTo("INVALID_VALUE");
        assertThat(Browser.json(answer).path("detail").asString())
                .startsWith("the text at \"%s\" has half a character (\\uD".formatted(place));
    }

    @Test
    void keepsCharactersThatNeedTwoHalves() {
        String body = "{\"stages\":[{\"name\":\"\\ud83d\\ude00\",\"types\":[\"x\"]}]}";
        assertThat(send("PUT", "/stages", body).statusCode()).isEqualTo(200);
        assertThat(Shop.get(editor, Shop.SHOP, "/stages").at("/stages/0/name").asString())
                .isEqualTo("😀");
        assertThat(send("DELETE", "/stages", null).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    POST | /budget            | {"options":{"conversion":[null]},"spend":"channel,month,spend\\nweb,2026-01,1\\n"} | options.conversion
                    POST | /attribution/table | {"table":"path,conversions\\na,1\\n","options":{"model":["first",null]}}           | options.model
                    POST | /clv/table         | {"table":"customer,frequency,recency,T\\n","purchase":[null]}                      | purchase
                    PUT  | /stages            | {"stages":[null]}                                                                  | stages
                    """)
    void refusesAListWithNull(String method, String path, String body, String list) {
        HttpResponse<String> answer = send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Browser.json(answer).path("detail").asString())
                .isEqualTo("the list \"%s\" has an item that is null. Leave it out.", list);
    }

    @Test
    void refusesDurationsThatNobodyWrites() {
        String seconds = "1s".repeat(100_000);
        for (HttpResponse<String> answer :
                List.of(
                        send("POST", "/survival/table", SURVIVAL + field("unit", seconds) + "}"),
                        send(
                                "POST",
                                "/attribution/table",
                                ATTRIBUTION + field("halfLife", seconds) + "}}"),
                        send(
                                "POST",
                                "/clv/table",
                                "{\"table\":\"customer,frequency,recency,T\\n\","
                                        + field("horizon", seconds)
                                        + "}"),
                        send("PUT", "/lenses/rules", rules("a = did x, in the last " + seconds)))) {
            assertRefused(answer, 400, "INVALID_DURATION");
        }
        assertRefused(
                send(
                        "PUT",
                        "/lenses/rules",
                        rules("a = did x then y within " + "1s".repeat(4_000))),
                400,
                "INVALID_PREDICATE");
    }

    @Test
    @Timeout(30)
    void readsWhatIsLongInTimeThatGrowsWithItsLength() {
        String blanks = " ".repeat(500_000);
        assertRefused(send("PUT", "/lenses/rules", rules(blanks)), 400, "INVALID_RULE");
        assertRefused(send("PUT", "/lenses/rules", rules("a" + blanks)), 400, "INVALID_RULE");
        assertRefused(
                send("PUT", "/lenses/rules", rules("a = b" + blanks + "c")),
                413,
                "CONDITION_TOO_LONG");
        assertRefused(
                send("PUT", "/lenses/rules", rules("a".repeat(500_000) + " = did x")),
                400,
                "INVALID_RULE");
        String equals = "{\"table\":\"t,s\\n1,1\\n\",\"time\":\"t\",";
        assertRefused(
                send(
                        "POST",
                        "/survival/table",
                        equals + field("status", "=".repeat(500_000)) + "}"),
                400,
                "INVALID_VALUE");
        String columns =
                IntStream.range(0, 16_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertRefused(
                send(
                        "POST",
                        "/survival/table",
                        "{%s,%s,%s}"
                                .formatted(
                                        field("table", columns),
                                        field("time", "c0"),
                                        field("status", "=".repeat(1_000)))),
                422,
                "MISSING_COLUMN");
        assertRefused(
                send(
                        "POST",
                        "/survival/table",
                        "{%s,%s,%s}"
                                .formatted(
                                        field("table", columns),
                                        field("time", "x".repeat(500_000)),
                                        field("status", "c1"))),
                422,
                "MISSING_COLUMN");
    }

    @Test
    void computesNoMoreModelsOverATableThanOverALog() {
        assertRefused(
                send(
                        "POST",
                        "/attribution/table",
                        ATTRIBUTION + "\"model\":[\"" + "markov,".repeat(100_000) + "first\"]}}"),
                400,
                "INVALID_VALUE");
    }

    @Test
    void refusesNumbersThatNoModelCanCarry() {
        String head = "customer,frequency,recency,T,value\\n";
        String large = "a,1,1,2,1e308\\n".repeat(50);
        assertRefused(
                send("POST", "/clv/table", "{\"table\":\"" + head + large + "\"}"),
                422,
                "WRONG_TABLE");
        String unwatched = "a,1,0,0,5\\n".repeat(50);
        assertRefused(
                send("POST", "/clv/table", "{\"table\":\"" + head + unwatched + "\"}"),
                422,
                "NO_TIME");
        assertRefused(
                send("POST", "/survival/table", SURVIVAL + "\"points\":50.5}"),
                400,
                "INVALID_VALUE");
    }

    @Test
    void tellsOfALongValueItsBeginningAlone() {
        String name =
                "{\"stages\":[{\"types\":[\"x\"]," + field("name", "n".repeat(900_000)) + "}]}";
        assertRefused(send("PUT", "/stages", name), 400, "INVALID_VALUE");
        assertRefused(
                send("PUT", "/stages", "{\"stages\":[{\"name\":\"n\",\"types\":[\"x\",\" \"]}]}"),
                400,
                "INVALID_VALUE");
        String column = "{" + field("csv", "x".repeat(3_000_000)) + "}";
        assertRefused(send("PUT", "/budget/spend", column), 422, "WRONG_SPEND");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        String told = answer.body().substring(0, Math.min(300, answer.body().length()));
        assertThat(answer.statusCode()).as(told).isEqualTo(status);
        assertThat(Browser.code(answer)).as(told).isEqualTo(code);
        assertThat(answer.body().length()).as(told).isLessThan(35_000);
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body) {
        return editor.send(method, "/api/workspaces/" + Shop.SHOP + path, body);
    }

    private static String rules(String rule) {
        return "{\"lifecycle\":[\"" + rule + "\"]}";
    }

    private static String field(String name, String text) {
        return "\"" + name + "\":\"" + text + "\"";
    }
}

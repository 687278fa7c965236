package dev.waymark.server.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Role;
import dev.waymark.server.Browser;
import dev.waymark.server.identity.Shop;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every table that a request may bring is read, named and refused alike, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GivenTablesIT {
    /** A request that brings a table: its method, address and field, and a table for it. */
    private enum Place {
        PATHS("POST", "/attribution/table", "table", "path,conversions\nweb > mail,2\n", " > a,x"),
        SUMMARY("POST", "/clv/table", "table", summary(), "a,x,50,40"),
        TENURES("POST", "/survival/table", "table", "weeks,left\n1,yes\n2,no\n", "soon,perhaps"),
        SPEND("PUT", "/budget/spend", "csv", "channel,month,spend\nweb,2025-03,9\n", ",2025-3,x"),
        BUDGET("POST", "/budget", "spend", "channel,month,spend\nweb,2025-03,9\n", ",2025-3,x");

        private final String method;
        private final String path;
        private final String field;
        private final String table;
        private final String wrong;

        /** The wrong row has two wrong cells, of spend three. */
        Place(String method, String path, String field, String table, String wrong) {
            this.method = method;
            this.path = path;
            this.field = field;
            this.table = table;
            this.wrong = wrong;
        }

        private static String summary() {
            return "customer,frequency,recency,T\n"
                    + IntStream.range(0, 60)
                            .mapToObj(i -> "c%d,%d,%d,40\n".formatted(i, i % 4, i % 4 * 9))
                            .collect(Collectors.joining());
        }

        String header() {
            return table.substring(0, table.indexOf('\n') + 1);
        }

        int wrongCells() {
            return field.equals("table") ? 2 : 3;
        }

        Map<String, Object> question() {
            return switch (this) {
                case PATHS -> Map.of("options", Map.of());
                case BUDGET -> Map.of("options", Map.of("conversion", List.of("purchase")));
                case TENURES -> Map.of("time", "weeks", "status", "left");
                case SUMMARY, SPEND -> Map.of();
            };
        }
    }

    private final Shop shop = new Shop();
    private final Browser editor = shop.as(Role.EDITOR);

    @AfterAll
    void stop() {
        shop.close();
    }

    private HttpResponse<String> send(Place place, String table, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(place.question());
        body.put(place.field, table);
        body.putAll(more);
        return editor.send(
                place.method,
                "/api/workspaces/" + Shop.SHOP + place.path,
                new JsonMapper().writeValueAsString(body));
    }

    private static String detail(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Browser.json(answer).path("detail").asString();
    }

    @ParameterizedTest
    @EnumSource
    void takesATextWithAByteOrderMark(Place place) {
        HttpResponse<String> plain = send(place, place.table, Map.of());
        HttpResponse<String> marked = send(place, "\uFEFF" + place.table, Map.of());
        assertThat(marked.statusCode()).as(marked.body()).isEqualTo(plain.statusCode());
        if (place == Place.BUDGET) {
            // nothing is wrong with the table: the workspace has no such event
            assertThat(Browser.code(marked)).isEqualTo(Browser.code(plain));
            assertThat(Browser.code(marked)).isEqualTo("UNKNOWN_TYPE");
        } else {
            assertThat(marked.statusCode()).as(marked.body()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsAllFaultsAndCallsTheTableByItsFile(Place place) {
        String table = place.header() + place.wrong + "\n1\n";
        HttpResponse<String> named = send(place, table, Map.of("file", "März.csv"));
        assertThat(detail(named, 422).lines())
                .hasSize(place.wrongCells() + 1)
                .allMatch(line -> line.startsWith("\"März.csv\", line "));
        assertThat(Browser.code(named)).isIn("WRONG_TABLE", "WRONG_SPEND");
        assertThat(detail(send(place, table, Map.of()), 422).lines())
                .hasSize(place.wrongCells() + 1)
                .allMatch(line -> line.startsWith("The table, line "));
    }

    @ParameterizedTest
    @EnumSource
    void tellsTwentyFaultsAndCountsTheOthers(Place place) {
        String table = place.header() + (place.wrong + "\n").repeat(100);
        assertThat(detail(send(place, table, Map.of()), 422).lines())
                .hasSize(21)
                .endsWith(place.wrongCells() * 100 - 20 + " more are wrong.");
    }

    @ParameterizedTest
    @EnumSource
    void refusesAPictureThatABrowserTookForText(Place place) {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0, 0, 13, 'I', 'H'};
        String sent = new String(png, StandardCharsets.UTF_8);
        HttpResponse<String> answer = send(place, sent, Map.of("file", "chart.png"));
        assertThat(detail(answer, 422))
                .isEqualTo(
                        "\"chart.png\" is not a text table: it is a picture. Save it as CSV, in"
                                + " UTF-8.");
        assertThat(Browser.code(answer)).isEqualTo("BINARY_FILE");
    }

    @ParameterizedTest
    @EnumSource
    void refusesANameThatNoFileHas(Place place) {
        HttpResponse<String> answer = send(place, place.table, Map.of("file", "x".repeat(256)));
        assertThat(detail(answer, 400))
                .startsWith("file has 256 characters, and at most 255 are taken.");
    }
}

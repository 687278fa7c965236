package dev.waymark.server.boards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;

/** Saved views and boards, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardsIT {
    private final TestServer server =
            TestServer.start(settings -> settings.asDemo().withSampleCustomers(50));
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
    void keepsRenamesAndRemovesAView() {
        HttpResponse<String> added = view("Weekly funnel", "steps=%5B%22purchase%22%5D", true);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        JsonNode view = Browser.json(added);
        assertThat(view.path("own").asBoolean()).isTrue();
        String address = api + "/views/" + view.path("id").asString();
        assertThat(Browser.code(view("Weekly funnel", "", true))).isEqualTo("NAME_TAKEN");
        assertThat(Browser.code(view("x", "a=\\\"b\\\"", true))).isEqualTo("INVALID_VALUE");

        HttpResponse<String> changed =
                browser.send("PUT", address, "{\"name\":\"Funnel\",\"shared\":false}");
        assertThat(Browser.json(changed).path("search").asString())
                .isEqualTo("steps=%5B%22purchase%22%5D");
        assertThat(browser.send("GET", api + "/views", null).body()).contains("\"Funnel\"");
        assertThat(browser.send("DELETE", address, null).statusCode()).isEqualTo(204);
        assertThat(browser.send("DELETE", address, null).statusCode()).isEqualTo(404);
    }

    @Test
    void putsViewsAndMetricsOnABoard() {
        String view = Browser.json(view("On the board", "", true)).path("id").asString();
        JsonNode board = Browser.json(browser.send("POST", api + "/boards", "{\"name\":\"Shop\"}"));
        String address = api + "/boards/" + board.path("id").asString();
        String body =
                "{\"name\":\"Shop\",\"version\":1,\"tiles\":[{\"view\":\"%s\",\"metric\":null},"
                                .formatted(view)
                        + "{\"view\":null,\"metric\":\"events where purchase\"}]}";
        HttpResponse<String> changed = browser.send("PUT", address, body);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.body()).contains("events where type is \\\"purchase\\\"");
        assertThat(Browser.code(browser.send("PUT", address, body))).isEqualTo("BOARD_CHANGED");
        assertThat(Browser.json(browser.send("GET", address, null)).path("tiles").size())
                .isEqualTo(2);
        assertThat(browser.send("DELETE", address, null).statusCode()).isEqualTo(204);
        assertThat(browser.send("GET", address, null).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> view(String name, String search, boolean shared) {
        return browser.send(
                "POST",
                api + "/views",
                "{\"name\":\"%s\",\"screen\":\"funnel\",\"search\":\"%s\",\"shared\":%b}"
                        .formatted(name, search, shared));
    }
}

package dev.waymark.server.paths;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.explore.LogIndexes;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.paths.PathsKernel;
import dev.waymark.engine.paths.PathsRequest;
import dev.waymark.engine.sessions.SessionsKernel;
import dev.waymark.engine.sessions.SessionsRequest;
import dev.waymark.formats.json.ResultJson;
import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;

/** Paths, sessions and correlation over real HTTP, on the sample log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathsIT {
    private final TestServer server =
            TestServer.start(settings -> settings.asDemo().withSampleCustomers(400));
    private final Browser browser = Browser.at(server);
    private String workspace = "";
    private String api = "";

    @BeforeAll
    void findTheSample() {
        workspace = browser.enterSample();
        api = "/api/workspaces/" + workspace;
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void answersWithTheSameJsonAsTheShell() {
        JourneyIndex index = server.part(LogIndexes.class).current(workspace);
        LocalDriver driver = LocalDriver.onThreads(1);
        PathsRequest request =
                PathsRequest.DEFAULTS.between("quote request", "purchase").sized(4, 5);

        assertThat(
                        browser.send(
                                        "GET",
                                        api
                                                + "/paths?from=quote%20request&to=purchase&steps=4"
                                                + "&nodes=5",
                                        null)
                                .body())
                .isEqualTo(ResultJson.text(driver.run(new PathsKernel(request), index)));
        assertThat(browser.send("GET", api + "/sessions", null).body())
                .isEqualTo(
                        ResultJson.text(
                                driver.run(new SessionsKernel(SessionsRequest.DEFAULTS), index)));
    }

    @Test
    void correlatesWhatCustomersDoWithConverting() {
        HttpResponse<String> answer =
                browser.send(
                        "POST",
                        api + "/funnel/correlation",
                        "{\"funnel\":{\"steps\":[\"site visit\",\"purchase\"]},"
                                + "\"properties\":[\"channel\"],\"minCustomers\":10}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode correlation = Browser.json(answer);
        assertThat(correlation.path("converted").asLong()).isPositive();
        assertThat(correlation.path("findings").size())
                .isEqualTo(correlation.path("tested").asInt())
                .isPositive();
    }

    @Test
    void namesWhatIsWrong() {
        HttpResponse<String> type = browser.send("GET", api + "/paths?from=purchas", null);
        HttpResponse<String> gap = browser.send("GET", api + "/sessions?gap=30", null);
        HttpResponse<String> funnel =
                browser.send("POST", api + "/funnel/correlation", "{\"properties\":[]}");

        assertThat(type.statusCode()).isEqualTo(400);
        assertThat(Browser.code(type)).isEqualTo("UNKNOWN_TYPE");
        assertThat(Browser.code(gap)).isEqualTo("INVALID_DURATION");
        assertThat(funnel.statusCode()).isEqualTo(400);
    }
}

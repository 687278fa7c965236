package dev.waymark.server.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Opportunities over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpportunitiesIT {
    private final TestServer server =
            TestServer.start(settings -> settings.asDemo().withSampleCustomers(2_000));
    private final Browser browser = Browser.at(server);
    private String map = "";
    private String workspace = "";
    private String api = "";

    @BeforeAll
    void findTheSample() {
        workspace = "/api/workspaces/" + browser.enterSample();
        map =
                Browser.json(browser.send("GET", workspace + "/maps", null))
                        .path(0)
                        .path("id")
                        .asString();
        api = workspace + "/opportunities";
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void takesItsSizeFromTheFindingAndKeepsWhatIsChanged() {
        var finding =
                Browser.json(browser.send("POST", workspace + "/findings?map=" + map, "{}"))
                        .path("findings")
                        .path(0);
        String body =
                "{\"name\":\"Answer sooner\",\"finding\":\"%s\",\"map\":\"%s\",\"effortDays\":8}"
                        .formatted(finding.path("id").asString(), map);

        var added = browser.send("POST", api, body);
        assertThat(added.statusCode()).isEqualTo(201);
        var kept = Browser.json(added);
        assertThat(kept.path("perMonth").path("amount").asDouble())
                .isEqualTo(
                        finding.path("size").path("perMonth").path("amount").asDouble(),
                        within(1e-9));
        assertThat(kept.path("step").asString())
                .isEqualTo(finding.path("place").path("step").asString());
        String id = kept.path("id").asString();

        var best = Browser.json(browser.send("GET", api + "/best?capacity=10", null));
        assertThat(best.path("by").asString()).isEqualTo("value");
        assertThat(best.path("chosen").toString()).contains(id);
        var alignment = Browser.json(browser.send("GET", api + "/alignment?map=" + map, null));
        var nobody = alignment.path("departments").path(0);
        assertThat(nobody.path("pains").asInt()).isPositive();
        assertThat(nobody.path("unansweredPains").size())
                .isEqualTo(nobody.path("unanswered").asInt());
        assertThat(browser.send("GET", api + "/" + id + "/jira?project=CX", null).body())
                .contains("\"project\":{\"key\":\"CX\"}");
        assertThat(browser.send("GET", api + "/" + id + "/github", null).body())
                .contains("\"title\":\"Answer sooner\"");

        var changed =
                browser.send(
                        "PUT",
                        api + "/" + id,
                        "{\"name\":\"Answer sooner\",\"state\":\"done\",\"owner\":\"Ann\"}");
        assertThat(Browser.json(changed).path("state").asString()).isEqualTo("done");
        assertThat(browser.send("DELETE", api + "/" + id, null).statusCode()).isEqualTo(204);
        assertThat(browser.send("DELETE", api + "/" + id, null).statusCode()).isEqualTo(404);
    }

    @Test
    void tellsWhatIsWrong() {
        assertThat(browser.send("POST", api, "{\"name\":\"x\",\"state\":\"ready\"}").body())
                .contains("state \\\"ready\\\" must be one of");
        assertThat(browser.send("POST", api, "{\"name\":\"x\",\"due\":\"soon\"}").body())
                .contains("due \\\"soon\\\" is no day.");
    }
}

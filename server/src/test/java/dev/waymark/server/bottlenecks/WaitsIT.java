package dev.waymark.server.bottlenecks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.bottlenecks.BottleneckOptions;
import dev.waymark.app.bottlenecks.BottleneckSearch;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.personas.Personas;
import dev.waymark.engine.personas.PersonasKernel;
import dev.waymark.engine.representatives.RepresentativesKernel;
import dev.waymark.engine.rework.ReworkKernel;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.formats.json.ResultJson;
import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/** Waits, rework, representatives and personas over real HTTP: the same JSON as the shell's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaitsIT {
    private final TestServer server =
            TestServer.start(settings -> settings.asDemo().withSampleCustomers(300));
    private final Browser browser = Browser.at(server);
    private final LocalDriver driver = LocalDriver.onThreads(1);
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
        var index = server.part(LogIndexes.class).current(workspace);
        assertThat(browser.send("POST", api + "/bottlenecks", "{}").body())
                .isEqualTo(
                        ResultJson.text(
                                new BottleneckSearch(driver)
                                        .run(
                                                BottleneckOptions.NONE,
                                                Stages.BY_TYPE,
                                                index,
                                                ZoneOffset.UTC,
                                                new CancelSignal())));
        assertThat(browser.send("POST", api + "/representatives", "{\"count\":3}").body())
                .isEqualTo(
                        ResultJson.text(
                                driver.run(
                                        new RepresentativesKernel(TimeRange.ALL, Stages.BY_TYPE, 3),
                                        index)));
        var byDevice = server.part(LogIndexes.class).current(workspace, List.of("device"));
        assertThat(browser.send("GET", api + "/rework?by=device&limit=7", null).body())
                .isEqualTo(
                        ResultJson.text(
                                driver.run(
                                        new ReworkKernel(
                                                TimeRange.ALL, Duration.ofDays(30), "device", 7),
                                        byDevice)));
    }

    @Test
    void proposesPersonasWhoseConditionsKeepWhomTheyCount() {
        var index = server.part(LogIndexes.class).current(workspace);
        Personas found = driver.run(new PersonasKernel(), index);
        assertThat(found.personas()).isNotEmpty();
        assertThat(browser.send("GET", api + "/personas", null).body())
                .isEqualTo(ResultJson.text(found));
        for (Personas.Persona persona : found.personas()) {
            String where = persona.segment().where();
            assertThat(customers("/segments/reading?condition=", where))
                    .isEqualTo(persona.segment().customers());
        }
        String some = "did purchase";
        assertThat(customers("/personas?where=", some))
                .isEqualTo(customers("/segments/reading?condition=", some));
        assertThat(browser.send("GET", api + "/personas?where=dud", null).statusCode())
                .isEqualTo(400);
        assertThat(
                        browser.send("GET", api.replace(workspace, "another") + "/personas", null)
                                .statusCode())
                .isEqualTo(404);
    }

    private long customers(String path, String condition) {
        String encoded = URLEncoder.encode(condition, StandardCharsets.UTF_8);
        return Browser.json(browser.send("GET", api + path + encoded, null))
                .path("customers")
                .asLong();
    }

    @Test
    void takesTheStagesOfASavedMapAndOfADraft() {
        String sample =
                Browser.json(browser.send("GET", api + "/maps", null))
                        .path(0)
                        .path("id")
                        .asString();
        String drafted =
                Browser.json(browser.send("POST", api + "/maps/draft", "{\"name\":\"Draft\"}"))
                        .path("id")
                        .asString();
        String ofMap = bottlenecks(drafted);
        assertThat(ofMap).isEqualTo(bottlenecks("draft")).contains("\"by\":\"stages\"");
        assertThat(browser.send("DELETE", api + "/maps/" + drafted, null).statusCode())
                .isEqualTo(204);
        // The same stages under the names that the sample's team gave them.
        assertThat(bottlenecks(sample))
                .contains("\"name\":\"Research\",\"types\":[\"ad click\"")
                .contains("\"name\":\"Offer\",\"types\":[\"quote request\"");
    }

    private String bottlenecks(String map) {
        return browser.send("POST", api + "/bottlenecks", "{\"map\":\"%s\"}".formatted(map)).body();
    }

    @Test
    void namesWhatIsWrong() {
        HttpResponse<String> answer =
                browser.send("POST", api + "/bottlenecks", "{\"stages\":[\"x=zzz\"]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Browser.code(answer)).isEqualTo("UNKNOWN_TYPE");
        assertThat(browser.send("GET", api + "/rework?limit=0", null).statusCode()).isEqualTo(400);
        assertThat(browser.send("GET", api + "/rework?by=devise", null).body())
                .contains("UNKNOWN_PROPERTY", "devise");
        assertThat(browser.send("POST", api + "/bottlenecks", "{\"map\":\"no\"}").statusCode())
                .isEqualTo(404);
    }
}

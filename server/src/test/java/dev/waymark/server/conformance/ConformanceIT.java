package dev.waymark.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.conformance.ConformanceOptions;
import dev.waymark.app.conformance.MapReality;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.maps.Maps;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.formats.json.ResultJson;
import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.ZoneId;

/** A map against the log over real HTTP: the same JSON as the shell's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceIT {
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private final TestServer server =
            TestServer.start(settings -> settings.asDemo().withSampleCustomers(300));
    private final Browser browser = Browser.at(server);
    private final MapReality reality = new MapReality(LocalDriver.onThreads(1));
    private String workspace = "";
    private String map = "";
    private String api = "";

    @BeforeAll
    void findTheSample() {
        workspace = browser.enterSample();
        String maps = "/api/workspaces/" + workspace + "/maps";
        map = Browser.json(browser.send("GET", maps, null)).path(0).path("id").asString();
        api = maps + "/" + map;
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void answersWithTheSameJsonAsTheShell() {
        var index = server.part(LogIndexes.class).current(workspace);
        var found = server.part(Maps.class).find(workspace, map);
        assertThat(browser.send("POST", api + "/conformance", "{}").body())
                .isEqualTo(
                        ResultJson.text(
                                reality.conformance(
                                        index,
                                        found,
                                        ConformanceOptions.NONE,
                                        RIGA,
                                        new CancelSignal())));
        ConformanceOptions autumn = new ConformanceOptions(null, null, "2025-09-01", "2025-11-01");
        assertThat(
                        browser.send(
                                        "POST",
                                        api + "/overlay",
                                        "{\"since\":\"2025-09-01\",\"until\":\"2025-11-01\"}")
                                .body())
                .isEqualTo(
                        ResultJson.text(
                                reality.overlay(index, found, autumn, RIGA, new CancelSignal())));
    }

    @Test
    void boundsItToASegment() {
        var all = Browser.json(browser.send("POST", api + "/conformance", "{}"));
        var some =
                Browser.json(browser.send("POST", api + "/conformance?where=did%20purchase", "{}"));
        assertThat(some.path("entered").asLong())
                .isPositive()
                .isLessThan(all.path("entered").asLong());
    }

    @Test
    void listsTheCustomersBehindANumber() {
        var all = Browser.json(browser.send("POST", api + "/conformance", "{}"));
        var step = all.path("steps").path(0);
        var behind =
                Browser.json(
                        browser.send(
                                "POST",
                                api + "/conformance/customers",
                                "{\"step\":\"%s\",\"state\":\"missing\",\"limit\":3}"
                                        .formatted(step.path("step").asString())));
        assertThat(behind.path("total").asLong()).isEqualTo(step.path("missing").asLong());
        assertThat(behind.path("customers").size()).isLessThanOrEqualTo(3);
    }

    @Test
    void refusesWhatItCannotDo() {
        HttpResponse<String> unknown =
                browser.send(
                        "POST",
                        api + "/conformance/customers",
                        "{\"step\":\"nowhere\",\"state\":\"missing\"}");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("UNKNOWN_STEP");
        assertThat(
                        browser.send("POST", api.replace(map, "nothing") + "/conformance", "{}")
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDemoBeginsOnTheSampleMapAsCustomersReallyGoIt() {
        HttpResponse<String> answer = Browser.at(server).send("GET", "/", null);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/w/" + workspace + "/maps/" + map + "?conformance=yes");
    }

    @Test
    void measuresObjectivesAndSaysWhatIsNotUnderstood() {
        JsonNode report =
                Browser.json(
                        browser.send(
                                "POST",
                                api + "/objectives",
                                """
                                {"objectives": ["90% reach \\"quote sent\\" from \\"quote request\\" within 3d",
                                 "90% reach \\"nowhere\\" within 3d"], "limit": 3}
                                """));
        JsonNode measured = report.path("objectives").path(0).path("measured");
        assertThat(measured.path("met").asBoolean()).isFalse();
        assertThat(measured.path("burn").asDouble()).isGreaterThan(1);
        assertThat(measured.path("missing").size()).isEqualTo(3);
        assertThat(measured.path("missing").path(0).asString()).matches("[0-9a-f]{8}");
        assertThat(report.path("objectives").path(1).path("fault").asString())
                .startsWith("\"nowhere\" is no step of the map and no type of event in the log.");
    }

    @Test
    void saysWhatAConditionWouldBindAndGradesTheMap() {
        JsonNode steps = Browser.json(browser.send("GET", api + "/steps", null)).path("steps");
        String step = steps.path(0).path("step").asString();
        JsonNode report =
                Browser.json(
                        browser.send(
                                "POST",
                                api + "/bindings",
                                "{\"step\": \"%s\", \"condition\": \"type is purchase\"}"
                                        .formatted(step)));
        assertThat(report.path("facts").path("events").asLong()).isPositive();
        assertThat(report.path("facts").path("overlaps").size()).isEqualTo(1);
        assertThat(
                        browser.send(
                                        "POST",
                                        api + "/bindings",
                                        "{\"step\": \"%s\", \"condition\": \"type was x\"}"
                                                .formatted(step))
                                .statusCode())
                .isEqualTo(400);
        JsonNode evidence = Browser.json(browser.send("GET", api + "/evidence", null));
        assertThat(evidence.path("measured").asInt()).isEqualTo(steps.size());
    }
}

package dev.waymark.server.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.findings.FindingOptions;
import dev.waymark.app.findings.FindingPlaces;
import dev.waymark.app.findings.FindingSearch;
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

import java.time.ZoneId;

/** Findings over real HTTP: the same JSON as the shell's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingsIT {
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private final TestServer server =
            TestServer.start(settings -> settings.asDemo().withSampleCustomers(2_000));
    private final Browser browser = Browser.at(server);
    private String workspace = "";
    private String map = "";
    private String api = "";

    @BeforeAll
    void findTheSample() {
        workspace = browser.enterSample();
        String maps = "/api/workspaces/" + workspace + "/maps";
        map = Browser.json(browser.send("GET", maps, null)).path(0).path("id").asString();
        api = "/api/workspaces/" + workspace + "/findings";
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void answersWithTheSameJsonAsTheShell() {
        LogIndexes logs = server.part(LogIndexes.class);
        var index = logs.current(workspace, logs.properties(workspace));
        var found =
                new FindingSearch(LocalDriver.onThreads(1))
                        .find(index, FindingOptions.NONE, RIGA, new CancelSignal());
        assertThat(found.findings()).isNotEmpty();

        assertThat(browser.send("POST", api, "{}").body()).isEqualTo(ResultJson.text(found));
        assertThat(browser.send("POST", api + "?map=" + map, "{}").body())
                .isEqualTo(
                        ResultJson.text(
                                FindingPlaces.on(
                                        server.part(Maps.class).find(workspace, map), found)));
    }

    @Test
    void listsTheCustomersBehindAFinding() {
        var first = Browser.json(browser.send("POST", api, "{}")).path("findings").path(0);
        var behind =
                Browser.json(
                        browser.send(
                                "POST",
                                api + "/customers",
                                "{\"finding\":\"%s\",\"limit\":5}"
                                        .formatted(first.path("id").asString())));
        assertThat(behind.path("customers").size()).isEqualTo(5);
        assertThat(behind.path("total").asLong())
                .isEqualTo(first.path("evidence").path("customers").asLong());
        assertThat(behind.path("customers").path(0).path("pseudonym").asString())
                .matches("[0-9a-f]{8}");
    }

    @Test
    void listsTheCustomersBehindAChangeOfHabits() {
        var change =
                Browser.json(browser.send("POST", api, "{}"))
                        .path("findings")
                        .valueStream()
                        .filter(it -> it.path("kind").asString().equals("change"))
                        .findFirst()
                        .orElseThrow();
        var behind =
                Browser.json(
                        browser.send(
                                "POST",
                                api + "/customers",
                                "{\"finding\":\"%s\",\"limit\":5}"
                                        .formatted(change.path("id").asString())));
        assertThat(behind.path("customers").size()).isEqualTo(5);
        assertThat(behind.path("total").asLong())
                .isBetween(5L, change.path("evidence").path("customers").asLong());
    }

    @Test
    void anUnknownFindingIsTold() {
        var answer = browser.send("POST", api + "/customers", "{\"finding\":\"loop:x\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("UNKNOWN_FINDING");
    }

    @Test
    void acceptsAFindingOntoTheMapOnceAsAMeasuredCard() {
        var report = Browser.json(browser.send("POST", api + "?map=" + map, "{}"));
        var first = report.path("findings").path(0);
        String finding = first.path("id").asString();
        String body =
                "{\"finding\":\"%s\",\"state\":\"accepted\",\"map\":\"%s\",\"text\":\"slow\"}"
                        .formatted(finding, map);

        var decision = Browser.json(browser.send("PUT", api + "/decisions", body));
        assertThat(decision.path("state").asString()).isEqualTo("accepted");
        var again = Browser.json(browser.send("PUT", api + "/decisions", body));
        assertThat(again.path("card").asString()).isEqualTo(decision.path("card").asString());

        var kept = server.part(Maps.class).find(workspace, map);
        var card =
                kept.cards().stream()
                        .filter(it -> it.id().equals(decision.path("card").asString()))
                        .findFirst()
                        .orElseThrow();
        assertThat(card.text()).isEqualTo("slow");
        assertThat(card.step()).isEqualTo(first.path("place").path("step").asString());
        assertThat(card.evidence().kind().text()).isEqualTo("measured");
        assertThat(card.evidence().n())
                .isEqualTo(first.path("evidence").path("customers").asLong());
        assertThat(card.evidence().date()).isNotNull();
        assertThat(
                        kept.lanes().stream()
                                .filter(lane -> lane.id().equals(card.lane()))
                                .map(lane -> lane.kind().text())
                                .toList())
                .containsExactly("pain-points");
    }

    @Test
    void dismissesWithAReasonOnlyAndTakesItBack() {
        String decisions = api + "/decisions";
        var without =
                browser.send(
                        "PUT", decisions, "{\"finding\":\"loop:a>b\",\"state\":\"dismissed\"}");
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.body()).contains("dismissed without a reason");

        browser.send(
                "PUT",
                decisions,
                "{\"finding\":\"loop:a>b\",\"state\":\"dismissed\",\"reason\":\"a test\"}");
        assertThat(browser.send("GET", decisions, null).body()).contains("\"reason\":\"a test\"");
        assertThat(browser.send("DELETE", decisions + "?finding=loop:a%3Eb", null).statusCode())
                .isEqualTo(204);
        assertThat(browser.send("DELETE", decisions + "?finding=loop:a%3Eb", null).statusCode())
                .isEqualTo(404);
    }
}

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
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

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
    void behindEveryNumberOfTheSampleMapAreAsManyAsItSays() {
        String drawn = api;
        api = withoutBindings("chat answered");
        var all = Browser.json(browser.send("POST", api + "/conformance", "{}"));
        assertThat(all.path("ghosts").path(0).path("type").asString()).isEqualTo("chat answered");
        for (JsonNode ghost : all.path("ghosts")) {
            assertThat(
                            total(
                                    "{\"ghost\":{\"after\":%s,\"before\":%s,\"type\":%s}}"
                                            .formatted(
                                                    ghost.path("after"),
                                                    ghost.path("before"),
                                                    ghost.path("type"))))
                    .isEqualTo(ghost.path("customers").asLong());
        }
        assertThat(all.path("moves").size()).isGreaterThan(10);
        for (JsonNode move : all.path("moves")) {
            assertThat(
                            total(
                                    "{\"way\":{\"from\":%s,\"to\":%s}}"
                                            .formatted(move.path("from"), move.path("to"))))
                    .isEqualTo(move.path("customers").asLong());
        }
        assertThat(all.path("weeks").size()).isGreaterThan(10);
        for (JsonNode week : all.path("weeks")) {
            assertThat(total("{\"week\":%s}".formatted(week.path("week"))))
                    .isEqualTo(week.path("customers").asLong());
        }
        browser.send("DELETE", api, null);
        api = drawn;
    }

    @Test
    void behindThoseWhoGoOnFromEveryStepAreAsManyAsTheOverlaySays() {
        var overlay = Browser.json(browser.send("POST", api + "/overlay", "{}"));
        int ways = 0;
        for (JsonNode step : overlay.path("steps")) {
            long sum = 0;
            for (JsonNode next : step.path("next")) {
                long customers = next.path("customers").asLong();
                assertThat(
                                total(
                                        "{\"onward\":{\"step\":%s,\"next\":%s}}"
                                                .formatted(step.path("step"), next.path("step"))))
                        .isEqualTo(customers);
                sum += customers;
                ways++;
            }
            if (!step.path("next").isEmpty()) {
                assertThat(total("{\"onward\":{\"step\":%s}}".formatted(step.path("step"))))
                        .isEqualTo(sum);
            }
        }
        assertThat(ways).isGreaterThan(10);
    }

    @Test
    void behindEveryHandoverAreAsManyAsTheOverlaySays() {
        var overlay = Browser.json(browser.send("POST", api + "/overlay", "{}"));
        Map<String, String> departments = new HashMap<>();
        for (JsonNode step : overlay.path("steps")) {
            departments.put(step.path("step").asString(), step.path("department").asString());
        }
        assertThat(departments).containsValues("Marketing", "Sales", "Online shop");
        long times = 0;
        for (JsonNode it : overlay.path("handovers").path("steps")) {
            assertThat(departments.get(it.path("from").asString()))
                    .isEqualTo(it.path("fromDepartment").asString())
                    .isNotEqualTo(it.path("toDepartment").asString());
            assertThat(
                            total(
                                    "{\"way\":{\"from\":%s,\"to\":%s}}"
                                            .formatted(it.path("from"), it.path("to"))))
                    .isEqualTo(it.path("customers").asLong());
            assertThat(it.path("wait").path("median").asDouble()).isPositive();
            times += it.path("count").asLong();
        }
        assertThat(times).isGreaterThan(300);
        long between = 0;
        for (JsonNode it : overlay.path("handovers").path("departments")) {
            between += it.path("count").asLong();
        }
        assertThat(between).isEqualTo(times);
    }

    /** A copy of the sample map with a step that is bound to nothing, so that it is ad hoc. */
    private String withoutBindings(String step) {
        var copy =
                (ObjectNode)
                        Browser.json(
                                browser.send("POST", api + "/duplicate", "{\"name\":\"Less\"}"));
        for (JsonNode stage : copy.path("stages")) {
            for (JsonNode it : stage.path("steps")) {
                if (it.path("name").asString().equals(step)) {
                    ((ObjectNode) it).putArray("bindings");
                }
            }
        }
        String address = api.replace(map, copy.path("id").asString());
        assertThat(browser.send("PUT", address, copy.toString()).statusCode()).isEqualTo(200);
        return address;
    }

    @Test
    void boundsTheCustomersBehindAWayToASegment() {
        String where = "?where=did%20purchase";
        var some = Browser.json(browser.send("POST", api + "/conformance" + where, "{}"));
        JsonNode move = some.path("moves").path(0);
        String order =
                "{\"way\":{\"from\":%s,\"to\":%s},\"limit\":2}"
                        .formatted(move.path("from"), move.path("to"));
        var behind =
                Browser.json(browser.send("POST", api + "/conformance/customers" + where, order));
        assertThat(behind.path("total").asLong()).isEqualTo(move.path("customers").asLong());
        assertThat(behind.path("total").asLong()).isLessThan(total(order));
        assertThat(behind.path("customers").size()).isEqualTo(2);
        assertThat(behind.path("customers").path(0).path("pseudonym").asString())
                .matches("[0-9a-f]{8}");
    }

    @Test
    void saysWhichNumberItIsAskedFor() {
        assertThat(refused("{}"))
                .contains("the body names 0 of", "names 0 of \\\"step\\\", \\\"ghost\\\"");
        assertThat(refused("{\"step\":\"a\",\"week\":\"2025-07-07\"}"))
                .contains("the body names 2 of");
        assertThat(refused("{\"week\":\"2025-07-07\",\"state\":\"open\"}"))
                .contains("is given without a step");
        assertThat(refused("{\"week\":\"July\"}")).contains("is no date. Give its first day");
        assertThat(refused("{\"week\":\"2025-07-08\"}")).contains("UNKNOWN_WEEK");
        assertThat(refused("{\"way\":{}}")).contains("the way leads from no step to none.");
        assertThat(refused("{\"ghost\":{\"after\":null}}"))
                .contains("the field \\\"type\\\" is missing");
        assertThat(refused("{\"way\":{\"from\":\"nowhere\"}}")).contains("UNKNOWN_STEP");
    }

    private long total(String order) {
        return Browser.json(browser.send("POST", api + "/conformance/customers", order))
                .path("total")
                .asLong(-1);
    }

    private String refused(String order) {
        HttpResponse<String> answer = browser.send("POST", api + "/conformance/customers", order);
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
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
        long cards =
                Browser.json(browser.send("GET", api, null))
                        .path("cards")
                        .valueStream()
                        .filter(it -> it.at("/evidence/kind").asString("").equals("measured"))
                        .count();
        assertThat(cards).isPositive();
        assertThat(evidence.path("measured").asLong()).isEqualTo(steps.size() + cards);
    }
}

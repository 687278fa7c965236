package dev.waymark.server.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.signin.PasswordHash;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.audit.AuditQuery;
import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.List;

/** The table of spend that a workspace keeps, and the budget over it, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpendIT {
    private static final String QUESTION = "{\"options\":{\"conversion\":[\"purchase\"]}}";
    private static final String PASSWORD = "correct horse battery";

    private final TestServer server =
            TestServer.start(settings -> settings.asDemo().withSampleCustomers(300));
    private final Browser browser = Browser.at(server);
    private String workspace = "";
    private String api = "";

    @BeforeAll
    void findTheSample() {
        workspace = browser.enterSample();
        api = "/api/workspaces/" + workspace + "/budget";
    }

    @AfterEach
    void forget() {
        assertThat(browser.send("DELETE", api + "/spend", null).statusCode()).isEqualTo(204);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private HttpResponse<String> save(String body) {
        return browser.send("PUT", api + "/spend", body);
    }

    private static String csv(String rows) {
        return "{\"csv\":\"channel,month,spend\\n%s\"}".formatted(rows);
    }

    private JsonNode report(String question) {
        HttpResponse<String> answer = browser.send("POST", api, question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    private List<String> audited(AuditAction action) {
        return server
                .documents()
                .audit()
                .page(workspace, false, new AuditQuery(null, action, 100))
                .stream()
                .map(line -> String.valueOf(line.entry().detail()))
                .toList();
    }

    @Test
    void reportsOverTheTableThatTheWorkspaceKeepsAndAnewWhenItChanges() {
        HttpResponse<String> none = browser.send("POST", api, QUESTION);
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(Browser.code(none)).isEqualTo("NO_SPEND");

        assertThat(save(csv("web,2025-03,900\\nweb,2025-04,1000\\n")).statusCode()).isEqualTo(200);
        JsonNode first = report(QUESTION);
        assertThat(first.path("total").path("spend").asDouble()).isEqualTo(1900);
        JsonNode given =
                report(
                        "{\"options\":{\"conversion\":[\"purchase\"]},"
                                + "\"spend\":\"channel,month,spend\\nweb,2025-04,1000\\n"
                                + "web,2025-03,900\\n\"}");
        assertThat(given).isEqualTo(first);

        save(csv("web,2025-03,900\\nweb,2025-04,1\\n"));
        assertThat(report(QUESTION).path("total").path("spend").asDouble()).isEqualTo(901);
        assertThat(audited(AuditAction.SPEND_SAVED))
                .contains("1 channel, 2025-03 to 2025-04")
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void reportsOverTheMostThatATableCanSay() {
        save(csv("web,2025-03,1e15\\nweb,2025-04,1e15\\n"));
        assertThat(report(QUESTION).path("total").path("spend").asDouble()).isEqualTo(2e15);
    }

    @Test
    void countsTheMonthsThatLieWhollyInTheRange() {
        save(csv("web,2025-03,900\\nweb,2025-04,1000\\nweb,2025-05,2\\n"));
        JsonNode cut =
                report(
                        "{\"options\":{\"conversion\":[\"purchase\"],\"since\":\"2025-03-02\","
                                + "\"until\":\"2025-05-01\"}}");
        assertThat(cut.path("months")).hasSize(1);
        assertThat(cut.path("months").path(0).asString()).isEqualTo("2025-04");
        HttpResponse<String> none =
                browser.send(
                        "POST",
                        api,
                        "{\"options\":{\"conversion\":[\"purchase\"],\"since\":\"2025-05-02\"}}");
        assertThat(Browser.code(none)).isEqualTo("NO_MONTHS");
        assertThat(Browser.json(none).path("detail").asString())
                .startsWith("no month of the table of spend (2025-03 to 2025-05) lies wholly in");
    }

    @Test
    void takesEntriesAndTellsThemInOrder() {
        HttpResponse<String> saved =
                save(
                        """
                        {"entries":[{"channel":"web","month":"2025-04","amount":1.5},
                                    {"channel":"ads","month":"2025-04","amount":2},
                                    {"channel":"web","month":"2025-04","amount":1}]}
                        """);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        JsonNode own = Browser.json(browser.send("GET", api + "/spend", null)).path("own");
        assertThat(own.path("savedAt").asString()).endsWith("Z");
        assertThat(own.path("spend").path("entries").toString())
                .isEqualTo(
                        "[{\"channel\":\"ads\",\"month\":\"2025-04\",\"amount\":2.0},"
                                + "{\"channel\":\"web\",\"month\":\"2025-04\",\"amount\":2.5}]");
        assertThat(browser.send("DELETE", api + "/spend", null).statusCode()).isEqualTo(204);
        assertThat(Browser.json(browser.send("GET", api + "/spend", null)).path("own").isNull())
                .isTrue();
        int removals = audited(AuditAction.SPEND_REMOVED).size();
        browser.send("DELETE", api + "/spend", null);
        assertThat(audited(AuditAction.SPEND_REMOVED)).hasSize(removals);
    }

    @Test
    void takesTheLargestTableAndRefusesABodyThatNoneNeeds() {
        StringBuilder rows = new StringBuilder();
        for (int month = 0; month < 120; month++) {
            for (int channel = 0; channel < 500; channel++) {
                rows.append(
                        "acquisition channel %03d,%s,%d.25\\n"
                                .formatted(
                                        channel,
                                        YearMonth.of(2020, 1).plusMonths(month),
                                        1000 + month));
            }
        }
        String table = csv(rows.toString());
        assertThat(table.length()).isBetween(2 << 20, 4 << 20);
        HttpResponse<String> saved = save(table);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(Browser.json(saved).at("/own/spend/entries")).hasSize(60_000);
        String question = QUESTION.replaceFirst("}$", ",") + table.substring(1);
        JsonNode asked = report(question.replace("\"csv\":", "\"spend\":"));
        assertThat(asked).isEqualTo(report(QUESTION));
        assertThat(asked.path("months")).hasSizeGreaterThan(3);

        String larger = csv("x".repeat(4 << 20));
        for (HttpResponse<String> refused :
                List.of(save(larger), browser.send("POST", api, larger))) {
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(Browser.code(refused)).isEqualTo("BODY_TOO_LARGE");
        }
    }

    @Test
    void tellsEverythingThatIsWrongAndKeepsWhatThereWas() {
        save(csv("web,2025-03,900\\n"));
        HttpResponse<String> wrong = save(csv("web,2025-13,900\\nweb,2025-01,-1\\n"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Browser.code(wrong)).isEqualTo("WRONG_SPEND");
        assertThat(Browser.json(wrong).path("detail").asString().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("line 3, column \"spend\": \"-1\" must be"));
        assertThat(Browser.code(save("{}"))).isEqualTo("INVALID_VALUE");
        assertThat(Browser.code(save("{\"csv\":\"x\",\"entries\":[]}"))).isEqualTo("INVALID_VALUE");
        assertThat(browser.send("GET", api + "/spend", null).body()).contains("900");
    }

    @Test
    void letsReadersReadAndNotSave() {
        User viewer = new User("u-viewer", "Vic", "vic@example.org", Role.VIEWER);
        server.documents().users().add(viewer, server.part(PasswordHash.class).hash(PASSWORD));
        server.documents().workspaces().put(new Membership(viewer.id(), workspace, Role.VIEWER));
        save(csv("web,2025-03,900\\n"));
        Browser reader = Browser.at(server, "127.0.0.6");
        assertThat(reader.signIn(viewer.email(), PASSWORD).statusCode()).isEqualTo(200);
        assertThat(reader.send("GET", api + "/spend", null).body()).contains("900");
        assertThat(reader.send("POST", api, QUESTION).statusCode()).isEqualTo(200);
        assertThat(reader.send("PUT", api + "/spend", csv("web,2025-03,1\\n")).statusCode())
                .isEqualTo(403);
        assertThat(reader.send("DELETE", api + "/spend", null).statusCode()).isEqualTo(403);
        assertThat(browser.send("GET", api + "/spend", null).body()).contains("900");
    }
}

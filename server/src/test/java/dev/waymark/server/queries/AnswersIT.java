package dev.waymark.server.queries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Role;
import dev.waymark.server.Browser;
import dev.waymark.server.identity.Shop;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/**
 * Questions that are asked again, over real HTTP: when the answer is the kept one, and when not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class AnswersIT {
    private static final JsonMapper JSON = new JsonMapper();

    private final Shop shop = new Shop();
    private final KeptAnswers answers = new KeptAnswers();
    private final Browser admin = shop.as(Role.ADMIN);
    private final Browser viewer = shop.as(Role.VIEWER);
    private final Map<String, String> segments = new HashMap<>();
    private final Map<String, String> maps = new HashMap<>();

    /** A question, and two states of the workspace by which its answer differs. */
    enum Asked {
        FUNNEL(
                "POST /funnel?segment={segment}",
                "{\"steps\":[\"look\",\"buy\"]}",
                "PUT /segments/{segment}",
                "{\"name\":\"S\",\"where\":\"did look\"}",
                "{\"name\":\"S\",\"where\":\"did ask\"}"),
        BOTTLENECKS(
                "POST /bottlenecks", "{\"map\":\"own\"}", "PUT /stages", Stages.ONE, Stages.OTHER),
        BOTTLENECKS_BY_MAP("POST /bottlenecks", "{\"map\":\"{map}\"}", "MAP", "Seen", "Noticed"),
        REPRESENTATIVES(
                "POST /representatives",
                "{\"map\":\"own\"}",
                "PUT /stages",
                Stages.ONE,
                Stages.OTHER),
        REPRESENTATIVES_BY_MAP(
                "POST /representatives", "{\"map\":\"{map}\"}", "MAP", "Seen", "Noticed"),
        SEAMLESSNESS(
                "POST /seamlessness", "{\"map\":\"own\"}", "PUT /stages", Stages.ONE, Stages.OTHER),
        SEAMLESSNESS_BY_MAP("POST /seamlessness", "{\"map\":\"{map}\"}", "MAP", "Seen", "Noticed"),
        LENSES(
                "GET /lenses",
                null,
                "PUT /lenses/rules",
                "{\"lifecycle\":[\"known = did any event\"],\"funnel\":[]}",
                "{\"lifecycle\":[\"known = did any event\",\"buyer = did buy\"],\"funnel\":[]}"),
        LENSES_BY_STAGES("GET /lenses?stages=own", null, "PUT /stages", Stages.ONE, Stages.OTHER),
        LENSES_BY_MAP("GET /lenses?stages={map}", null, "MAP", "Seen", "Noticed"),
        BUDGET(
                "POST /budget",
                "{\"options\":{\"conversion\":[\"buy\"]}}",
                "PUT /budget/spend",
                "{\"csv\":\"channel,month,spend\\nweb,2026-03,10\\n\"}",
                "{\"csv\":\"channel,month,spend\\nweb,2026-03,20\\n\"}"),
        WEEKLY(
                "GET /weekly",
                null,
                "PUT /weekly/metrics",
                "{\"metrics\":[\"events\"]}",
                "{\"metrics\":[\"events\",\"customers\"]}");

        final String question;
        final @Nullable String body;
        final String change;
        final String one;
        final String other;

        Asked(String question, @Nullable String body, String change, String one, String other) {
            this.question = question;
            this.body = body;
            this.change = change;
            this.one = one;
            this.other = other;
        }
    }

    private static final class Stages {
        static final String ONE =
                "{\"stages\":[{\"name\":\"Seen\",\"types\":[\"look\",\"ask\"]},"
                        + "{\"name\":\"Bought\",\"types\":[\"buy\"]}]}";
        static final String OTHER =
                "{\"stages\":[{\"name\":\"Seen\",\"types\":[\"look\"]},"
                        + "{\"name\":\"Asked\",\"types\":[\"ask\"]},"
                        + "{\"name\":\"Bought\",\"types\":[\"buy\"]}]}";
    }

    @BeforeAll
    void fill() {
        for (int i = 0; i < 4; i++) {
            journey(Shop.SHOP, "c" + i);
        }
        journey(Shop.BANK, "b0");
        for (String workspace : new String[] {Shop.SHOP, Shop.BANK}) {
            track(workspace, "last", "look", "2026-03-25T10:00:00Z");
            String map = json(workspace, "POST", "/maps/draft", "{\"name\":\"M\"}");
            maps.put(workspace, id(map));
            stage(workspace, "Seen");
            String where = "{\"name\":\"S\",\"where\":\"did look\"}";
            segments.put(workspace, id(json(workspace, "POST", "/segments", where)));
            json(workspace, "PUT", "/stages", Stages.ONE);
        }
    }

    @AfterAll
    void stop() {
        answers.close();
        shop.close();
    }

    @ParameterizedTest
    @EnumSource(Asked.class)
    @Order(1)
    void answersTheSameQuestionByWhatItKeeps(Asked asked) {
        set(Shop.SHOP, asked, asked.one);
        String first = found(admin, Shop.SHOP, asked);

        assertThat(kept(admin, Shop.SHOP, asked)).isEqualTo(first);
        assertThat(kept(viewer, Shop.SHOP, asked)).as("a viewer's").isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(Asked.class)
    @Order(2)
    void findsAnotherAnswerAfterAnEvent(Asked asked) {
        set(Shop.SHOP, asked, asked.one);
        String who = "new " + asked;
        track(Shop.SHOP, who, "look", "2026-03-09T10:00:00Z");
        String before = found(admin, Shop.SHOP, asked);

        track(Shop.SHOP, who, "buy", "2026-03-18T10:00:00Z");

        String after = found(admin, Shop.SHOP, asked);
        assertThat(after).isNotEqualTo(before);
        assertThat(kept(admin, Shop.SHOP, asked)).isEqualTo(after);
    }

    @ParameterizedTest
    @EnumSource(Asked.class)
    @Order(3)
    void findsAnotherAnswerAfterAChangeOfTheWorkspaceAndTheOldOneWhenItIsTakenBack(Asked asked) {
        track(Shop.SHOP, "then " + asked, "look", "2026-03-17T10:00:00Z");
        set(Shop.SHOP, asked, asked.one);
        String one = found(admin, Shop.SHOP, asked);

        set(Shop.SHOP, asked, asked.other);
        String other = found(admin, Shop.SHOP, asked);
        assertThat(other).isNotEqualTo(one);
        assertThat(kept(admin, Shop.SHOP, asked)).isEqualTo(other);

        set(Shop.SHOP, asked, asked.one);
        assertThat(kept(admin, Shop.SHOP, asked)).isEqualTo(one);
    }

    @ParameterizedTest
    @EnumSource(Asked.class)
    @Order(4)
    void givesEachWorkspaceItsOwnAnswer(Asked asked) {
        set(Shop.SHOP, asked, asked.one);
        set(Shop.BANK, asked, asked.one);
        String shops = ask(admin, Shop.SHOP, asked).body();
        String banks = found(admin, Shop.BANK, asked);
        assertThat(banks).isNotEqualTo(shops);

        set(Shop.BANK, asked, asked.other);
        assertThat(kept(admin, Shop.SHOP, asked)).as("a change of the other").isEqualTo(shops);
        set(Shop.BANK, asked, asked.one);
        assertThat(kept(admin, Shop.BANK, asked)).isEqualTo(banks);
    }

    @ParameterizedTest
    @EnumSource(Asked.class)
    @Order(5)
    void givesNothingToThoseWhoMayNotAsk(Asked asked) {
        set(Shop.BANK, asked, asked.one);
        ask(admin, Shop.BANK, asked);
        kept(admin, Shop.BANK, asked);
        long before = answers.count();

        HttpResponse<String> ofAnother = ask(viewer, Shop.BANK, asked);
        assertThat(ofAnother.statusCode()).as(ofAnother.body()).isEqualTo(404);
        assertThat(Browser.code(ofAnother)).isEqualTo("WORKSPACE_NOT_FOUND");
        Browser nobody = Browser.at(shop.server());
        nobody.session();
        assertThat(ask(nobody, Shop.BANK, asked).statusCode()).isEqualTo(401);
        assertThat(answers.count()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void keepsWhatIsPersonalFromThoseWhoMayNotSeeItThoughItIsKept() {
        String bottlenecks = "/api/workspaces/" + Shop.SHOP + "/bottlenecks";
        String byEmail = "{\"reason\":\"email\"}";
        // The first question about a property makes a column of it, which is a new state of the
        // log.
        for (int i = 0; i < 2; i++) {
            assertThat(admin.send("POST", bottlenecks, byEmail).statusCode()).isEqualTo(200);
        }
        long before = answers.count();
        assertThat(admin.send("POST", bottlenecks, byEmail).statusCode()).isEqualTo(200);
        assertThat(answers.count()).isEqualTo(before + 1);

        HttpResponse<String> refused = viewer.send("POST", bottlenecks, byEmail);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\\\"email\\\"").doesNotContain("example.org");
        assertThat(answers.count()).isEqualTo(before + 1);
    }

    @Test
    @Order(7)
    void givesNothingToThoseWhoLeft() {
        for (Asked asked : Asked.values()) {
            ask(viewer, Shop.SHOP, asked);
            kept(viewer, Shop.SHOP, asked);
        }
        long before = answers.count();
        json(Shop.SHOP, "DELETE", "/members/viewer", null);

        for (Asked asked : Asked.values()) {
            assertThat(ask(viewer, Shop.SHOP, asked).statusCode()).as("%s", asked).isEqualTo(401);
        }
        assertThat(answers.count()).isEqualTo(before);
    }

    private HttpResponse<String> ask(Browser browser, String workspace, Asked asked) {
        String[] words = in(workspace, asked.question).split(" ", 2);
        String body = asked.body == null ? null : in(workspace, asked.body);
        return browser.send(words[0], "/api/workspaces/" + workspace + words[1], body);
    }

    /** An answer that was not kept before. */
    private String found(Browser browser, String workspace, Asked asked) {
        return answer(browser, workspace, asked, 0);
    }

    /** An answer that was kept. */
    private String kept(Browser browser, String workspace, Asked asked) {
        return answer(browser, workspace, asked, 1);
    }

    private String answer(Browser browser, String workspace, Asked asked, int remembered) {
        long before = answers.count();
        HttpResponse<String> answer = ask(browser, workspace, asked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answers.count() - before).as("from what is kept").isEqualTo(remembered);
        return answer.body();
    }

    private void set(String workspace, Asked asked, String state) {
        if (asked.change.equals("MAP")) {
            stage(workspace, state);
        } else {
            String[] words = in(workspace, asked.change).split(" ", 2);
            json(workspace, words[0], words[1], state);
        }
    }

    /** Names the first stage of the map, which is another version of it. */
    private void stage(String workspace, String name) {
        String path = "/maps/" + maps.get(workspace);
        JsonNode map = JSON.readTree(json(workspace, "GET", path, null));
        ((ObjectNode) map.path("stages").path(0)).put("name", name);
        json(workspace, "PUT", path, map.toString());
    }

    private String in(String workspace, String text) {
        return text.replace("{map}", maps.getOrDefault(workspace, ""))
                .replace("{segment}", segments.getOrDefault(workspace, ""));
    }

    private String json(String workspace, String method, String path, @Nullable String body) {
        HttpResponse<String> answer =
                admin.send(method, "/api/workspaces/" + workspace + path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        return answer.body();
    }

    private static String id(String json) {
        return JSON.readTree(json).path("id").asString();
    }

    private void journey(String workspace, String customer) {
        track(workspace, customer, "look", "2026-03-01T10:00:00Z");
        track(workspace, customer, "ask", "2026-03-10T10:00:00Z");
        track(workspace, customer, "buy", "2026-03-19T10:00:00Z");
    }

    private void track(String workspace, String customer, String type, String time) {
        shop.send(
                workspace,
                "track",
                """
                {"userId":"%s","event":"%s","timestamp":"%s",\
                "properties":{"email":"%s@example.org"}}\
                """
                        .formatted(customer, type, time, customer.replace(' ', '.')));
    }
}

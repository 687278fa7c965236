package dev.waymark.server.maps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** Templates, versions, links and comments of maps, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapCompanionsIT {
    private static final String WORKSPACE = "/api/workspaces/" + People.OWN;
    private static final String MAPS = WORKSPACE + "/maps";

    private final TestServer server = TestServer.start(settings -> settings);
    private Browser editor = Browser.at(server);
    private Browser viewer = Browser.at(server);
    private Browser admin = Browser.at(server);
    private JsonNode map = Browser.json(editor.send("GET", "/api/session", null));
    private String address = "";

    @BeforeAll
    void setUp() {
        People people = new People(server);
        editor = people.signedIn("editor");
        viewer = people.signedIn("viewer");
        admin = people.signedIn("admin");
    }

    @BeforeEach
    void newMap() {
        map = sent(201, "POST", MAPS, "{\"name\":\"Shop\",\"template\":\"shop\"}");
        address = MAPS + "/" + map.path("id").asString();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void makesMapsOfTemplatesInFiveLanguages() {
        for (String language : new String[] {"en", "de", "uk", "zh", "lv"}) {
            JsonNode templates =
                    sent(200, "GET", WORKSPACE + "/map-templates?language=" + language, null);
            assertThat(templates).hasSize(8);
            for (JsonNode template : templates) {
                JsonNode made =
                        sent(
                                201,
                                "POST",
                                MAPS,
                                "{\"name\":\"T\",\"template\":\"%s\",\"language\":\"%s\"}"
                                        .formatted(template.path("id").asString(), language));
                assertThat(made.path("language").asString()).isEqualTo(language);
                assertThat(made.path("stages")).hasSize(template.path("stages").size());
                assertThat(made.path("stages"))
                        .allMatch(stage -> !stage.path("description").asString("").isBlank());
            }
        }
        assertThat(refused(404, "POST", MAPS, "{\"name\":\"T\",\"template\":\"spaceship\"}"))
                .isEqualTo("UNKNOWN_TEMPLATE");
        assertThat(refused(400, "POST", MAPS, "{\"name\":\" \"}")).isEqualTo("INVALID_VALUE");
    }

    @Test
    void keepsComparesAndRestoresVersions() {
        JsonNode kept = sent(201, "POST", address + "/versions", "{\"name\":\"Перша\"}");
        String stage = map.path("stages").get(0).path("name").asString();
        String changed = map.toString().replace("\"" + stage + "\"", "\"认知\"");
        sent(200, "PUT", address, changed);
        String from = kept.path("id").asString();
        JsonNode changes = sent(200, "GET", address + "/diff?from=" + from, null).path("changes");
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).path("kind").asString()).isEqualTo("reworded");
        assertThat(changes.get(0).path("stageName").asString()).isEqualTo("认知");
        assertThat(changes.get(0).path("before").asString()).isEqualTo(stage);

        JsonNode then = sent(200, "GET", address + "/versions/" + from, null);
        assertThat(then.path("stages").get(0).path("name").asString()).isEqualTo(stage);
        assertThat(refused(404, "GET", address + "/versions/nothing", null))
                .isEqualTo("UNKNOWN_VERSION");

        JsonNode restored = sent(200, "POST", address + "/versions/" + from + "/restore", null);
        assertThat(restored.path("version").asLong()).isEqualTo(3);
        assertThat(sent(200, "GET", address + "/diff?from=" + from, null).path("changes"))
                .isEmpty();
        assertThat(sent(200, "GET", address + "/versions", null).get(0).path("by").asString())
                .isEqualTo("The editor");
        assertThat(refused(404, "GET", address + "/diff?from=nothing", null))
                .isEqualTo("UNKNOWN_VERSION");
        assertThat(viewer.send("POST", address + "/versions", "{\"name\":\"mine\"}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void duplicatesDescribesAndPutsAway() {
        JsonNode copy = sent(201, "POST", address + "/duplicate", "{\"name\":\"To be\"}");
        String other = copy.path("id").asString();
        assertThat(sent(200, "GET", address + "/diff?other=" + other, null).path("changes"))
                .hasSize(1);
        sent(
                200,
                "PATCH",
                MAPS + "/" + other,
                "{\"archived\":true,\"owner\":\"Анна\",\"reviewDate\":\"2020-01-01\",\"tags\":[\"b2c\"],\"state\":\"to-be\"}");
        JsonNode listed = entry(other);
        assertThat(listed.path("archived").asBoolean()).isTrue();
        assertThat(listed.path("owner").asString()).isEqualTo("Анна");
        assertThat(listed.path("staleness").asString()).isEqualTo("review-due");
        assertThat(listed.path("tags").get(0).asString()).isEqualTo("b2c");
        sent(200, "PATCH", MAPS + "/" + other, "{\"archived\":null,\"reviewDate\":null}");
        assertThat(entry(other).path("archived").asBoolean()).isFalse();
        assertThat(entry(other).path("staleness").asString()).isEqualTo("fresh");
        assertThat(refused(400, "PATCH", address, "{\"version\":9}")).isEqualTo("INVALID_VALUE");
        assertThat(refused(422, "PATCH", address, "{\"name\":null}")).isEqualTo("INVALID_MAP");
    }

    @Test
    void tellsWhatIsOpenAndHowFarTheWorkspaceIs() {
        JsonNode gaps = sent(200, "GET", address + "/gaps", null);
        assertThat(gaps).hasSize(15);
        assertThat(gaps.get(0).toString())
                .contains("\"kind\":\"stage-without-touchpoint\"", "\"name\":\"Awareness\"");
        JsonNode steps = sent(200, "GET", WORKSPACE + "/map-progress", null);
        assertThat(steps).hasSize(7);
        assertThat(steps.get(0).toString())
                .isEqualTo("{\"step\":\"collect-data\",\"done\":0,\"of\":1,\"complete\":false}");
        assertThat(steps.get(2).path("of").asInt()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void showsOneMapByALinkAndNothingElse() {
        String hidden = map.path("lanes").get(0).path("id").asString();
        JsonNode made =
                sent(
                        201,
                        "POST",
                        address + "/shares",
                        "{\"hiddenLanes\":[\"%s\"]}".formatted(hidden));
        String token = made.path("token").asString();
        assertThat(made.path("share").toString()).doesNotContain(token);
        Browser anybody = Browser.at(server);
        HttpResponse<String> seen = anybody.send("GET", "/api/shared/" + token, null);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(seen.body()).contains("Shop").doesNotContain(hidden);
        assertThat(anybody.send("GET", address, null).statusCode()).isEqualTo(401);
        assertThat(anybody.send("GET", "/api/shared/" + token + "x", null).statusCode())
                .isEqualTo(404);
        assertThat(anybody.send("PUT", "/api/shared/" + token, "{}").statusCode())
                .isIn(401, 403, 405);
        assertThat(viewer.send("POST", address + "/shares", "{}").statusCode()).isEqualTo(403);

        HttpResponse<String> page = anybody.send("GET", "/shared/" + token, null);
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");

        String share = made.path("share").path("id").asString();
        assertThat(admin.send("DELETE", address + "/shares/" + share, null).statusCode())
                .isEqualTo(204);
        assertThat(anybody.send("GET", "/api/shared/" + token, null).statusCode()).isEqualTo(404);
    }

    @Test
    void asksForALinksPasswordAndSlowsDownGuessing() {
        String token =
                sent(
                                201,
                                "POST",
                                address + "/shares",
                                "{\"password\":\"open"
                                        + " sesame\",\"expiresAt\":\"2999-01-01T00:00:00Z\"}")
                        .path("token")
                        .asString();
        assertThat(
                        refused(
                                400,
                                "POST",
                                address + "/shares",
                                "{\"expiresAt\":\"2020-01-01T00:00:00Z\"}"))
                .isEqualTo("INVALID_VALUE");
        assertThat(refused(400, "POST", address + "/shares", "{\"password\":\"short\"}"))
                .isEqualTo("INVALID_VALUE");
        Browser anybody = Browser.at(server, "127.0.0.9");
        anybody.session();
        assertThat(Browser.code(anybody.send("GET", "/api/shared/" + token, null)))
                .isEqualTo("SHARE_PASSWORD_NEEDED");
        assertThat(
                        anybody.send(
                                        "POST",
                                        "/api/shared/" + token,
                                        "{\"password\":\"open sesame\"}")
                                .statusCode())
                .isEqualTo(200);
        int tries = 0;
        HttpResponse<String> answer;
        do {
            answer = anybody.send("POST", "/api/shared/" + token, "{\"password\":\"wrong guess\"}");
            tries++;
        } while (answer.statusCode() == 401 && tries < 100);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(tries).isLessThanOrEqualTo(21);
    }

    @Test
    void commentsAnswersAndSettles() {
        JsonNode first =
                sent(
                        201,
                        "POST",
                        address + "/comments",
                        "{\"record\":{\"kind\":\"stage\",\"id\":\"s\"},\"text\":\"Чому?\",\"mentions\":[\"The"
                            + " admin\"]}");
        String thread = first.path("id").asString();
        HttpResponse<String> answer =
                admin.send(
                        "POST",
                        address + "/comments",
                        "{\"thread\":\"%s\",\"text\":\"因为\"}".formatted(thread));
        assertThat(answer.statusCode()).isEqualTo(201);
        String own = address + "/comments/" + thread;
        assertThat(Browser.code(admin.send("PATCH", own, "{\"text\":\"mine now\"}")))
                .isEqualTo("FORBIDDEN");
        assertThat(
                        Browser.json(admin.send("PATCH", own, "{\"resolved\":true}"))
                                .path("resolvedBy")
                                .asString())
                .isEqualTo("The admin");
        sent(200, "PATCH", own, "{\"text\":\"Чому так?\",\"resolved\":false}");
        JsonNode all = Browser.json(viewer.send("GET", address + "/comments", null));
        assertThat(all).hasSize(2);
        assertThat(all.get(0).path("text").asString()).isEqualTo("Чому так?");
        assertThat(all.get(0).has("resolvedBy") && !all.get(0).path("resolvedBy").isNull())
                .isFalse();
        assertThat(all.get(1).path("record").toString())
                .isEqualTo("{\"kind\":\"stage\",\"id\":\"s\"}");
        assertThat(refused(404, "PATCH", address + "/comments/none", "{}"))
                .isEqualTo("UNKNOWN_COMMENT");
        assertThat(refused(400, "POST", address + "/comments", "{\"text\":\" \"}"))
                .isEqualTo("INVALID_VALUE");
        assertThat(Browser.code(viewer.send("PATCH", own, "{\"resolved\":true}")))
                .isEqualTo("FORBIDDEN");
        HttpResponse<String> question =
                viewer.send("POST", address + "/comments", "{\"text\":\"And me?\"}");
        assertThat(question.statusCode()).isEqualTo(201);
        String theirs = address + "/comments/" + Browser.json(question).path("id").asString();
        assertThat(viewer.send("PATCH", theirs, "{\"resolved\":true}").statusCode()).isEqualTo(200);
        assertThat(viewer.send("PUT", address, map.toString()).statusCode()).isEqualTo(403);
    }

    @Test
    void tellsWhoHasTheMapOpenThatSomebodyCommented() {
        try (LiveClient open = LiveClient.open(server, viewer, address + "/live")) {
            open.hello("v", 0).await("snapshot");
            sent(201, "POST", address + "/comments", "{\"text\":\"Чому?\"}");
            open.await("comments");
        }
    }

    @Test
    void sharesTheStagesOfAJourneyWithItsBlueprint() {
        String blueprint =
                sent(201, "POST", MAPS, "{\"name\":\"Behind\",\"template\":\"blueprint\"}")
                        .path("id")
                        .asString();
        sent(
                200,
                "PATCH",
                MAPS + "/" + blueprint,
                "{\"attachedTo\":\"%s\"}".formatted(map.path("id").asString()));
        String stage = map.path("stages").get(0).path("name").asString();
        JsonNode now = sent(200, "GET", address, null);
        sent(200, "PUT", address, now.toString().replace("\"" + stage + "\"", "\"认知\""));
        JsonNode behind = sent(200, "GET", MAPS + "/" + blueprint, null);
        assertThat(behind.path("stages").get(0).path("name").asString()).isEqualTo("认知");
        assertThat(entry(blueprint).path("attachedTo").asString())
                .isEqualTo(map.path("id").asString());
    }

    @Test
    void savesAMapOfThousandsOfCards() {
        ObjectNode large = (ObjectNode) map;
        String lane = map.path("lanes").get(0).path("id").asString();
        ArrayNode cards = large.putArray("cards");
        for (int i = 0; i < 5_000; i++) {
            cards.addObject()
                    .put("id", "c" + i)
                    .put("lane", lane)
                    .put("stage", map.path("stages").get(i % 5).path("id").asString())
                    .put("text", "Дуже довга картка ".repeat(20) + i);
        }
        assertThat(large.toString().length()).isGreaterThan(2_000_000);
        assertThat(sent(200, "PUT", address, large.toString()).path("cards")).hasSize(5_000);
    }

    @Test
    void saysWhichFieldOfABodyIsMissing() {
        String shares = address + "/shares";
        String comments = address + "/comments";
        assertThat(refused(400, "POST", MAPS, "{}")).isEqualTo("MISSING_VALUE");
        assertThat(refused(400, "POST", address + "/duplicate", "{}")).isEqualTo("MISSING_VALUE");
        assertThat(refused(400, "POST", address + "/versions", "{}")).isEqualTo("MISSING_VALUE");
        assertThat(refused(400, "POST", comments, "{}")).isEqualTo("MISSING_VALUE");
        assertThat(refused(400, "POST", comments, "{\"text\":\"a\",\"record\":{}}"))
                .isEqualTo("MISSING_VALUE");
        assertThat(refused(400, "POST", comments, "{\"text\":\"a\",\"mentions\":[null]}"))
                .isEqualTo("INVALID_VALUE");
        assertThat(refused(400, "POST", shares, "{\"hiddenLanes\":[null]}"))
                .isEqualTo("INVALID_VALUE");
        assertThat(refused(400, "POST", shares, "{\"hiddenLanes\":[\"no such lane\"]}"))
                .isEqualTo("INVALID_VALUE");
        HttpResponse<String> answer = editor.send("POST", "/api/shared/none", "{}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("application/problem+json"));
        assertThat(answer.body()).contains("the field \\\"password\\\" is missing.");
    }

    @Test
    void takesNoCommentOnAPartWithAnEndlessId() {
        String order = "{\"text\":\"a\",\"record\":{\"kind\":\"card\",\"id\":\"%s\"}}";
        sent(201, "POST", address + "/comments", order.formatted("i".repeat(200)));
        assertThat(refused(400, "POST", address + "/comments", order.formatted("i".repeat(201))))
                .isEqualTo("INVALID_VALUE");
    }

    @Test
    void countsGuessesByAddressWhetherOrNotTheLinkIsThere() {
        String token =
                sent(201, "POST", address + "/shares", "{\"password\":\"open sesame\"}")
                        .path("token")
                        .asString();
        Browser guessing = Browser.at(server, "127.0.0.10");
        guessing.session();
        for (String link : new String[] {token, "none"}) {
            HttpResponse<String> answer = guess(guessing, link, "wrong guess");
            int tries = 1;
            while (answer.statusCode() != 429 && tries < 100) {
                answer = guess(guessing, link, "wrong guess");
                tries++;
            }
            assertThat(tries).isBetween(20, 22);
            assertThat(guess(guessing, link, "open sesame").statusCode()).isEqualTo(429);
        }
        Browser other = Browser.at(server, "127.0.0.11");
        other.session();
        assertThat(guess(other, token, "open sesame").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> guess(Browser browser, String token, String password) {
        return browser.send(
                "POST", "/api/shared/" + token, "{\"password\":\"%s\"}".formatted(password));
    }

    @Test
    void closesALinkWhenItsTimeIsOver() throws InterruptedException {
        Instant end = Instant.now().plusMillis(1500);
        String token =
                sent(201, "POST", address + "/shares", "{\"expiresAt\":\"" + end + "\"}")
                        .path("token")
                        .asString();
        Browser anybody = Browser.at(server, "127.0.0.8");
        assertThat(anybody.send("GET", "/api/shared/" + token, null).statusCode()).isEqualTo(200);
        Thread.sleep(Duration.between(Instant.now(), end).plusMillis(5));
        HttpResponse<String> late = anybody.send("GET", "/api/shared/" + token, null);
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(Browser.code(late)).isEqualTo("SHARE_EXPIRED");
    }

    @Test
    void namesThoseWhoCanBeMentioned() {
        JsonNode people = Browser.json(viewer.send("GET", WORKSPACE + "/people", null));
        assertThat(people.valueStream().map(person -> person.path("name").asString()))
                .contains("The admin", "The editor", "The viewer");
        assertThat(people.toString()).doesNotContain("@");
        assertThat(
                        Browser.at(server, "127.0.0.7")
                                .send("GET", WORKSPACE + "/people", null)
                                .statusCode())
                .isEqualTo(401);
    }

    private JsonNode entry(String id) {
        for (JsonNode entry : sent(200, "GET", MAPS, null)) {
            if (entry.path("id").asString().equals(id)) {
                return entry;
            }
        }
        throw new AssertionError(id + " is not listed");
    }

    private JsonNode sent(int status, String method, String path, @Nullable String body) {
        HttpResponse<String> answer = editor.send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Browser.json(answer);
    }

    private String refused(int status, String method, String path, @Nullable String body) {
        HttpResponse<String> answer = editor.send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Browser.code(answer);
    }
}

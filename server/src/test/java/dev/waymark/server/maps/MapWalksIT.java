package dev.waymark.server.maps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;

/** Walks, search and own templates of maps, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapWalksIT {
    private static final String WORKSPACE = "/api/workspaces/" + People.OWN;
    private static final String MAPS = WORKSPACE + "/maps";
    private static final String WALK =
            "{\"startedAt\":\"2026-03-01T10:00:00Z\",\"visits\":[{\"place\":\"s1\",\"done\":true,"
                    + "\"mood\":-1,\"note\":\"Черга\",\"seconds\":95}]}";

    private final TestServer server = TestServer.start(settings -> settings);
    private Browser editor = Browser.at(server);
    private Browser viewer = Browser.at(server);
    private Browser admin = Browser.at(server);
    private Browser stranger = Browser.at(server);

    @BeforeAll
    void setUp() {
        People people = new People(server);
        editor = people.signedIn("editor");
        viewer = people.signedIn("viewer");
        admin = people.signedIn("admin");
        stranger = people.signedIn("stranger");
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void keepsWalksOfSeveralWalkersSideBySide() {
        String walks = newMap("Shop") + "/walks";
        sent(200, "PUT", walks + "/walk-0001", WALK);
        sent(200, "PUT", walks + "/walk-0001", WALK.replace("-1", "2"));
        assertThat(admin.send("PUT", walks + "/walk-0002", WALK).statusCode()).isEqualTo(200);
        JsonNode all = Browser.json(viewer.send("GET", walks, null));
        assertThat(all).hasSize(2);
        assertThat(all.get(0).path("by").asString()).isEqualTo("The editor");
        assertThat(all.get(0).path("visits").get(0).path("mood").asInt()).isEqualTo(2);
        assertThat(all.get(0).path("mine").asBoolean()).isFalse();

        assertThat(Browser.code(admin.send("PUT", walks + "/walk-0001", WALK)))
                .isEqualTo("FORBIDDEN");
        assertThat(viewer.send("PUT", walks + "/walk-0003", WALK).statusCode()).isEqualTo(403);
        assertThat(stranger.send("GET", walks, null).statusCode()).isIn(403, 404);
        assertThat(refused(400, "PUT", walks + "/x", WALK)).isEqualTo("INVALID_VALUE");
        assertThat(refused(400, "PUT", walks + "/walk-0004", WALK.replace("-1", "3")))
                .isEqualTo("INVALID_VALUE");
        assertThat(refused(400, "PUT", walks + "/walk-0004", "{\"visits\":[]}"))
                .isEqualTo("MISSING_VALUE");
        assertThat(refused(404, "GET", MAPS + "/none/walks", null)).isEqualTo("UNKNOWN_MAP");

        sent(204, "DELETE", walks + "/walk-0001", null);
        assertThat(refused(404, "DELETE", walks + "/walk-0001", null)).isEqualTo("UNKNOWN_WALK");
    }

    @Test
    void keepsSmallPicturesOnly() {
        String walks = newMap("Photos") + "/walks";
        sent(200, "PUT", walks + "/walk-0001", WALK);
        String photo = walks + "/walk-0001/photos/s1";
        byte[] jpeg = new byte[200_000];
        jpeg[0] = (byte) 0xFF;
        jpeg[1] = (byte) 0xD8;
        jpeg[2] = (byte) 0xFF;
        assertThat(photographed(editor, photo, jpeg)).isEqualTo(204);
        assertThat(sent(200, "GET", walks, null).get(0).path("photos").toString())
                .isEqualTo("[\"s1\"]");
        var shown = viewer.send("GET", photo, null);
        assertThat(shown.headers().firstValue("Content-Type").orElse("")).isEqualTo("image/jpeg");
        assertThat(shown.headers().firstValue("X-Content-Type-Options").orElse(""))
                .isEqualTo("nosniff");
        assertThat(photographed(admin, photo, jpeg)).isEqualTo(403);
        assertThat(photographed(editor, photo, Arrays.copyOf(jpeg, 200_001))).isEqualTo(400);
        assertThat(photographed(editor, photo, "<svg onload=x>".getBytes())).isEqualTo(400);
        assertThat(photographed(editor, walks + "/walk-0009/photos/s1", jpeg)).isEqualTo(404);
        sent(204, "DELETE", photo, null);
        assertThat(refused(404, "GET", photo, null)).isEqualTo("UNKNOWN_WALK");
    }

    @Test
    void findsWordsInAllMapsOfTheWorkspaceAlone() {
        String map = newMap("Пошук");
        JsonNode stage = sent(200, "GET", map, null).path("stages").get(0);
        sent(
                200,
                "PUT",
                map,
                sent(200, "GET", map, null)
                        .toString()
                        .replace(
                                "\"" + stage.path("name").asString() + "\"",
                                "\"Чекає на ВІДПОВІДЬ довго\""));
        String search = WORKSPACE + "/map-search?q=";
        JsonNode hits =
                sent(
                        200,
                        "GET",
                        search + "%D0%B2%D1%96%D0%B4%D0%BF%D0%BE%D0%B2%D1%96%D0%B4%D1%8C",
                        null);
        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).path("kind").asString()).isEqualTo("stage");
        assertThat(hits.get(0).path("id").asString()).isEqualTo(stage.path("id").asString());
        assertThat(hits.get(0).path("before").asString()).isEqualTo("Чекає на ");
        assertThat(hits.get(0).path("found").asString()).isEqualTo("ВІДПОВІДЬ");
        assertThat(sent(200, "GET", search + "no-such-words", null)).isEmpty();
        assertThat(sent(200, "GET", search + "e.*e", null)).isEmpty();
        assertThat(refused(400, "GET", search + "x", null)).isEqualTo("INVALID_VALUE");
        assertThat(stranger.send("GET", search + "Shop", null).statusCode()).isIn(403, 404);
    }

    @Test
    void beginsMapsWithTemplatesOfItsOwn() {
        String map = newMap("Model");
        sent(200, "PATCH", map, "{\"owner\":\"Анна\"}");
        JsonNode kept = sent(201, "POST", map + "/template", "{\"name\":\"Наш шаблон\"}");
        String id = kept.path("id").asString();
        JsonNode all = sent(200, "GET", WORKSPACE + "/map-templates", null);
        assertThat(all.get(all.size() - 1).path("own").asBoolean()).isTrue();
        assertThat(all.get(0).path("own").asBoolean()).isFalse();
        sent(204, "DELETE", map, null);
        JsonNode made =
                sent(201, "POST", MAPS, "{\"name\":\"Begun\",\"template\":\"%s\"}".formatted(id));
        assertThat(made.path("stages")).hasSize(kept.path("stages").size());
        assertThat(made.has("owner")).isFalse();
        assertThat(made.path("name").asString()).isEqualTo("Begun");
        assertThat(viewer.send("POST", map + "/template", "{\"name\":\"T\"}").statusCode())
                .isEqualTo(403);
        sent(204, "DELETE", WORKSPACE + "/map-templates/" + id, null);
        assertThat(refused(404, "DELETE", WORKSPACE + "/map-templates/" + id, null))
                .isEqualTo("UNKNOWN_TEMPLATE");
    }

    private String newMap(String name) {
        return MAPS
                + "/"
                + sent(201, "POST", MAPS, "{\"name\":\"%s\",\"template\":\"shop\"}".formatted(name))
                        .path("id")
                        .asString();
    }

    private static int photographed(Browser who, String path, byte[] content) {
        return who.sendBody("PUT", path, BodyPublishers.ofByteArray(content)).statusCode();
    }

    private JsonNode sent(int status, String method, String path, @Nullable String body) {
        var answer = editor.send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body().isEmpty()
                ? Browser.json(editor.send("GET", "/api/session", null))
                : Browser.json(answer);
    }

    private String refused(int status, String method, String path, @Nullable String body) {
        var answer = editor.send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Browser.code(answer);
    }
}

package dev.waymark.server.maps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Role;
import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;

/** Several people in one map, over real WebSockets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveIT {
    private static final String MAPS = "/api/workspaces/" + People.OWN + "/maps";

    private final TestServer server = TestServer.start(settings -> settings);
    private Browser editor = Browser.at(server);
    private Browser viewer = Browser.at(server);
    private Browser stranger = Browser.at(server);
    private String map = "";
    private String live = "";

    @BeforeAll
    void setUp() {
        People people = new People(server);
        editor = people.signedIn("editor");
        viewer = people.signedIn("viewer");
        stranger = people.signedIn("stranger");
    }

    @BeforeEach
    void newMap() {
        HttpResponse<String> made =
                editor.send("POST", MAPS, "{\"name\":\"Шлях\",\"kind\":\"customer-journey\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        map = MAPS + "/" + Browser.json(made).path("id").asString();
        live = map + "/live";
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void twoPeopleEditAndSeeEachOther() {
        try (LiveClient one = LiveClient.open(server, editor, live);
                LiveClient two = LiveClient.open(server, viewer, live)) {
            JsonNode snapshot = one.hello("a", 0).await("snapshot");
            assertThat(snapshot.path("seq").asLong()).isEqualTo(1);
            assertThat(snapshot.path("records").get(0).path("kind").asString()).isEqualTo("map");
            assertThat(snapshot.path("you").toString())
                    .isEqualTo("{\"name\":\"The editor\",\"role\":\"editor\"}");
            assertThat(two.hello("b", 0).await("snapshot").path("you").path("role").asString())
                    .isEqualTo("viewer");
            one.command("a:1", 1, "stage", "s1", "{\"name\":\"认知\",\"order\":\"V\"}");
            for (LiveClient client : new LiveClient[] {one, two}) {
                JsonNode command = client.await("commands").path("list").get(0);
                assertThat(command.path("op").asString()).isEqualTo("a:1");
                assertThat(command.path("seq").asLong()).isEqualTo(2);
                assertThat(command.path("by").asString()).isEqualTo("The editor");
            }
            one.say("{\"t\":\"presence\",\"cursor\":{\"stage\":\"s1\",\"x\":1}}");
            JsonNode people =
                    two.await(
                            message ->
                                    message.path("t").asString().equals("people")
                                            && message.toString().contains("\"stage\":\"s1\""));
            assertThat(people.path("list")).hasSize(2);
            assertThat(people.toString()).doesNotContain("\"x\"");
        }
        JsonNode kept = Browser.json(viewer.send("GET", map, null));
        assertThat(kept.path("stages").get(0).path("name").asString()).isEqualTo("认知");
        assertThat(kept.path("version").asLong()).isEqualTo(2);
    }

    @Test
    void whoComesBackHearsWhatWasMissedAndRepeatsNothing() {
        try (LiveClient one = LiveClient.open(server, editor, live)) {
            one.hello("a", 0).await("snapshot");
            one.command("a:1", 1, "map", "map", "{\"name\":\"First\"}").await("commands");
        }
        try (LiveClient two = LiveClient.open(server, editor, live)) {
            two.hello("b", 0).await("snapshot");
            two.command("b:1", 2, "map", "map", "{\"name\":\"Second\"}").await("commands");
        }
        try (LiveClient one = LiveClient.open(server, editor, live)) {
            JsonNode missed = one.hello("a", 2).await("commands").path("list");
            assertThat(missed).hasSize(1);
            assertThat(missed.get(0).path("op").asString()).isEqualTo("b:1");
            one.command("a:1", 1, "map", "map", "{\"name\":\"First\"}");
            JsonNode again = one.await("commands").path("list").get(0);
            assertThat(again.path("seq").asLong()).isEqualTo(2);
            one.command("a:2", 2, "map", "map", "{\"name\":\"Third\"}");
            JsonNode done = one.await("commands").path("list").get(0);
            assertThat(done.path("lost").get(0).path("theirs").asString()).isEqualTo("Second");
        }
        assertThat(Browser.json(editor.send("GET", map, null)).path("name").asString())
                .isEqualTo("Third");
    }

    @Test
    void sendsTheMapWhereTheCommandsThatWereMissedAreLonger() {
        String note = "{\"note\":\"%s\"}".formatted("я".repeat(350_000));
        try (LiveClient one = LiveClient.open(server, editor, live)) {
            one.hello("a", 0).await("snapshot");
            one.command("a:1", 1, "map", "map", note).await("commands");
            one.command("a:2", 2, "map", "map", note).await("commands");
        }
        try (LiveClient two = LiveClient.open(server, editor, live)) {
            assertThat(two.hello("b", 1).await("commands").path("list")).hasSize(2);
            two.command("b:1", 3, "map", "map", note).await("commands");
        }
        try (LiveClient one = LiveClient.open(server, editor, live)) {
            assertThat(one.hello("a", 1).await("snapshot").path("seq").asLong()).isEqualTo(4);
        }
    }

    @Test
    void refusesAValueNestedSoDeepThatNobodyCouldBeToldOfIt() {
        String deep = "{\"note\":" + "[".repeat(490) + "]".repeat(490) + "}";
        try (LiveClient one = LiveClient.open(server, editor, live)) {
            one.hello("a", 0).await("snapshot");
            JsonNode refused = one.command("a:1", 1, "map", "map", deep).await("refused");
            assertThat(refused.path("code").asString()).isEqualTo("COMMAND_REFUSED");
        }
        assertThat(editor.send("GET", map, null).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsTheOpenMapWhatAPutChanged() {
        JsonNode document = Browser.json(editor.send("GET", map, null));
        try (LiveClient one = LiveClient.open(server, viewer, live)) {
            one.hello("a", 0).await("snapshot");
            String body = document.toString().replace("Шлях", "Ceļš");
            assertThat(editor.send("PUT", map, body).statusCode()).isEqualTo(200);
            JsonNode set = one.await("commands").path("list").get(0).path("set");
            assertThat(set.toString())
                    .isEqualTo(
                            "[{\"kind\":\"map\",\"id\":\"map\",\"fields\":{\"name\":\"Ceļš\"}}]");
            assertThat(Browser.code(editor.send("PUT", map, body))).isEqualTo("VERSION_CONFLICT");
        }
    }

    @Test
    void refusesAViewersCommand() {
        try (LiveClient one = LiveClient.open(server, viewer, live)) {
            one.hello("v", 0).await("snapshot");
            JsonNode refused =
                    one.command("v:1", 1, "map", "map", "{\"name\":\"Mine\"}").await("refused");
            assertThat(refused.path("op").asString()).isEqualTo("v:1");
            assertThat(refused.path("code").asString()).isEqualTo("FORBIDDEN");
        }
        assertThat(Browser.json(viewer.send("GET", map, null)).path("name").asString())
                .isEqualTo("Шлях");
    }

    @Test
    void refusesACommandOnceTheRoleIsTakenAway() {
        try (LiveClient one = LiveClient.open(server, editor, live)) {
            one.hello("e", 0).await("snapshot");
            server.documents().workspaces().put(new Membership("editor", People.OWN, Role.VIEWER));
            JsonNode refused =
                    one.command("e:1", 1, "map", "map", "{\"name\":\"Mine\"}").await("refused");
            assertThat(refused.path("code").asString()).isEqualTo("FORBIDDEN");
        } finally {
            server.documents().workspaces().put(new Membership("editor", People.OWN, Role.EDITOR));
        }
    }

    @Test
    void opensNothingToStrangersOtherWorkspacesAndForeignPages() {
        String own = server.address().toString();
        assertThat(LiveClient.status(server, editor, live, own)).isEqualTo(101);
        assertThat(LiveClient.status(server, null, live, own)).isEqualTo(401);
        assertThat(LiveClient.status(server, stranger, live, own)).isEqualTo(404);
        assertThat(LiveClient.status(server, editor, live, "https://evil.example")).isEqualTo(403);
        assertThat(LiveClient.status(server, editor, live, own + ".evil.example")).isEqualTo(403);
        assertThat(LiveClient.status(server, editor, live, "null")).isEqualTo(403);
        assertThat(LiveClient.status(server, editor, live, null)).isEqualTo(403);
        String elsewhere = live.replace(People.OWN, People.FOREIGN);
        assertThat(LiveClient.status(server, editor, elsewhere, own)).isEqualTo(404);
        try (LiveClient one = LiveClient.open(server, stranger, elsewhere)) {
            JsonNode refused = one.hello("s", 0).await("refused");
            assertThat(refused.path("code").asString()).isEqualTo("UNKNOWN_MAP");
            assertThat(one.awaitClose()).isEqualTo(1008);
        }
    }

    @Test
    void endsAConnectionThatSaysTooMuchOrNonsense() {
        assertThat(closed("{\"t\":\"hello\",\"client\":\"" + "x".repeat(1_000_001) + "\"}"))
                .isEqualTo(1009);
        assertThat(closed("no json")).isEqualTo(1007);
        assertThat(closed("{\"t\":\"dance\"}")).isEqualTo(1007);
        assertThat(closed("{\"t\":\"command\",\"op\":\"a:1\",\"base\":1,\"set\":[]}"))
                .as("before hello")
                .isEqualTo(1007);
        try (LiveClient one = LiveClient.open(server, editor, live)) {
            one.hello("flood", 0).await("snapshot");
            int said = 0;
            while (said < 2_500 && one.triesToSay("{\"t\":\"ping\"}")) {
                said++;
            }
            assertThat(one.awaitClose()).isEqualTo(1008);
        }
    }

    @Test
    void refusesWhatWouldBreakTheMap() {
        try (LiveClient one = LiveClient.open(server, editor, live)) {
            one.hello("a", 0).await("snapshot");
            assertThat(
                            one.command("a:1", 1, "card", "c1", "{\"lane\":\"l\",\"stage\":\"s\"}")
                                    .await("refused")
                                    .path("code")
                                    .asString())
                    .isEqualTo("COMMAND_REFUSED");
            assertThat(
                            one.command("a:2", 1, "map", "map", "{\"kind\":\"novel\"}")
                                    .await("refused")
                                    .path("code")
                                    .asString())
                    .isEqualTo("INVALID_MAP");
        }
    }

    private int closed(String message) {
        try (LiveClient one = LiveClient.open(server, editor, live)) {
            one.triesToSay(message);
            return one.awaitClose();
        }
    }
}

package dev.waymark.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.keys.ApiKey;
import dev.waymark.app.access.keys.Scope;
import dev.waymark.app.access.signin.Secrets;
import dev.waymark.server.Browser;
import dev.waymark.server.RawRequest;
import dev.waymark.server.TestServer;
import dev.waymark.server.TestServer.Route;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** What strangers, members and programs may do, tried over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {
    private static final String EMAIL = "ada@example.org";
    private static final String PASSWORD = "correct horse battery";
    private static final Set<Route> OPEN =
            Set.of(
                    new Route("GET", "/api/session"),
                    new Route("POST", "/api/session"),
                    new Route("DELETE", "/api/session"),
                    new Route("POST", "/api/setup"),
                    new Route("POST", "/api/invitations/look"),
                    new Route("POST", "/api/invitations/accept"),
                    new Route("POST", "/api/resets/look"),
                    new Route("POST", "/api/resets/use"),
                    new Route("GET", "/api/shared/{token}"),
                    new Route("POST", "/api/shared/{token}"),
                    new Route("GET", "/actuator/health"));

    private final TestServer server = TestServer.start(settings -> settings);
    private String ada = "";
    private String own = "";
    private String foreign = "";

    @BeforeAll
    void setUp() {
        Browser browser = Browser.at(server);
        assertThat(browser.session().path("setupNeeded").asBoolean()).isTrue();
        String body =
                "{\"token\":\"%s\",\"name\":\"Ada\",\"email\":\"%s\",\"password\":\"%s\"}"
                        .formatted(server.setUpToken(), EMAIL, PASSWORD);
        HttpResponse<String> done = browser.send("POST", "/api/setup", body);
        assertThat(done.statusCode()).isEqualTo(201);
        ada = Browser.json(done).path("user").path("id").asString();

        assertThat(browser.send("POST", "/api/setup", body).statusCode()).isEqualTo(403);
        assertThat(browser.session().path("setupNeeded").asBoolean()).isFalse();
        assertThat(browser.send("POST", "/api/setup", body))
                .satisfies(used -> assertThat(Browser.code(used)).isEqualTo("SETUP_TOKEN_INVALID"));
        assertThat(server.offersSetUp()).isFalse();

        own =
                Browser.json(browser.send("GET", "/api/workspaces", null))
                        .path(0)
                        .path("id")
                        .asString();
        foreign = "01900000-0000-7000-8000-000000000001";
        server.documents()
                .workspaces()
                .add(new Workspace(foreign, "Foreign", false, ZoneOffset.UTC), List.of());
    }

    @AfterAll
    void close() {
        server.close();
    }

    private Browser signedIn() {
        Browser browser = Browser.at(server);
        assertThat(browser.signIn(EMAIL, PASSWORD).statusCode()).isEqualTo(200);
        return browser;
    }

    private Browser program(String secret) {
        return Browser.at(server).with("Authorization", "Bearer " + secret);
    }

    private String issue(String scopes) {
        HttpResponse<String> answer =
                signedIn()
                        .send(
                                "POST",
                                "/api/workspaces/" + own + "/keys",
                                "{\"name\":\"loader\",\"scopes\":[%s]}".formatted(scopes));
        assertThat(answer.statusCode()).isEqualTo(201);
        return Browser.json(answer).path("key").asString();
    }

    @Test
    void refusesEveryRouteToStrangers() {
        Browser stranger = Browser.at(server);
        stranger.session();
        List<Route> routes =
                server.routes().stream()
                        .filter(route -> !OPEN.contains(route))
                        .filter(route -> !route.pattern().equals("/error"))
                        .toList();
        assertThat(routes).hasSizeGreaterThanOrEqualTo(5);
        assertThat(routes)
                .allSatisfy(
                        route -> {
                            assertThat(
                                            stranger.send(route.method(), route.in(own), "{}")
                                                    .statusCode())
                                    .as("with the page's token")
                                    .isEqualTo(401);
                            assertThat(
                                            Browser.at(server)
                                                    .send(route.method(), route.in(own), "{}")
                                                    .statusCode())
                                    .as("with nothing")
                                    .isIn(401, 403);
                        });
    }

    @Test
    void refusesWhatNoControllerAnswersToo() {
        Browser stranger = Browser.at(server);
        for (String path :
                List.of(
                        "/api",
                        "/api/nothing",
                        "/api/openapi.json",
                        "/actuator",
                        "/actuator/env")) {
            assertThat(stranger.send("GET", path, null).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(stranger.send("GET", "/actuator/health", null).statusCode()).isEqualTo(200);
        assertThat(Browser.code(stranger.send("GET", "/api/nothing", null)))
                .isEqualTo("SIGN_IN_REQUIRED");
    }

    @Test
    void answersEveryForeignWorkspaceLikeOneThatDoesNotExist() {
        Browser browser = signedIn();
        List<Route> routes =
                server.routes().stream().filter(route -> route.pattern().contains("{ws}")).toList();
        assertThat(routes).isNotEmpty();
        assertThat(routes)
                .allSatisfy(
                        route -> {
                            HttpResponse<String> there =
                                    browser.send(route.method(), route.in(foreign), "{}");
                            HttpResponse<String> nowhere =
                                    browser.send(route.method(), route.in("nowhere"), "{}");
                            assertThat(there.statusCode()).isEqualTo(404);
                            assertThat(there.body().replace(foreign, "nowhere"))
                                    .isEqualTo(nowhere.body());
                        });
    }

    @Test
    void listsOwnWorkspacesOnly() {
        JsonNode list = Browser.json(signedIn().send("GET", "/api/workspaces", null));
        assertThat(list.toString())
                .contains(own)
                .doesNotContain(foreign)
                .contains("\"sample\":false,\"zone\":\"Z\"");
    }

    @Test
    void renamesAWorkspaceForItsAdministrators() {
        Browser browser = signedIn();
        HttpResponse<String> made =
                browser.send("POST", "/api/workspaces", "{\"name\":\"Before\"}");
        String address = "/api/workspaces/" + Browser.json(made).path("id").asString();
        assertThat(browser.send("PUT", address, "{\"name\":\" After \"}").body())
                .contains("\"name\":\"After\"");
        assertThat(browser.send("PUT", address, "{\"name\":\" \"}").statusCode()).isEqualTo(400);
        assertThat(browser.send("GET", "/api/workspaces", null).body())
                .contains("After")
                .doesNotContain("Before");
        assertThat(
                        browser.send("PUT", "/api/workspaces/" + foreign, "{\"name\":\"N\"}")
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesAChangeWithoutTheSessionsToken() {
        Browser browser = signedIn();
        String body = "{\"name\":\"New\"}";
        browser.without("X-CSRF-Token");
        assertThat(Browser.code(browser.send("POST", "/api/workspaces", body)))
                .isEqualTo("CSRF_TOKEN_INVALID");
        browser.with("X-CSRF-Token", "0".repeat(64));
        assertThat(browser.send("POST", "/api/workspaces", body).statusCode()).isEqualTo(403);
        assertThat(browser.send("DELETE", "/api/session", null).statusCode()).isEqualTo(403);
    }

    @Test
    void changesTheTokenWithTheSession() {
        Browser browser = Browser.at(server);
        String before = browser.session().path("csrf").path("token").asString();
        assertThat(browser.signIn(EMAIL, PASSWORD).statusCode()).isEqualTo(200);
        browser.with("X-CSRF-Token", before);
        assertThat(browser.send("POST", "/api/workspaces", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void endsTheOldSessionOnANewSignIn() {
        Browser browser = signedIn();
        String old = browser.cookie("waymark_session");
        assertThat(browser.signIn(EMAIL, PASSWORD).statusCode()).isEqualTo(200);
        assertThat(browser.cookie("waymark_session")).isNotEqualTo(old);
        Browser thief = Browser.at(server).steal("waymark_session", old);
        assertThat(thief.send("GET", "/api/workspaces", null).statusCode()).isEqualTo(401);
        assertThat(browser.send("GET", "/api/workspaces", null).statusCode()).isEqualTo(200);
    }

    @Test
    void endsTheSessionOnSignOut() {
        Browser browser = signedIn();
        String old = browser.cookie("waymark_session");
        assertThat(browser.send("DELETE", "/api/session", null).statusCode()).isEqualTo(200);
        assertThat(browser.session().path("user").isNull()).isTrue();
        Browser thief = Browser.at(server).steal("waymark_session", old);
        assertThat(thief.send("GET", "/api/workspaces", null).statusCode()).isEqualTo(401);
    }

    @Test
    void hidesTheSessionsCookieFromScriptsAndOtherSites() {
        HttpResponse<String> answer = Browser.at(server).signIn(EMAIL, PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("waymark_session="))
                .singleElement()
                .asString()
                .contains("; Path=/;", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(answer.body()).doesNotContain(PASSWORD);
    }

    @Test
    void sendsCookiesOverTlsOnlyWhenCalledByAnotherName() {
        assertThat(RawRequest.get(server, "/api/session", "waymark.example.org"))
                .contains("Set-Cookie: __Host-waymark_csrf=", "; Secure");
    }

    @Test
    void doesNotTellWhichAccountsExist() {
        HttpResponse<String> wrong = Browser.at(server, "127.0.0.2").signIn(EMAIL, "wrong");
        HttpResponse<String> unknown =
                Browser.at(server, "127.0.0.2").signIn("eve@example.org", PASSWORD);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(Browser.json(wrong).path("detail").asString())
                .isEqualTo(
                        "E-mail or password is wrong. Check both; the password is case-sensitive.");
    }

    @Test
    void slowsDownGuessingOfOneAccount() {
        Browser browser = Browser.at(server, "127.0.0.3");
        for (int i = 0; i < 5; i++) {
            assertThat(browser.signIn(EMAIL, "guess " + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> sixth = browser.signIn(EMAIL, PASSWORD);
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 61L);
        assertThat(Browser.at(server, "127.0.0.4").signIn(EMAIL, PASSWORD).statusCode())
                .as("the owner elsewhere")
                .isEqualTo(200);
    }

    @Test
    void doesNotCountSignInsThatSucceed() {
        for (int i = 0; i < 7; i++) {
            assertThat(Browser.at(server, "127.0.0.7").signIn(EMAIL, PASSWORD).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void slowsDownGuessingOfManyAccounts() {
        Browser browser = Browser.at(server, "127.0.0.5");
        browser.session();
        int status = 0;
        for (int i = 0; i < 61; i++) {
            HttpResponse<String> answer = browser.send("POST", "/api/setup", "{\"token\":\"x\"}");
            status = answer.statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void opensItsWorkspaceToAKeyWithItsScopesOnly() {
        Browser reader = program(issue("\"read\""));
        assertThat(reader.send("GET", "/api/workspaces", null).body()).contains(own);
        HttpResponse<String> keys = reader.send("GET", "/api/workspaces/" + own + "/keys", null);
        assertThat(keys.statusCode()).isEqualTo(403);
        assertThat(Browser.code(keys)).isEqualTo("FORBIDDEN");
        assertThat(reader.send("GET", "/api/workspaces/" + foreign + "/keys", null).statusCode())
                .isEqualTo(404);
        assertThat(reader.send("POST", "/api/workspaces", "{\"name\":\"N\"}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void showsAKeysSecretOnce() {
        String secret = issue("\"import\",\"read\"");
        HttpResponse<String> list =
                signedIn().send("GET", "/api/workspaces/" + own + "/keys", null);
        assertThat(secret).startsWith("wm_");
        assertThat(list.body())
                .contains(secret.substring(0, 8))
                .doesNotContain(secret)
                .doesNotContain(Secrets.hash(secret));
    }

    @Test
    void forgetsARevokedKey() {
        String secret = issue("\"read\"");
        Browser browser = signedIn();
        String keys = "/api/workspaces/" + own + "/keys";
        String id = "";
        for (JsonNode key : Browser.json(browser.send("GET", keys, null))) {
            if (secret.startsWith(key.path("hint").asString())) {
                id = key.path("id").asString();
            }
        }
        assertThat(browser.send("DELETE", keys + "/" + id, null).statusCode()).isEqualTo(204);
        HttpResponse<String> answer = program(secret).send("GET", "/api/workspaces", null);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Browser.code(answer)).isEqualTo("INVALID_KEY");
    }

    @Test
    void forgetsAnExpiredKey() {
        Instant past = Instant.parse("2026-01-01T00:00:00Z");
        ApiKey key =
                new ApiKey(
                        "k-1",
                        own,
                        "old",
                        "wm_expir",
                        Set.of(Scope.READ),
                        "user:" + ada,
                        past,
                        null,
                        past,
                        null);
        server.documents().keys().add(key, Secrets.hash("wm_expired"));
        assertThat(program("wm_expired").send("GET", "/api/workspaces", null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void doesNotFallBackFromABadKeyToTheCookie() {
        Browser browser = signedIn().with("Authorization", "Bearer wm_wrong");
        assertThat(browser.send("GET", "/api/workspaces", null).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesWhatAMembersRoleDoesNotInclude() {
        User viewer = new User("u-viewer", "Vic", "vic@example.org", Role.VIEWER);
        String hash = server.documents().users().passwordHash(ada).orElseThrow();
        server.documents().users().add(viewer, hash);
        server.documents().workspaces().put(new Membership(viewer.id(), own, Role.VIEWER));
        Browser browser = Browser.at(server, "127.0.0.6");
        assertThat(browser.signIn(viewer.email(), PASSWORD).statusCode()).isEqualTo(200);
        assertThat(browser.send("GET", "/api/workspaces", null).body()).contains(own);
        assertThat(browser.send("GET", "/api/workspaces/" + own + "/keys", null).statusCode())
                .isEqualTo(403);
        assertThat(browser.send("POST", "/api/workspaces", "{\"name\":\"N\"}").statusCode())
                .isEqualTo(403);
        String inside = "/api/workspaces/" + own;
        for (String folder : List.of("/views", "/boards")) {
            assertThat(browser.send("GET", inside + folder, null).statusCode()).isEqualTo(200);
            assertThat(browser.send("POST", inside + folder, view(true)).statusCode())
                    .isEqualTo(403);
        }
        HttpResponse<String> kept = browser.send("POST", inside + "/views", view(false));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        String address = inside + "/views/" + Browser.json(kept).path("id").asString();
        assertThat(signedIn().send("GET", inside + "/views", null).body()).isEqualTo("[]");
        assertThat(browser.send("PUT", address, "{\"name\":\"N\",\"shared\":true}").statusCode())
                .isEqualTo(403);
        assertThat(browser.send("DELETE", address, null).statusCode()).isEqualTo(204);
        assertThat(browser.send("GET", inside + "/weekly/schedule", null).statusCode())
                .isEqualTo(403);
        assertThat(signedIn().send("GET", inside + "/weekly/schedule", null).body())
                .isEqualTo("{\"available\":false,\"schedule\":null}");
    }

    private static String view(boolean shared) {
        return "{\"name\":\"N\",\"screen\":\"funnel\",\"shared\":%b}".formatted(shared);
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        byte[] large = new byte[1_048_577];
        Browser browser = signedIn();
        HttpResponse<String> announced =
                browser.sendBody("POST", "/api/workspaces", BodyPublishers.ofByteArray(large));
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(Browser.code(announced)).isEqualTo("BODY_TOO_LARGE");
        String json = "{\"name\":\"" + "a".repeat(1_048_576) + "\"}";
        HttpResponse<String> streamed =
                browser.sendBody(
                        "POST",
                        "/api/workspaces",
                        BodyPublishers.ofInputStream(
                                () ->
                                        new ByteArrayInputStream(
                                                json.getBytes(StandardCharsets.UTF_8))));
        assertThat(streamed.statusCode()).isEqualTo(413);
    }
}

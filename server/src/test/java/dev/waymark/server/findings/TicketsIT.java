package dev.waymark.server.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.signin.PasswordHash;
import dev.waymark.app.opportunities.tickets.TicketHosts;
import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;
import dev.waymark.testkit.tickets.TicketSystem;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Tickets over real HTTP, to a system that answers as Jira and GitHub publish that they do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketsIT {
    private static final String WORKSPACE = "01900000-0000-7000-8000-00000000000d";
    private static final String API = "/api/workspaces/" + WORKSPACE + "/opportunities";
    private static final String PASSWORD = "correct horse battery";

    private final TicketSystem system = new TicketSystem();
    private final TestServer server =
            TestServer.start(
                    settings ->
                            settings.withTickets(
                                    TicketHosts.parse(
                                            "api.github.com," + system.address().toString())));
    private Browser admin = Browser.at(server);

    @BeforeAll
    void makePeople() {
        String hash = server.part(PasswordHash.class).hash(PASSWORD);
        for (Role role : Role.values()) {
            String email = role.label() + "@example.org";
            server.documents()
                    .users()
                    .add(new User(role.label(), role.label(), email, Role.VIEWER), hash);
        }
        server.documents()
                .workspaces()
                .add(
                        new Workspace(WORKSPACE, "Shop", false, ZoneOffset.UTC),
                        Stream.of(Role.values())
                                .map(role -> new Membership(role.label(), WORKSPACE, role))
                                .toList());
        admin = signedIn(Role.ADMIN);
    }

    @AfterAll
    void stop() {
        server.close();
        system.close();
    }

    @Test
    void makesOneJiraIssueHoweverOftenItIsSent() throws InterruptedException, ExecutionException {
        String to = destination("Jira", "jira", "", "CX", "ada@example.org");
        String id = opportunity("Answer  sooner");
        List<Future<HttpResponse<String>>> sent = new ArrayList<>();
        Browser analyst = signedIn(Role.ANALYST);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                sent.add(threads.submit(() -> send(analyst, id, to)));
            }
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : sent) {
            statuses.add(answer.get().statusCode());
        }
        assertThat(statuses)
                .containsOnlyOnce(201)
                .allMatch(it -> List.of(200, 201, 429).contains(it));

        HttpResponse<String> after = send(analyst, id, to);
        assertThat(after.statusCode()).isEqualTo(200);
        JsonNode ticket = Browser.json(after);
        assertThat(ticket.path("key").asString()).isEqualTo("CX-24");
        assertThat(ticket.path("link").asString()).isEqualTo(system.address() + "/browse/CX-24");
        assertThat(ticket.path("sentBy").asString()).isEqualTo("analyst");
        assertThat(kept(id).path("tickets").path(0)).isEqualTo(ticket);
        assertThat(admin.send("PUT", API + "/" + id, "{\"name\":\"Other\"}").body())
                .contains("\"key\":\"CX-24\"");

        List<TicketSystem.Taken> taken = taken(id);
        assertThat(taken).hasSize(1);
        assertThat(taken.getFirst().path()).isEqualTo("/rest/api/3/issue");
        assertThat(taken.getFirst().headers())
                .containsEntry("authorization", "Basic YWRhQGV4YW1wbGUub3JnOnJpZ2h0LXRva2VuLTQy");
        assertThat(taken.getFirst().body())
                .contains(
                        "\"project\":{\"key\":\"CX\"},\"summary\":\"Answer sooner\"",
                        "\"description\":{\"type\":\"doc\",\"version\":1,\"content\":[",
                        "{\"type\":\"text\",\"text\":\"Effort:"
                                + " \",\"marks\":[{\"type\":\"strong\"}]}",
                        "\"issuetype\":{\"name\":\"Task\"}")
                .doesNotContain("duedate");
    }

    @Test
    void makesAGitHubIssueAndAsksAWebhook() {
        String to = destination("GitHub", "github", "", "acme/shop", "");
        String id = opportunity("Ship it");
        HttpResponse<String> answer = send(admin, id, to);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body())
                .contains(
                        "\"key\":\"#1347\"",
                        "\"link\":\"https://github.com/acme/shop/issues/1347\"");
        TicketSystem.Taken taken = taken(id).getFirst();
        assertThat(taken.headers())
                .containsEntry("accept", "application/vnd.github+json")
                .containsEntry("x-github-api-version", "2022-11-28")
                .containsEntry("authorization", "Bearer " + TicketSystem.TOKEN);
        assertThat(taken.body()).startsWith("{\"title\":\"Ship it\",\"body\":\"");

        String hook = destination("Hook", "webhook", "/hook", "", "");
        assertThat(send(admin, id, hook).body())
                .contains("\"key\":\"T-1\"", "\"link\":\"https://t.example/1\"");
        String script = destination("Script", "webhook", "/script", "CX", "");
        assertThat(send(admin, id, script).body()).contains("\"key\":\"T-1\"", "\"link\":null");
        assertThat(taken(id).getLast().body()).startsWith("{\"fields\":{");
        assertThat(kept(id).path("tickets")).hasSize(3);
    }

    @Test
    void tellsWhatWentWrongWithoutTheToken() {
        String id = opportunity("Refused");
        String wrong = destination("Wrong token", "github", "", "acme/shop", "", "wrong-token-1");
        HttpResponse<String> refused = send(admin, id, wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Browser.code(refused)).isEqualTo("TICKET_REFUSED");
        assertThat(Browser.json(refused).path("detail").asString())
                .isEqualTo(
                        "\"Wrong token\" made no ticket: status 401, \"{\"message\":\"Bad"
                                + " credentials\",\"token\":\"Bearer •••\"}\". Check the token and"
                                + " what it may do.");
        String fields = destination("Fields", "github", "", "acme/shop", "", "no-labels");
        assertThat(send(admin, id, fields).body())
                .contains("status 422", "Validation Failed", "Check the project, and which fields");
        String project = destination("No project", "jira", "", "NOPE", "ada@example.org");
        assertThat(send(admin, id, project).body())
                .contains("status 400", "valid project is required");
        String moved = destination("Moved", "webhook", "/redirect", "", "");
        assertThat(send(admin, id, moved).body())
                .contains("status 307. Redirects are not followed: give the final address.");
        assertThat(kept(id).path("tickets")).isEmpty();
    }

    @Test
    void sendsAgainOnlyOnDemandWhatMayHaveArrived() {
        String id = opportunity("Unsure");
        String broken = destination("Broken", "webhook", "/broken", "", "");
        HttpResponse<String> first = send(admin, id, broken);
        assertThat(Browser.code(first)).isEqualTo("TICKET_UNSURE");
        assertThat(first.body()).contains("status 500", "•••").doesNotContain(TicketSystem.TOKEN);
        assertThat(kept(id).path("tickets").path(0).path("state").asString()).isEqualTo("unsure");
        assertThat(send(admin, id, broken).body()).contains("it was tried before");
        assertThat(taken(id)).hasSize(1);
        String again = "{\"destination\":\"%s\",\"again\":true}".formatted(broken);
        assertThat(Browser.code(admin.send("POST", API + "/" + id + "/ticket", again)))
                .isEqualTo("TICKET_UNSURE");
        assertThat(taken(id)).hasSize(2);
    }

    @Test
    void staysUnsureOfTheFirstIfTheSecondWasRefused() {
        String id = opportunity("Wavering");
        String to = destination("Wavering", "webhook", "/wavering", "", "");
        assertThat(Browser.code(send(admin, id, to))).isEqualTo("TICKET_UNSURE");
        String again = "{\"destination\":\"%s\",\"again\":true}".formatted(to);
        assertThat(Browser.code(admin.send("POST", API + "/" + id + "/ticket", again)))
                .isEqualTo("TICKET_REFUSED");
        assertThat(send(admin, id, to).body()).contains("it was tried before");
        assertThat(taken(id)).hasSize(2);
    }

    @Test
    void letsOnlyThoseInWhoMay() {
        String to = destination("Rights", "webhook", "/hook", "", "");
        destination("Of Ada", "jira", "", "CX", "ada@example.org");
        String id = opportunity("Rights");
        for (Role role : List.of(Role.VIEWER, Role.EDITOR)) {
            assertThat(send(signedIn(role), id, to).statusCode()).isEqualTo(403);
        }
        Browser analyst = signedIn(Role.ANALYST);
        String body = body("x", "webhook", system.address() + "/hook", "", "", "t");
        assertThat(analyst.send("POST", API + "/destinations", body).statusCode()).isEqualTo(403);
        String secret = API + "/destinations/" + to + "/secret";
        assertThat(analyst.send("PUT", secret, "{\"secret\":\"t\"}").statusCode()).isEqualTo(403);
        assertThat(admin.send("PUT", secret, "{\"secret\":\"other-one\"}").statusCode())
                .isEqualTo(204);
        HttpResponse<String> list = analyst.send("GET", API + "/destinations", null);
        assertThat(list.body())
                .contains("\"address\":\"" + system.address() + "\"")
                .doesNotContain("/hook", "secret", "ada@example.org", TicketSystem.TOKEN);
        assertThat(send(analyst, id, to).statusCode()).isEqualTo(201);
        assertThat(taken(id).getLast().headers())
                .containsEntry("authorization", "Bearer other-one");
        assertThat(admin.send("DELETE", API + "/destinations/" + to, null).statusCode())
                .isEqualTo(204);
        assertThat(send(analyst, id, to).statusCode()).as("what was sent stays").isEqualTo(200);
    }

    @Test
    void keepsOnlyWhatTheConfigurationAllows() {
        for (String address :
                List.of(
                        "https://evil.example",
                        "http://api.github.com",
                        "http://169.254.169.254/latest/meta-data",
                        "http://localhost:22")) {
            HttpResponse<String> answer =
                    admin.send(
                            "POST",
                            API + "/destinations",
                            body("Evil", "webhook", address, "", "", "t"));
            assertThat(Browser.code(answer)).as(address).isEqualTo("TICKET_HOST_NOT_ALLOWED");
            assertThat(answer.statusCode()).isEqualTo(403);
        }
        for (String bad : List.of("file:///etc/passwd", "http://a@127.0.0.1", "//x", "h ttp")) {
            HttpResponse<String> answer =
                    admin.send(
                            "POST",
                            API + "/destinations",
                            body("Bad", "webhook", bad, "", "", "t"));
            assertThat(answer.statusCode()).as(bad).isEqualTo(400);
        }
        assertThat(destination("Query", "github", "/x?y=", "acme/shop", "")).isEmpty();
        assertThat(destination("Above", "github", "", "acme/..", "")).isEmpty();
        HttpResponse<String> header =
                admin.send(
                        "POST",
                        API + "/destinations",
                        body("Header", "github", "", "acme/shop", "", "a\\r\\nX-Evil: 1"));
        assertThat(header.body()).contains("the token has").doesNotContain("X-Evil");
    }

    private String destination(String name, String kind, String path, String project, String user) {
        return destination(name, kind, path, project, user, TicketSystem.TOKEN);
    }

    private String destination(
            String name, String kind, String path, String project, String user, String token) {
        return Browser.json(
                        admin.send(
                                "POST",
                                API + "/destinations",
                                body(name, kind, system.address() + path, project, user, token)))
                .path("id")
                .asString("");
    }

    private static String body(
            String name, String kind, String address, String project, String user, String token) {
        return """
        {"name":"%s","kind":"%s","address":"%s","project":"%s","user":"%s","secret":"%s"}
        """
                .formatted(name, kind, address, project, user, token);
    }

    private String opportunity(String name) {
        return Browser.json(admin.send("POST", API, "{\"name\":\"" + name + "\"}"))
                .path("id")
                .asString();
    }

    private JsonNode kept(String id) {
        for (JsonNode each : Browser.json(admin.send("GET", API, null))) {
            if (each.path("id").asString().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("no opportunity " + id);
    }

    private static HttpResponse<String> send(Browser who, String id, String to) {
        return who.send("POST", API + "/" + id + "/ticket", "{\"destination\":\"" + to + "\"}");
    }

    private List<TicketSystem.Taken> taken(String opportunity) {
        return system.taken().stream().filter(it -> it.body().contains(opportunity)).toList();
    }

    private Browser signedIn(Role role) {
        Browser browser = Browser.at(server);
        assertThat(browser.signIn(role.label() + "@example.org", PASSWORD).statusCode())
                .isEqualTo(200);
        return browser;
    }
}

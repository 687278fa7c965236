package dev.waymark.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Permission;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.signin.PasswordHash;
import dev.waymark.app.sources.SourceKind;
import dev.waymark.app.sources.Sources;
import dev.waymark.server.Browser;
import dev.waymark.server.ServerSettings;
import dev.waymark.server.TestServer;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A server with two workspaces, a person of every role in the first, and a source for each. */
public final class Shop implements AutoCloseable {
    /** The workspace that everybody is in. */
    public static final String SHOP = "01900000-0000-7000-8000-0000000000aa";

    /** Another, in which only the administrator is. */
    public static final String BANK = "01900000-0000-7000-8000-0000000000bb";

    private static final String PASSWORD = "correct horse battery";

    private final TestServer server;

    /** Starts it. */
    public Shop() {
        this(settings -> settings);
    }

    /** Starts it with other settings. */
    public Shop(UnaryOperator<ServerSettings> change) {
        server = TestServer.start(change);
        String hash = server.part(PasswordHash.class).hash(PASSWORD);
        for (Role role : Role.values()) {
            server.documents()
                    .users()
                    .add(
                            new User(
                                    role.label(),
                                    role.label(),
                                    role.label() + "@example.org",
                                    Role.VIEWER),
                            hash);
        }
        server.documents()
                .workspaces()
                .add(
                        new Workspace(SHOP, "Shop", false, ZoneOffset.UTC),
                        List.of(
                                new Membership("admin", SHOP, Role.ADMIN),
                                new Membership("analyst", SHOP, Role.ANALYST),
                                new Membership("editor", SHOP, Role.EDITOR),
                                new Membership("viewer", SHOP, Role.VIEWER)));
        server.documents()
                .workspaces()
                .add(
                        new Workspace(BANK, "Bank", false, ZoneOffset.UTC),
                        List.of(new Membership("admin", BANK, Role.ADMIN)));
    }

    /** The server. */
    public TestServer server() {
        return server;
    }

    /** A browser in which the person of a role is signed in. */
    public Browser as(Role role) {
        return signedIn(server, role);
    }

    /** The same on another server that holds these accounts. */
    public static Browser signedIn(TestServer server, Role role) {
        Browser browser = Browser.at(server);
        assertThat(browser.signIn(role.label() + "@example.org", PASSWORD).statusCode())
                .isEqualTo(200);
        return browser;
    }

    /** Sends one Segment call, as a client would. */
    public void send(String workspace, String call, String message) {
        Actor actor =
                new Actor.Program("test", workspace, Set.of(Permission.READ, Permission.IMPORT));
        Sources sources = server.part(Sources.class);
        String name = "web " + sources.list(actor, workspace).size();
        String key = sources.add(actor, workspace, name, SourceKind.SERVER).writeKey();
        HttpResponse<String> answer;
        try (HttpClient client = HttpClient.newHttpClient()) {
            answer =
                    client.send(
                            HttpRequest.newBuilder(server.address().resolve("/v1/" + call))
                                    .header("Authorization", basic(key))
                                    .POST(HttpRequest.BodyPublishers.ofString(message))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String basic(String key) {
        return "Basic "
                + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }

    /** What a GET in a workspace answers. */
    public static JsonNode get(Browser browser, String workspace, String path) {
        HttpResponse<String> answer =
                browser.send("GET", "/api/workspaces/" + workspace + path, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    /** The status of a request in a workspace. */
    public static int status(
            Browser browser, String method, String workspace, String path, String body) {
        return browser.send(
                        method, "/api/workspaces/" + workspace + path, body.isEmpty() ? null : body)
                .statusCode();
    }

    @Override
    public void close() {
        server.close();
    }
}

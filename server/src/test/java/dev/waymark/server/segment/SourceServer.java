package dev.waymark.server.segment;

import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.signin.PasswordHash;
import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.pulls.settings.PullLimits;
import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * A server with one workspace, its administrator and its viewer, and the sources asked for; shared
 * by the tests of this package, since a start takes seconds.
 */
public final class SourceServer {
    public static final String WORKSPACE = "01900000-0000-7000-8000-00000000000c";
    public static final String SOURCES = "/api/workspaces/" + WORKSPACE + "/sources";
    private static final String PASSWORD = "correct horse battery";

    private static final SourceServer SHARED = new SourceServer();

    private final Path readable = readable();
    private final TestServer server =
            TestServer.start(
                    settings ->
                            settings.withPulls(
                                    new PullLimits(List.of(readable), Set.of("db.example:5432"))));
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Browser admin;

    /** The one server of this process, which ends with it. */
    public static SourceServer shared() {
        return SHARED;
    }

    private SourceServer() {
        String hash = server.part(PasswordHash.class).hash(PASSWORD);
        for (Role role : List.of(Role.ADMIN, Role.VIEWER)) {
            String email = role.label() + "@example.org";
            server.documents()
                    .users()
                    .add(new User(role.label(), role.label(), email, Role.VIEWER), hash);
        }
        server.documents()
                .workspaces()
                .add(
                        new Workspace(WORKSPACE, "Shop", false, ZoneOffset.UTC),
                        List.of(
                                new Membership("admin", WORKSPACE, Role.ADMIN),
                                new Membership("viewer", WORKSPACE, Role.VIEWER)));
        admin = signedIn("admin");
    }

    /** Adds a workspace for a test that needs a log of its own; the administrator is in it. */
    public void addWorkspace(String id, String name) {
        server.documents()
                .workspaces()
                .add(
                        new Workspace(id, name, false, ZoneOffset.UTC),
                        List.of(new Membership("admin", id, Role.ADMIN)));
    }

    public Browser signedIn(String who) {
        Browser browser = Browser.at(server);
        if (browser.signIn(who + "@example.org", PASSWORD).statusCode() != 200) {
            throw new AssertionError(who + " could not sign in");
        }
        return browser;
    }

    public TestServer server() {
        return server;
    }

    public Browser admin() {
        return admin;
    }

    public EventStore events() {
        return server.part(EventStores.class).open(WORKSPACE);
    }

    /** The one folder that sources may be read from. */
    public Path folder() {
        return readable;
    }

    private static Path readable() {
        try {
            return Files.createTempDirectory("waymark-exports");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a source; its answer holds the write key. */
    public JsonNode add(String name, String kind) {
        return add(WORKSPACE, name, kind);
    }

    private JsonNode add(String workspace, String name, String kind) {
        HttpResponse<String> answer =
                admin.send(
                        "POST",
                        "/api/workspaces/" + workspace + "/sources",
                        "{\"name\":\"%s\",\"kind\":\"%s\"}".formatted(name, kind));
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.body());
        }
        return Browser.json(answer);
    }

    /** The write key of a new source of another workspace. */
    public String keyIn(String workspace, String name) {
        return add(workspace, name, "server").path("writeKey").asString();
    }

    public String key(String name, String kind) {
        return add(name, kind).path("writeKey").asString();
    }

    /** How a source stands. */
    public JsonNode source(String name) {
        for (JsonNode source : Browser.json(admin.send("GET", SOURCES, null))) {
            if (source.path("name").asString().equals(name)) {
                return source;
            }
        }
        throw new AssertionError("no source " + name);
    }

    public static String basic(String key) {
        return "Basic "
                + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> post(String path, String key, String body, String... headers) {
        return post(path, key, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Posts bytes as they are; an empty key sends none. */
    public HttpResponse<String> post(String path, String key, byte[] body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(path)).POST(BodyPublishers.ofByteArray(body));
        if (!key.isEmpty()) {
            request.header("Authorization", basic(key));
        }
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI address(String path) {
        return server.address().resolve(path);
    }

    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}

package dev.waymark.cli.launch;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.server.RunningServer;
import dev.waymark.server.ServerSettings;
import dev.waymark.server.WaymarkServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A real server with the sample workspace, and a visitor who asks it over HTTP. */
final class ServedDemo implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();

    private static final int FIRST_BAD = 400;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private final RunningServer server;
    private final String csrfHeader;
    private final String csrfToken;
    private final String workspace;
    private final String map;

    private ServedDemo(Path home, int customers) {
        server =
                WaymarkServer.start(
                        ServerSettings.in(new WaymarkHome(home))
                                .atPort(0)
                                .asDemo()
                                .withSampleCustomers(customers));
        JsonNode session = JSON.readTree(send(request("GET", "/api/session", "")));
        csrfHeader = session.path("csrf").path("header").asString();
        csrfToken = session.path("csrf").path("token").asString();
        workspace = json("GET", "/api/workspaces", "").path(0).path("id").asString();
        map =
                json("GET", "/api/workspaces/" + workspace + "/maps", "")
                        .path(0)
                        .path("id")
                        .asString();
    }

    /** Starts one over a home. */
    static ServedDemo in(Path home, int customers) {
        return new ServedDemo(home, customers);
    }

    /** A new folder. */
    static Path newFolder() {
        try {
            return Files.createTempDirectory("waymark");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the sample workspace. */
    String workspace() {
        return workspace;
    }

    /** The id of its first map. */
    String map() {
        return map;
    }

    /** What the workspace answers, as it is written; MAP stands for the map's id. */
    String answer(String method, String path, String body) {
        return text(method, "/api/workspaces/" + workspace + path.replace("MAP", map), body);
    }

    /**
     * The analyses in a workspace, by the API's description: the operations that take a condition
     * on the journeys of its log, or a table in place of the log.
     */
    Set<String> analyses() {
        Set<String> analyses = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path :
                json("GET", "/api/openapi.json", "").path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                List<String> parameters =
                        method.getValue().path("parameters").findValuesAsString("name");
                if (parameters.contains("where") || path.getKey().endsWith("/table")) {
                    analyses.add(
                            operation(
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey().replace("/api/workspaces/{ws}", "")));
                }
            }
        }
        return analyses;
    }

    /**
     * An operation without what stands in its place of variables: {@code POST /maps/{}/overlay}.
     */
    static String operation(String method, String path) {
        return method
                + " "
                + path.replaceFirst("\\?.*", "")
                        .replaceAll("\\{[^}]*\\}|(?<=/)(MAP|OPPORTUNITY)(?=/|$)", "{}");
    }

    /** What the workspace answers. */
    JsonNode ask(String method, String path, String body) {
        return JSON.readTree(answer(method, path, body));
    }

    /** The id of the map's step of this name. */
    String step(String name) {
        for (JsonNode stage : ask("GET", "/maps/MAP", "").path("stages")) {
            for (JsonNode one : stage.path("steps")) {
                if (one.path("name").asString().equals(name)) {
                    return one.path("id").asString();
                }
            }
        }
        throw new IllegalStateException("no step " + name);
    }

    private JsonNode json(String method, String path, String body) {
        return JSON.readTree(text(method, path, body));
    }

    private String text(String method, String path, String body) {
        return send(request(method, path, body).header(csrfHeader, csrfToken));
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.address().getPort() + path))
                .method(
                        method,
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpRequest built = request.build();
            HttpResponse<String> answer = client.send(built, BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_BAD) {
                throw new IllegalStateException(built.uri() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}

package dev.waymark.server;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps cookies and sends the CSRF token as the interface does; can leave either out. */
public final class Browser {
    private static final JsonMapper JSON = new JsonMapper();

    private final URI server;
    private final String ownAddress;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Browser(URI server, String ownAddress) {
        this.server = server;
        this.ownAddress = ownAddress;
    }

    /** A browser on this machine that has seen nothing yet. */
    public static Browser at(TestServer server) {
        return new Browser(server.address(), "127.0.0.1");
    }

    /** The same from another address of this machine. */
    public static Browser at(TestServer server, String ownAddress) {
        return new Browser(server.address(), ownAddress);
    }

    /** Sends this header with every request. */
    public Browser with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Forgets a header that it sent with every request. */
    public Browser without(String name) {
        headers.remove(name);
        return this;
    }

    /** Opens a session with a demo; returns the id of its sample workspace. */
    public String enterSample() {
        session();
        return json(send("GET", "/api/workspaces", null)).path(0).path("id").asString();
    }

    /** What the browser keeps under a name; empty if nothing. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Sets a cookie as a thief would. */
    public Browser steal(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** Asks for the session and remembers its CSRF token. */
    public JsonNode session() {
        JsonNode session = json(send("GET", "/api/session", null));
        remember(session);
        return session;
    }

    /** Signs in and remembers the new CSRF token. */
    public HttpResponse<String> signIn(String email, String password) {
        session();
        HttpResponse<String> answer =
                send(
                        "POST",
                        "/api/session",
                        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
        if (answer.statusCode() == 200) {
            remember(json(answer));
        }
        return answer;
    }

    /** Sends a request with a JSON body, or none. */
    public HttpResponse<String> send(String method, String path, @Nullable String body) {
        return sendBody(
                method,
                path,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    /** Sends a request. */
    public HttpResponse<String> sendBody(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path))
                        .method(method, body)
                        .header("Content-Type", "application/json");
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try (HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .localAddress(InetAddress.getByName(ownAddress))
                        .build()) {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer's body as JSON. */
    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** The problem's code. */
    public static String code(HttpResponse<String> answer) {
        return json(answer).path("code").asString("");
    }

    private void remember(JsonNode session) {
        JsonNode csrf = session.path("csrf");
        headers.put(csrf.path("header").asString(), csrf.path("token").asString());
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1);
        if (value.isEmpty()) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), value);
        }
    }
}

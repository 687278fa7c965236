package dev.waymark.testkit.tickets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A server on this machine that answers as Jira and GitHub publish that they do, and as servers
 * that mean ill:
 *
 * <ul>
 *   <li>developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-post
 *   <li>docs.github.com/en/rest/issues/issues#create-an-issue
 * </ul>
 */
public final class TicketSystem implements AutoCloseable {
    /** What it takes for a token. */
    public static final String TOKEN = "right-token-42";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final AtomicBoolean wavered = new AtomicBoolean();

    /** A request that came. */
    public record Taken(String path, Map<String, String> headers, String body) {}

    /** Starts it at a free port. */
    public TicketSystem() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where it listens, by number. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What came, in order. */
    public List<Taken> taken() {
        return taken;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, all) -> headers.put(name.toLowerCase(Locale.ROOT), all.getFirst()));
        taken.add(new Taken(path, headers, body));
        switch (path) {
            case "/rest/api/3/issue" -> jira(exchange, headers, body);
            case "/repos/acme/shop/issues" -> gitHub(exchange, headers);
            case "/hook" -> say(exchange, 200, "{\"key\":\"T-1\",\"url\":\"https://t.example/1\"}");
            case "/script" ->
                    say(exchange, 200, "{\"key\":\"T-1\",\"url\":\"javascript:alert(1)\"}");
            case "/redirect" -> {
                exchange.getResponseHeaders().set("Location", address() + "/hook");
                say(exchange, 307, "");
            }
            case "/slow" -> trickle(exchange, 200);
            case "/huge" -> trickle(exchange, 0);
            case "/broken" -> say(exchange, 500, "oops " + headers.get("authorization"));
            case "/wavering" -> say(exchange, wavered.getAndSet(true) ? 401 : 500, "no");
            case "/silent" -> exchange.close();
            default -> say(exchange, 404, "{\"message\":\"Not Found\"}");
        }
    }

    private void jira(HttpExchange exchange, Map<String, String> headers, String body)
            throws IOException {
        if (!headers.getOrDefault("authorization", "").startsWith("Basic ")) {
            say(
                    exchange,
                    401,
                    "{\"errorMessages\":[\"You are not authenticated.\"],\"errors\":{}}");
        } else if (body.contains("\"key\":\"NOPE\"")) {
            say(
                    exchange,
                    400,
                    "{\"errorMessages\":[],\"errors\":{\"project\":\"valid project is"
                            + " required\"}}");
        } else {
            say(
                    exchange,
                    201,
                    "{\"id\":\"10000\",\"key\":\"CX-24\",\"self\":\""
                            + address()
                            + "/rest/api/3/issue/10000\"}");
        }
    }

    private void gitHub(HttpExchange exchange, Map<String, String> headers) throws IOException {
        String token = headers.getOrDefault("authorization", "");
        switch (token) {
            case "Bearer " + TOKEN ->
                    say(
                            exchange,
                            201,
                            "{\"id\":1,\"number\":1347,\"html_url\":\"https://github.com/acme/shop/issues/1347\"}");
            case "Bearer no-labels" ->
                    say(
                            exchange,
                            422,
                            "{\"message\":\"Validation"
                                    + " Failed\",\"errors\":[{\"resource\":\"Issue\","
                                    + "\"field\":\"title\",\"code\":\"missing_field\"}]}");
            default ->
                    say(
                            exchange,
                            401,
                            "{\"message\":\"Bad credentials\",\"token\":\"" + token + "\"}");
        }
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** An answer without end, until the other side has had enough. */
    private static void trickle(HttpExchange exchange, int pauseMillis) throws IOException {
        exchange.sendResponseHeaders(201, 0);
        byte[] some = new byte[pauseMillis == 0 ? 65_536 : 1];
        Arrays.fill(some, (byte) ' ');
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                out.write(some);
                out.flush();
                Thread.sleep(pauseMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

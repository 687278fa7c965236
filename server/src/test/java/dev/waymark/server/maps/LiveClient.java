package dev.waymark.server.maps;

import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A program that opens a map as the editor does. */
final class LiveClient implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long PATIENCE_SECONDS = 10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private LiveClient(URI address, @Nullable String cookie, @Nullable String origin) {
        WebSocket.Builder builder = http.newWebSocketBuilder();
        if (cookie != null) {
            builder.header("Cookie", cookie);
        }
        if (origin != null) {
            builder.header("Origin", origin);
        }
        this.socket = builder.buildAsync(address, new Listener()).join();
    }

    /** Opens a map with the browser's cookies, from a page of the origin. */
    static LiveClient open(TestServer server, Browser browser, String path, String origin) {
        return new LiveClient(address(server, path), cookie(browser), origin);
    }

    /** Opens a map with the browser's cookies from one of the server's own pages. */
    static LiveClient open(TestServer server, Browser browser, String path) {
        return open(server, browser, path, server.address().toString());
    }

    /** The status with which a connection is refused; 101 if it is not. */
    static int status(
            TestServer server, @Nullable Browser browser, String path, @Nullable String origin) {
        try (LiveClient client =
                new LiveClient(
                        address(server, path), browser == null ? null : cookie(browser), origin)) {
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    private static URI address(TestServer server, String path) {
        return URI.create(server.address().toString().replace("http:", "ws:") + path);
    }

    private static String cookie(Browser browser) {
        return "waymark_session=" + browser.cookie("waymark_session");
    }

    LiveClient say(String message) {
        socket.sendText(message, true).join();
        return this;
    }

    /** Says something to a server that may have closed already; tells whether it could. */
    boolean triesToSay(String message) {
        return socket.sendText(message, true).handle((sent, fault) -> fault == null).join();
    }

    LiveClient hello(String client, long since) {
        return say("{\"t\":\"hello\",\"client\":\"%s\",\"since\":%d}".formatted(client, since));
    }

    LiveClient command(String op, long base, String kind, String id, String fields) {
        return say(
                "{\"t\":\"command\",\"op\":\"%s\",\"base\":%d,\"set\":[{\"kind\":\"%s\",\"id\":\"%s\",\"fields\":%s}]}"
                        .formatted(op, base, kind, id, fields));
    }

    /** The next message of a kind; others before it are passed over. */
    JsonNode await(String kind) {
        return await(message -> message.path("t").asString().equals(kind));
    }

    /** The next message that fits; others before it are passed over. */
    JsonNode await(Predicate<JsonNode> fits) {
        try {
            while (true) {
                JsonNode message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (message == null) {
                    throw new AssertionError("the message did not come");
                }
                if (fits.test(message)) {
                    return message;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The status with which the server ends the connection. */
    int awaitClose() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
        http.close();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder pieces = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence data, boolean isLast) {
            pieces.append(data);
            if (isLast) {
                heard.add(JSON.readTree(pieces.toString()));
                pieces.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed.complete(status);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable fault) {
            closed.complete(-1);
        }
    }
}

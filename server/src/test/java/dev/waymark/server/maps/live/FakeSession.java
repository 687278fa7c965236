package dev.waymark.server.maps.live;

import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The other end of a connection: keeps what it is sent, and can be slow. */
final class FakeSession {
    private static final long PATIENCE_SECONDS = 10;

    private final AtomicBoolean isClosing = new AtomicBoolean();
    private final String id = UUID.randomUUID().toString();
    private final List<WebSocketMessage<?>> sent = new CopyOnWriteArrayList<>();
    private final CompletableFuture<CloseStatus> closed = new CompletableFuture<>();
    private final Map<String, Object> attributes;
    private Consumer<WebSocketSession> whenClosed = session -> {};
    private Runnable beforeAnything = () -> {};

    FakeSession(Map<String, Object> attributes) {
        this.attributes = attributes;
    }

    /** Does this once it is closed. */
    FakeSession whenClosed(Consumer<WebSocketSession> then) {
        whenClosed = then;
        return this;
    }

    /** Does this before a message is taken and before it is closed. */
    FakeSession beforeAnything(Runnable first) {
        beforeAnything = first;
        return this;
    }

    WebSocketSession session() {
        return (WebSocketSession)
                Proxy.newProxyInstance(
                        WebSocketSession.class.getClassLoader(),
                        new Class<?>[] {WebSocketSession.class},
                        (proxy, method, values) ->
                                switch (method.getName()) {
                                    case "getId" -> id;
                                    case "getAttributes" -> attributes;
                                    case "isOpen" -> !closed.isDone();
                                    case "sendMessage" -> take((WebSocketMessage<?>) values[0]);
                                    case "close" ->
                                            close(
                                                    (WebSocketSession) proxy,
                                                    (CloseStatus) values[0]);
                                    default -> throw new AssertionError(method);
                                });
    }

    private @Nullable Object take(WebSocketMessage<?> message) {
        beforeAnything.run();
        sent.add(message);
        return null;
    }

    private @Nullable Object close(WebSocketSession session, CloseStatus status) {
        beforeAnything.run();
        if (isClosing.compareAndSet(false, true)) {
            whenClosed.accept(session);
            closed.complete(status);
        }
        return null;
    }

    boolean isClosed() {
        return closed.isDone();
    }

    /** The code with which it is closed. */
    int awaitClose() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join().getCode();
    }

    /** Waits for a text that contains this. */
    String await(String part) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            for (WebSocketMessage<?> message : sent) {
                if (message.getPayload().toString().contains(part)) {
                    return message.getPayload().toString();
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError(part + " did not come");
    }
}

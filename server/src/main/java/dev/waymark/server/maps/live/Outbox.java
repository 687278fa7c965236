package dev.waymark.server.maps.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends the messages of one connection in order, on a thread of its own, so that nobody waits for
 * it. Who takes them too slowly is cut off, and may come back and catch up.
 */
final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int MOST_MESSAGES = 5_000;
    private static final long MOST_BYTES = 50_000_000;

    private static final TextMessage END = new TextMessage("");

    private final WebSocketSession session;
    private final BlockingQueue<WebSocketMessage<?>> waiting =
            new LinkedBlockingQueue<>(MOST_MESSAGES);
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicBoolean isClosing = new AtomicBoolean();
    private final Thread writer;
    private volatile long most = MOST_BYTES;
    private volatile CloseStatus ending = CloseStatus.NORMAL;

    Outbox(WebSocketSession session) {
        this.session = session;
        this.writer = Thread.ofVirtual().name("live-" + session.getId()).start(this::write);
    }

    void send(WebSocketMessage<?> message) {
        if (isClosing.get()) {
            return;
        }
        boolean isRoom = bytes.addAndGet(message.getPayloadLength()) <= most;
        if (!isRoom || !waiting.offer(message)) {
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    void send(String text) {
        send(new TextMessage(text));
    }

    /** Sends a map's records, which may be larger than all else that may wait. */
    void sendFirst(String text) {
        TextMessage message = new TextMessage(text);
        most = MOST_BYTES + message.getPayloadLength();
        send(message);
    }

    /** Ends the connection without sending what still waits, and without waiting for its end. */
    void close(CloseStatus status) {
        if (isClosing.compareAndSet(false, true)) {
            writer.interrupt();
            Thread.ofVirtual().name("live-end-" + session.getId()).start(() -> closeNow(status));
        }
    }

    private void closeNow(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException e) {
            LOG.debug("a connection was gone already", e);
        }
    }

    /** Ends the connection once everything that waits is sent. */
    void closeAtLast(CloseStatus status) {
        ending = status;
        send(END);
    }

    /** Stops sending; the connection is closed already. */
    void stop() {
        writer.interrupt();
    }

    private void write() {
        try {
            while (session.isOpen()) {
                WebSocketMessage<?> message = waiting.take();
                if (message == END) {
                    session.close(ending);
                    return;
                }
                session.sendMessage(message);
                bytes.addAndGet(-message.getPayloadLength());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("a connection broke", e);
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }
}

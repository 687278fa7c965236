package dev.waymark.server.maps.live;

import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Brings the pieces of a connection's messages together, as many as are allowed. */
final class LiveHandler extends TextWebSocketHandler {
    /** The longest message, in characters: a persona's picture and some more. */
    static final int MAX_MESSAGE = 1_000_000;

    private final LiveRooms rooms;
    private final Map<String, Seat> seats = new ConcurrentHashMap<>();

    LiveHandler(LiveRooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        if (!(session.getAttributes().get(LiveHandshake.VISIT)
                instanceof LiveHandshake.Visit visit)) {
            throw new IllegalStateException("a connection came past the handshake");
        }
        Seat seat = new Seat(rooms.enter(session, visit));
        seats.put(session.getId(), seat);
        rooms.seat(seat.connection);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        Seat seat = seats.get(session.getId());
        if (seat == null) {
            return;
        }
        if (seat.pieces.length() + message.getPayloadLength() > MAX_MESSAGE) {
            seat.connection.close(CloseStatus.TOO_BIG_TO_PROCESS);
            return;
        }
        seat.pieces.append(message.getPayload());
        if (message.isLast()) {
            String text = seat.pieces.toString();
            seat.pieces.setLength(0);
            seat.connection.take(text);
        }
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage message) {
        Seat seat = seats.get(session.getId());
        if (seat != null) {
            seat.connection.seen();
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable fault) {
        afterConnectionClosed(session, CloseStatus.SERVER_ERROR);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        @Nullable Seat seat = seats.remove(session.getId());
        if (seat != null) {
            rooms.leave(seat.connection);
        }
    }

    private static final class Seat {
        private final LiveConnection connection;
        private final StringBuilder pieces = new StringBuilder();

        private Seat(LiveConnection connection) {
            this.connection = connection;
        }
    }
}

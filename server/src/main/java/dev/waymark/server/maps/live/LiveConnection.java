package dev.waymark.server.maps.live;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.maps.commands.CommandJson;
import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.maps.commands.LiveMaps.Listening;
import dev.waymark.app.maps.commands.LoggedCommand;
import dev.waymark.app.maps.commands.MapCommand;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.server.maps.Authors;
import dev.waymark.server.problem.Problem;
import dev.waymark.server.problem.Problems;

import io.github.bucket4j.Bucket;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.WebSocketSession;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One person, or one tab of theirs, in one map. */
final class LiveConnection {
    private static final Logger LOG = LoggerFactory.getLogger(LiveConnection.class);

    /*
     * Commands that come while the start is put together wait until it is sent. What a connection
     * may do is asked at each command, so that a role that was taken away works at once; that it is
     * still signed in is asked at each ping.
     */
    private static final int BURST = 2_000;
    private static final int PER_SECOND = 100;
    private static final int MAX_CLIENT = 100;
    private static final long MOST_MISSED = 2_000;
    private static final long MOST_MISSED_BYTES = 2_000_000;
    private static final Duration SILENCE = Duration.ofSeconds(70);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LiveRooms rooms;
    private final LiveHandshake.Visit visit;
    private final String color;
    private final Outbox outbox;
    private final LiveMaps.Listener listener = new Ear();
    private final Instant arrived;
    private final Bucket rate =
            Bucket.builder()
                    .addLimit(
                            limit ->
                                    limit.capacity(BURST)
                                            .refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
                    .build();
    private final List<LoggedCommand> early = new ArrayList<>();
    private volatile Instant lastSeen;
    private volatile String client = "";
    private volatile @Nullable ObjectNode cursor;
    private @Nullable Listening listening;
    private boolean isStarted;
    private boolean isEnded;
    private long told;

    LiveConnection(
            LiveRooms rooms, WebSocketSession session, LiveHandshake.Visit visit, String color) {
        this.rooms = rooms;
        this.visit = visit;
        this.color = color;
        this.outbox = new Outbox(session);
        this.arrived = rooms.clock().instant();
        this.lastSeen = arrived;
    }

    LiveHandshake.Visit visit() {
        return visit;
    }

    String client() {
        return client;
    }

    String name() {
        return Authors.name(visit.actor());
    }

    String color() {
        return color;
    }

    @Nullable ObjectNode cursor() {
        return cursor;
    }

    boolean isGreeted() {
        return !client.isEmpty();
    }

    void send(String message) {
        outbox.send(message);
    }

    void seen() {
        lastSeen = rooms.clock().instant();
    }

    void close(CloseStatus status) {
        outbox.close(status);
    }

    void turnAway(String reason) {
        send(LiveMessages.refused("", "TOO_MANY_PEOPLE", reason));
        outbox.closeAtLast(CloseStatus.SERVICE_OVERLOAD);
    }

    /** Stops listening; the connection is gone. */
    void end() {
        outbox.stop();
        Listening current;
        synchronized (this) {
            isEnded = true;
            current = listening;
        }
        if (current != null) {
            current.close();
        }
    }

    /** Takes one whole message. */
    void take(String text) {
        seen();
        if (!rate.tryConsume(1)) {
            close(CloseStatus.POLICY_VIOLATION);
            return;
        }
        try {
            JsonNode message = MapJson.mapper().readTree(text);
            switch (message.path("t").asString("")) {
                case "hello" -> hello(message);
                case "command" -> command(message);
                case "presence" -> presence(message);
                case "ping", "pong" -> {}
                default -> close(CloseStatus.BAD_DATA);
            }
        } catch (JacksonException e) {
            close(CloseStatus.BAD_DATA);
        }
    }

    /** Says that the server is there, and looks whether the other side is, and may be. */
    void ping() {
        boolean isSilent =
                Duration.between(lastSeen, rooms.clock().instant()).compareTo(SILENCE) > 0;
        boolean isLate =
                !isGreeted()
                        && Duration.between(arrived, rooms.clock().instant()).compareTo(PATIENCE)
                                > 0;
        if (isSilent || isLate || !isStillAllowed()) {
            close(
                    isSilent || isLate
                            ? CloseStatus.SESSION_NOT_RELIABLE
                            : CloseStatus.POLICY_VIOLATION);
            return;
        }
        outbox.send(new PingMessage());
        send(LiveMessages.PING);
    }

    private boolean isStillAllowed() {
        try {
            Actor actor = visit.again().get().orElse(null);
            if (actor == null) {
                return false;
            }
            rooms.access().require(actor, visit.workspace(), Permission.READ);
            return true;
        } catch (JourneyException e) {
            return false;
        }
    }

    private void hello(JsonNode message) {
        String said = message.path("client").asString("");
        if (isGreeted() || said.isBlank() || said.length() > MAX_CLIENT) {
            close(CloseStatus.BAD_DATA);
            return;
        }
        try {
            Listening start = rooms.maps().listen(visit.workspace(), visit.map(), listener);
            if (!isKept(start)) {
                start.close();
                return;
            }
            begin(start, message.path("since").asLong(0));
        } catch (JourneyException e) {
            refuse("", e);
            outbox.closeAtLast(CloseStatus.POLICY_VIOLATION);
            return;
        }
        client = said;
        rooms.peopleChanged(this);
    }

    private void begin(Listening start, long since) {
        boolean isRecent = since > 0 && since <= start.seq() && start.seq() - since <= MOST_MISSED;
        String first =
                (isRecent ? missed(since) : Optional.<List<LoggedCommand>>empty())
                        .map(
                                missed ->
                                        LiveMessages.commands(
                                                missed.stream()
                                                        .filter(it -> it.seq() <= start.seq())
                                                        .toList()))
                        .orElseGet(
                                () ->
                                        LiveMessages.snapshot(
                                                start.seq(), start.records(), name(), role()));
        begin(start.seq(), first);
    }

    private Optional<List<LoggedCommand>> missed(long since) {
        return rooms.maps().since(visit.workspace(), visit.map(), since, MOST_MISSED_BYTES);
    }

    synchronized boolean isEnded() {
        return isEnded;
    }

    /** Remembers to end the listening, unless the connection has ended meanwhile. */
    private synchronized boolean isKept(Listening start) {
        if (!isEnded) {
            listening = start;
        }
        return !isEnded;
    }

    private synchronized void begin(long seq, String first) {
        outbox.sendFirst(first);
        told = seq;
        isStarted = true;
        early.forEach(this::tell);
        early.clear();
    }

    private String role() {
        try {
            rooms.access().require(visit.actor(), visit.workspace(), Permission.WRITE);
            return "editor";
        } catch (JourneyException e) {
            return "viewer";
        }
    }

    private void command(JsonNode message) {
        String op = message.path("op").asString("");
        if (!isGreeted()) {
            close(CloseStatus.BAD_DATA);
            return;
        }
        try {
            rooms.access().require(visit.actor(), visit.workspace(), Permission.WRITE);
            MapCommand command = CommandJson.command(message);
            long before = told();
            LoggedCommand done =
                    rooms.maps().submit(visit.workspace(), visit.map(), command, name());
            if (done.seq() <= before) {
                send(LiveMessages.commands(List.of(done)));
            }
        } catch (JourneyException e) {
            refuse(op, e);
        }
    }

    private void presence(JsonNode message) {
        cursor = LiveMessages.cursor(message.path("cursor"));
        rooms.peopleChanged(this);
    }

    private void refuse(String op, JourneyException fault) {
        Problem problem = Problems.of(fault);
        send(LiveMessages.refused(op, problem.code(), problem.detail()));
    }

    private synchronized long told() {
        return told;
    }

    private synchronized void tell(LoggedCommand command) {
        if (!isStarted) {
            early.add(command);
            return;
        }
        if (command.seq() > told) {
            told = command.seq();
            send(LiveMessages.commands(List.of(command)));
        }
    }

    /** Hears the map's commands for the connection. */
    private final class Ear implements LiveMaps.Listener {
        @Override
        public void hear(LoggedCommand command) {
            tell(command);
        }

        @Override
        public void cutOff(RuntimeException fault) {
            LOG.warn("a command could not be told", fault);
            close(CloseStatus.SERVER_ERROR);
        }
    }
}

package dev.waymark.server.maps.live;

import dev.waymark.app.access.Access;
import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.maps.comments.CommentBell;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Who is in which map, and the clock by which the connections live. */
final class LiveRooms implements CommentBell, AutoCloseable {
    static final int MOST_PEOPLE = 100;
    static final int MOST_CONNECTIONS = 2_000;
    static final int MOST_OF_ACTOR = 30;

    private static final long PING_SECONDS = 20;
    private static final long PEOPLE_MILLIS = 100;
    private static final List<String> COLORS =
            List.of("blue", "orange", "green", "purple", "teal", "red", "yellow", "grey");

    private final LiveMaps maps;
    private final Access access;
    private final Clock clock;
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();
    private final Map<String, Integer> ofActor = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("live-ticker").factory());

    LiveRooms(LiveMaps maps, Access access, Clock clock) {
        this.maps = maps;
        this.access = access;
        this.clock = clock;
        ticker.scheduleAtFixedRate(this::ping, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    }

    LiveMaps maps() {
        return maps;
    }

    Access access() {
        return access;
    }

    Clock clock() {
        return clock;
    }

    LiveConnection enter(WebSocketSession session, LiveHandshake.Visit visit) {
        Room room =
                rooms.compute(
                        key(visit),
                        (key, known) -> {
                            Room found = known == null ? new Room() : known;
                            found.visitors++;
                            return found;
                        });
        String color = COLORS.get(room.next.getAndIncrement() % COLORS.size());
        connections.incrementAndGet();
        ofActor.merge(visit.actor().logName(), 1, Integer::sum);
        return new LiveConnection(this, session, visit, color);
    }

    /** Gives a connection its place, or turns it away; it is known as one that can leave. */
    void seat(LiveConnection connection) {
        String actor = connection.visit().actor().logName();
        if (ofActor.getOrDefault(actor, 0) > MOST_OF_ACTOR) {
            connection.turnAway(
                    "You have %d maps open. Close some and come back.".formatted(MOST_OF_ACTOR));
        } else if (connections.get() > MOST_CONNECTIONS || !isSeated(connection)) {
            connection.turnAway(
                    "%d people are in this map. Come back when one has left."
                            .formatted(MOST_PEOPLE));
        }
    }

    /** Takes a place, if one is free and the connection has not left meanwhile. */
    private boolean isSeated(LiveConnection connection) {
        Room seated =
                rooms.computeIfPresent(
                        key(connection.visit()),
                        (key, room) -> {
                            if (room.people.size() < MOST_PEOPLE && !connection.isEnded()) {
                                room.people.add(connection);
                            }
                            return room;
                        });
        return seated != null && seated.people.contains(connection);
    }

    void leave(LiveConnection connection) {
        connection.end();
        connections.decrementAndGet();
        ofActor.computeIfPresent(
                connection.visit().actor().logName(),
                (actor, count) -> count == 1 ? null : count - 1);
        rooms.computeIfPresent(
                key(connection.visit()),
                (key, room) -> {
                    room.people.remove(connection);
                    room.visitors--;
                    return room.visitors == 0 ? null : room;
                });
        peopleChanged(connection);
    }

    /** Tells everybody in the connection's map soon who is there. */
    void peopleChanged(LiveConnection connection) {
        Room room = rooms.get(key(connection.visit()));
        if (room != null && room.isDue.compareAndSet(false, true)) {
            ticker.schedule(() -> tellPeople(room), PEOPLE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void ring(String workspace, String map) {
        Room room = rooms.get(key(workspace, map));
        if (room != null) {
            room.people.stream()
                    .filter(LiveConnection::isGreeted)
                    .forEach(connection -> connection.send(LiveMessages.COMMENTS));
        }
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        everybody().forEach(connection -> connection.close(CloseStatus.SERVICE_RESTARTED));
    }

    private static void tellPeople(Room room) {
        room.isDue.set(false);
        List<LiveConnection> there =
                room.people.stream().filter(LiveConnection::isGreeted).toList();
        String message = LiveMessages.people(there);
        there.forEach(connection -> connection.send(message));
    }

    /** Says to everybody that the server is there. */
    void ping() {
        everybody().forEach(LiveConnection::ping);
    }

    private List<LiveConnection> everybody() {
        List<LiveConnection> all = new ArrayList<>();
        rooms.values().forEach(room -> all.addAll(room.people));
        return all;
    }

    private static String key(LiveHandshake.Visit visit) {
        return key(visit.workspace(), visit.map());
    }

    private static String key(String workspace, String map) {
        return workspace + "/" + map;
    }

    private static final class Room {
        private final List<LiveConnection> people = new CopyOnWriteArrayList<>();
        private final AtomicBoolean isDue = new AtomicBoolean();
        private final AtomicInteger next = new AtomicInteger();
        private int visitors;
    }
}

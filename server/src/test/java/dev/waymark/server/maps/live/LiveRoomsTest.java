package dev.waymark.server.maps.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.WorkspaceStore;
import dev.waymark.app.access.signin.MovableClock;
import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.maps.commands.MapStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class LiveRoomsTest {
    private static final Workspace WORKSPACE = new Workspace("w", "W", false, ZoneOffset.UTC);
    private static final String HELLO = "{\"t\":\"hello\",\"client\":\"c\"}";

    private final AtomicInteger reads = new AtomicInteger();
    private Runnable whileReading = () -> {};
    private final MovableClock clock = new MovableClock();
    private final LiveMaps maps = new LiveMaps(mapStore(), clock);
    private final LiveRooms rooms = new LiveRooms(maps, new Access(workspaceStore()), clock);
    private final LiveHandler handler = new LiveHandler(rooms);

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void turnsAwayTheThirtyFirstConnectionOfOneActor() {
        List<FakeSession> own = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            own.add(open("ada", "map-" + i));
        }
        FakeSession more = open("ada", "map-30");
        assertThat(more.awaitClose()).isEqualTo(CloseStatus.SERVICE_OVERLOAD.getCode());
        assertThat(more.await("refused")).contains("You have 30 maps open.");
        assertThat(own).noneMatch(FakeSession::isClosed);
        LiveConnection others = enter("ben", "map-0", new FakeSession(Map.of()));
        rooms.seat(others);
        assertThat(greeted(others)).isTrue();
    }

    @Test
    void countsNoConnectionThatIsGone() {
        List<LiveConnection> own = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            own.add(enter("ada", "map-" + i, new FakeSession(Map.of())));
            rooms.seat(own.getLast());
        }
        for (int i = 0; i < 200; i++) {
            assertThat(open("ada", "one-more").awaitClose()).isEqualTo(1013);
        }
        rooms.leave(own.getFirst());
        FakeSession again = new FakeSession(Map.of());
        LiveConnection connection = enter("ada", "map-0", again);
        rooms.seat(connection);
        assertThat(greeted(connection)).isTrue();
        assertThat(again.await("snapshot")).contains("\"seq\":1");
        assertThat(again.isClosed()).isFalse();
    }

    @Test
    void closesWhoHasSaidNothingAtAPing() {
        FakeSession silent = open("ada", "map-1");
        FakeSession polite = new FakeSession(Map.of());
        LiveConnection greeted = enter("ada", "map-1", polite);
        rooms.seat(greeted);
        greeted.take(HELLO);
        clock.move(Duration.ofSeconds(9));
        rooms.ping();
        assertThat(silent.await("ping")).isNotEmpty();
        clock.move(Duration.ofSeconds(2));
        rooms.ping();
        assertThat(silent.awaitClose()).isEqualTo(CloseStatus.SESSION_NOT_RELIABLE.getCode());
        assertThat(polite.isClosed()).isFalse();
    }

    @Test
    void leavesNoListenerBehindIfTheConnectionEndsMeanwhile() {
        LiveConnection connection = enter("ada", "map-1", new FakeSession(Map.of()));
        whileReading = connection::end;
        connection.take(HELLO);
        whileReading = () -> {};
        for (int i = 0; i < 25; i++) {
            assertThat(maps.find("w", "other-" + i).version()).isEqualTo(1);
        }
        int before = reads.get();
        assertThat(maps.find("w", "map-1").version()).isEqualTo(1);
        assertThat(reads.get()).as("nobody listens, so it was put away").isEqualTo(before + 1);
    }

    private static boolean greeted(LiveConnection connection) {
        connection.take(HELLO);
        return connection.isGreeted();
    }

    private LiveConnection enter(String who, String map, FakeSession session) {
        return rooms.enter(session.session(), visit(who, map));
    }

    /** Opens a connection as the server does. */
    private FakeSession open(String who, String map) {
        FakeSession fake =
                new FakeSession(Map.of(LiveHandshake.VISIT, visit(who, map)))
                        .whenClosed(
                                session ->
                                        handler.afterConnectionClosed(session, CloseStatus.NORMAL));
        handler.afterConnectionEstablished(fake.session());
        return fake;
    }

    private static LiveHandshake.Visit visit(String who, String map) {
        Actor actor = new Actor.Person(new User(who, who, who + "@example.org", Role.VIEWER));
        return new LiveHandshake.Visit("w", map, actor, () -> Optional.of(actor));
    }

    private static WorkspaceStore workspaceStore() {
        return (WorkspaceStore)
                Proxy.newProxyInstance(
                        WorkspaceStore.class.getClassLoader(),
                        new Class<?>[] {WorkspaceStore.class},
                        (proxy, method, values) ->
                                switch (method.getName()) {
                                    case "find" -> Optional.of(WORKSPACE);
                                    case "role" -> Optional.of(Role.VIEWER);
                                    default -> throw new AssertionError(method);
                                });
    }

    /** A store in which every map is there, empty. */
    private MapStore mapStore() {
        return (MapStore)
                Proxy.newProxyInstance(
                        MapStore.class.getClassLoader(),
                        new Class<?>[] {MapStore.class},
                        (proxy, method, values) ->
                                switch (method.getName()) {
                                    case "snapshot" -> {
                                        reads.incrementAndGet();
                                        whileReading.run();
                                        yield Optional.of(
                                                new MapStore.Snapshot(
                                                        1,
                                                        "{\"records\":[{\"kind\":\"map\",\"id\":\"map\",\"fields\":{\"name\":\"M\",\"kind\":\"customer-journey\",\"state\":\"as-is\"}}]}"));
                                    }
                                    case "since" ->
                                            values.length == 3 ? List.of() : Optional.of(List.of());
                                    default -> throw new AssertionError(method);
                                });
    }
}

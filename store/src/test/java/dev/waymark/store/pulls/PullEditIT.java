package dev.waymark.store.pulls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.pulls.PullChange;
import dev.waymark.app.pulls.settings.DatabaseSettings;
import dev.waymark.app.pulls.settings.PullLimits;
import dev.waymark.formats.tracking.mapped.JsonMapping;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Edits at the worst moment: no password goes to a host that it was not given for. */
class PullEditIT {
    private static final JsonMapping MAPPING =
            new JsonMapping("", Map.of("customer", "/client", "type", "=order"), Map.of(), false);

    @Test
    void anEditThatComesTooLateLeavesThePasswordOfTheOther() throws IOException {
        try (PullHouse house = new PullHouse(allowing(1, 2, 3))) {
            house.add("sales", at(1), MAPPING, "first");
            house.beforeASecretIsSealed(() -> edit(house, 2, "second"));
            assertThatThrownBy(() -> edit(house, 3, "third"))
                    .hasMessageContaining("changed by somebody else");
            assertThat(house.find("sales").settings()).isEqualTo(at(2));
            assertThat(house.stored("sales")).isEqualTo("turned:dnoces");
        }
    }

    @Test
    void aRunThatMeetsAnEditConnectsOnlyToTheNewHost() throws IOException {
        try (ServerSocket old = listening();
                ServerSocket now = listening();
                PullHouse house = new PullHouse(allowing(old.getLocalPort(), now.getLocalPort()))) {
            house.add("sales", at(old.getLocalPort()), MAPPING, "first");
            house.asARunBegins(() -> edit(house, now.getLocalPort(), "second"));
            house.until("sales", pull -> pull.edition() == 1 && isCalled(now));
            assertThat(isCalled(old)).isFalse();
        }
    }

    private static void edit(PullHouse house, int port, String secret) {
        house.pulls()
                .change(
                        house.actor(),
                        PullHouse.WORKSPACE,
                        house.find("sales").source().id(),
                        new PullChange(at(port), MAPPING, Duration.ofDays(1), secret, false));
    }

    private static ServerSocket listening() throws IOException {
        ServerSocket socket = new ServerSocket(0, 5, InetAddress.getByName("localhost"));
        socket.setSoTimeout(50);
        return socket;
    }

    /** Whether somebody connected; it is hung up on. */
    private static boolean isCalled(ServerSocket socket) {
        try {
            socket.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DatabaseSettings at(int port) {
        return new DatabaseSettings(
                "postgresql", "localhost", port, "shop", "u", "disable", "sales", "n", 0);
    }

    private static PullLimits allowing(int... ports) {
        return new PullLimits(
                List.of(),
                Set.copyOf(Arrays.stream(ports).mapToObj(it -> "localhost:" + it).toList()));
    }
}

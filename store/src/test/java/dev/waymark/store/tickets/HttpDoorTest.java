package dev.waymark.store.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.waymark.app.opportunities.tickets.TicketDoor.Answer;
import dev.waymark.app.opportunities.tickets.TicketDoor.Letter;
import dev.waymark.app.opportunities.tickets.TicketHosts;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.testkit.tickets.TicketSystem;

import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The way out, against a real server. */
class HttpDoorTest {
    private static final Duration LONGEST = Duration.ofMillis(800);
    private static final String NO_TLS = "its certificate cannot be trusted, or it speaks no TLS";

    @TempDir private Path folder;

    private final TicketSystem system = new TicketSystem();
    private final HttpDoor door =
            new HttpDoor(TicketHosts.parse(system.address().toString()), LONGEST);

    @AfterEach
    void stop() {
        door.close();
        system.close();
    }

    @Test
    void postsJsonAndReadsTheAnswer() {
        Answer answer = door.post(letter(system.address().resolve("/hook")));

        assertThat(answer)
                .isEqualTo(
                        new Answer.Answered(
                                200, "{\"key\":\"T-1\",\"url\":\"https://t.example/1\"}"));
        TicketSystem.Taken taken = system.taken().getFirst();
        assertThat(taken.body()).isEqualTo("{\"grüße\":1}");
        assertThat(taken.headers())
                .containsEntry("content-type", "application/json; charset=UTF-8")
                .containsEntry("authorization", "Bearer x")
                .containsEntry("user-agent", "Waymark")
                .doesNotContainKeys("accept-encoding", "cookie");
    }

    @Test
    void followsNoRedirect() {
        Answer answer = door.post(letter(system.address().resolve("/redirect")));

        assertThat(answer).isEqualTo(new Answer.Answered(307, ""));
        assertThat(system.taken()).hasSize(1);
    }

    @Test
    void cutsOffAnAnswerThatTrickles() {
        long start = System.nanoTime();
        Answer answer = door.post(letter(system.address().resolve("/slow")));

        assertThat(answer)
                .isEqualTo(new Answer.Lost("it did not answer within 1 seconds, or stopped"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST.multipliedBy(3));
    }

    @Test
    void readsNoMoreThanSixtyFourKilobytes() {
        Answer answer = door.post(letter(system.address().resolve("/huge")));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Answered.class, it -> assertThat(it.text()).hasSize(65_536));
    }

    @Test
    void tellsWhatMayHaveArrivedFromWhatNeverLeft() throws IOException {
        assertThat(door.post(letter(system.address().resolve("/silent"))))
                .isInstanceOf(Answer.Lost.class);
        URI closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        try (HttpDoor other = new HttpDoor(TicketHosts.parse(closed.toString()), LONGEST)) {
            assertThat(other.post(letter(closed))).isInstanceOf(Answer.Unreached.class);
        }
    }

    @Test
    void sendsNothingToAPlainPortThatAnswersInPlain() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            URI tls = URI.create("https://127.0.0.1:" + server.getLocalPort());
            threads.submit(
                    () -> {
                        try (Socket socket = server.accept()) {
                            socket.getInputStream().read();
                            socket.getOutputStream()
                                    .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
                            return socket.getInputStream().readAllBytes();
                        }
                    });
            try (HttpDoor other = new HttpDoor(TicketHosts.parse(tls.toString()), LONGEST)) {
                assertThat(other.post(letter(tls))).isEqualTo(new Answer.Unreached(NO_TLS));
            }
        }
    }

    @Test
    void sendsNothingToAPlainPortThatWaitsForALine() {
        URI tls = URI.create(system.address().toString().replace("http:", "https:"));
        try (HttpDoor other = new HttpDoor(TicketHosts.parse(tls.toString()), LONGEST)) {
            assertThat(other.post(letter(tls))).isEqualTo(new Answer.Unreached(NO_TLS));
        }
        assertThat(system.taken()).isEmpty();
    }

    @Test
    void sendsNothingToACertificateThatNobodyVouchesFor() {
        try (TlsServer server = new TlsServer(folder);
                HttpDoor other =
                        new HttpDoor(TicketHosts.parse(server.address().toString()), LONGEST)) {
            assertThat(other.post(letter(server.address())))
                    .isEqualTo(new Answer.Unreached(NO_TLS));
            assertThat(server.heard()).isEmpty();
        }
    }

    @Test
    void isUnsureIfTlsBreaksAfterTheLetterLeft() {
        try (TlsServer server = new TlsServer(folder);
                HttpDoor other =
                        new HttpDoor(
                                TicketHosts.parse(server.address().toString()),
                                LONGEST,
                                new DefaultClientTlsStrategy(server.trust()))) {
            assertThat(other.post(letter(server.address()))).isInstanceOf(Answer.Lost.class);
            assertThat(server.heard()).startsWith("POST /");
        }
    }

    @Test
    void goesOnlyWhereItMayAndConnectsToWhatWasChecked() {
        URI byName = URI.create(system.address().toString().replace("127.0.0.1", "localhost"));

        assertThatThrownBy(() -> door.post(letter(byName)))
                .isInstanceOf(JourneyException.class)
                .hasMessageContaining("does not let tickets be sent to \"http://localhost:");
        try (HttpDoor named = new HttpDoor(TicketHosts.parse(byName.toString()), LONGEST)) {
            assertThatThrownBy(() -> named.post(letter(byName)))
                    .isInstanceOf(JourneyException.class)
                    .hasMessageStartingWith(
                            "\"localhost\" leads to an address that is not public.");
        }
        assertThat(system.taken()).isEmpty();
        TicketHosts both = TicketHosts.parse(byName + ", 127.0.0.1, [::1]");
        try (HttpDoor told = new HttpDoor(both, LONGEST)) {
            assertThat(told.post(letter(byName.resolve("/hook"))))
                    .isInstanceOf(Answer.Answered.class);
        }
    }

    private static Letter letter(URI address) {
        return new Letter(address, Map.of("Authorization", "Bearer x"), "{\"grüße\":1}");
    }
}

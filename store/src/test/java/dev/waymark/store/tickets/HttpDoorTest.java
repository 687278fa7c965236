package dev.waymark.store.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.opportunities.tickets.TicketDoor.Answer;
import dev.waymark.app.opportunities.tickets.TicketDoor.Letter;
import dev.waymark.app.opportunities.tickets.TicketHosts;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.testkit.tickets.TicketSystem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The way out, against a real server. */
class HttpDoorTest {
    private static final Duration LONGEST = Duration.ofMillis(800);

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
        URI tls = URI.create(system.address().toString().replace("http:", "https:"));
        try (HttpDoor other = new HttpDoor(TicketHosts.parse(tls.toString()), LONGEST)) {
            assertThat(other.post(letter(tls))).isNotInstanceOf(Answer.Answered.class);
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

package dev.waymark.server.maps.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

class OutboxTest {
    @Test
    void cutsOffWhoIsTooSlowWithoutWaitingForTheEnd() {
        CountDownLatch stuck = new CountDownLatch(1);
        FakeSession slow =
                new FakeSession(Map.of()).beforeAnything(() -> awaitUninterrupted(stuck));
        Outbox outbox = new Outbox(slow.session());
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> {
                    for (int i = 0; i < 5_010; i++) {
                        outbox.send("message");
                    }
                });
        assertThat(slow.isClosed()).isFalse();
        stuck.countDown();
        assertThat(slow.awaitClose()).isEqualTo(4500);
    }

    @Test
    void sendsALargerMapThanAllElseThatMayWait() {
        FakeSession session = new FakeSession(Map.of());
        Outbox outbox = new Outbox(session.session());
        outbox.sendFirst("旅".repeat(17_000_000));
        outbox.send("then this");
        assertThat(session.await("then this")).isEqualTo("then this");
        assertThat(session.isClosed()).isFalse();
        outbox.stop();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        boolean isInterrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

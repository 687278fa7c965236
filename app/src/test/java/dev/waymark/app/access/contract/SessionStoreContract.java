package dev.waymark.app.access.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.signin.Session;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What every store of sessions must do. */
public abstract class SessionStoreContract extends AccessContract {
    @BeforeEach
    void addUser() {
        stores().users().add(ADA, "hash");
    }

    @Test
    void findsASessionWithAllItsFields() {
        Session session = session("s-1", NOON, NOON.plusSeconds(9));
        stores().sessions().add(session);
        assertThat(stores().sessions().find("s-1")).contains(session);
        assertThat(stores().sessions().find("s-2")).isEmpty();
    }

    @Test
    void remembersTheLastUse() {
        stores().sessions().add(session("s-1", NOON, NOON.plusSeconds(9)));
        stores().sessions().touch("s-1", NOON.plusSeconds(3));
        assertThat(stores().sessions().find("s-1"))
                .hasValueSatisfying(
                        session -> assertThat(session.lastSeenAt()).isEqualTo(NOON.plusSeconds(3)));
    }

    @Test
    void endsOneSessionAndLeavesTheOthers() {
        stores().sessions().add(session("s-1", NOON, NOON.plusSeconds(9)));
        stores().sessions().add(session("s-2", NOON, NOON.plusSeconds(9)));
        stores().sessions().remove("s-1");
        stores().sessions().remove("s-9");
        assertThat(stores().sessions().find("s-1")).isEmpty();
        assertThat(stores().sessions().find("s-2")).isPresent();
    }

    @Test
    void endsAllSessionsOfAPerson() {
        stores().users().add(BOB, "hash");
        stores().sessions().add(session("s-1", NOON, NOON.plusSeconds(9)));
        stores().sessions().add(session("s-2", NOON, NOON.plusSeconds(9)));
        stores().sessions().add(new Session("s-3", "u-2", NOON, NOON, NOON.plusSeconds(9)));
        stores().sessions().removeAll("u-1");
        assertThat(stores().sessions().find("s-1")).isEmpty();
        assertThat(stores().sessions().find("s-2")).isEmpty();
        assertThat(stores().sessions().find("s-3")).isPresent();
    }

    @Test
    void forgetsSessionsThatEndedOrWereIdle() {
        stores().sessions().add(session("ended", NOON, NOON));
        stores().sessions().add(session("idle", NOON.minusSeconds(5), NOON.plusSeconds(9)));
        stores().sessions().add(session("alive", NOON, NOON.plusMillis(1)));
        stores().sessions().removeStale(NOON, NOON.minusSeconds(4));
        assertThat(stores().sessions().find("ended")).isEmpty();
        assertThat(stores().sessions().find("idle")).isEmpty();
        assertThat(stores().sessions().find("alive")).isPresent();
    }

    private static Session session(String hash, Instant lastSeenAt, Instant expiresAt) {
        return new Session(hash, "u-1", NOON.minusSeconds(60), lastSeenAt, expiresAt);
    }
}

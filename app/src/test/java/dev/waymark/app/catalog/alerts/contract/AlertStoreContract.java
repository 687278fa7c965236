package dev.waymark.app.catalog.alerts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.catalog.alerts.AlertStore;
import dev.waymark.app.catalog.alerts.Subscriber;
import dev.waymark.app.catalog.alerts.Told;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** What every store of alerts must do; {@code w-1}, {@code w-2}, {@code u-1}, {@code u-2} exist. */
public abstract class AlertStoreContract {
    private static final Instant AT = Instant.ofEpochMilli(1_773_000_000_123L);
    private static final Told STOPPED = new Told(Told.State.STOPPED, AT.minusSeconds(60), 1, AT);

    /** The store under test, empty, the same one for all calls of one test. */
    protected abstract AlertStore store();

    @Test
    void keepsSubscribersByUser() {
        store().subscribe("w-1", new Subscriber("u-2", "en"));
        store().subscribe("w-1", new Subscriber("u-1", "de"));
        store().subscribe("w-1", new Subscriber("u-2", "uk"));
        assertThat(store().subscribers("w-1"))
                .containsExactly(new Subscriber("u-1", "de"), new Subscriber("u-2", "uk"));
        assertThat(store().subscribers("w-2")).isEmpty();
        assertThat(store().workspaces()).containsExactly("w-1");
        store().unsubscribe("w-1", "u-1");
        store().unsubscribe("w-1", "u-2");
        store().unsubscribe("w-2", "u-1");
        assertThat(store().workspaces()).isEmpty();
    }

    @Test
    void movesOnlyFromWhatTheCallerKnows() {
        Told later = new Told(Told.State.RETURNING, STOPPED.since(), 2, AT.plusMillis(1));
        assertThat(store().move("w-1", "buy", null, STOPPED)).isTrue();
        assertThat(store().move("w-1", "buy", null, later)).isFalse();
        assertThat(store().told("w-1")).containsOnlyKeys("buy").containsValue(STOPPED);
        assertThat(store().told("w-2")).isEmpty();
        assertThat(store().move("w-1", "buy", STOPPED, later)).isTrue();
        assertThat(store().move("w-1", "buy", STOPPED, later)).isFalse();
        assertThat(store().move("w-1", "buy", STOPPED, null)).isFalse();
        assertThat(store().move("w-2", "buy", later, null)).isFalse();
        assertThat(store().told("w-1")).containsValue(later);
        assertThat(store().move("w-1", "buy", later, null)).isTrue();
        assertThat(store().told("w-1")).isEmpty();
    }

    @Test
    void keepsMailsApart() {
        Instant next = AT.plus(Duration.ofHours(1));
        assertThat(store().mailing("w-1", AT, AT.minusSeconds(3600))).isTrue();
        assertThat(store().mailing("w-1", next.minusMillis(1), AT.minusMillis(1))).isFalse();
        assertThat(store().mailing("w-2", AT, AT.minusSeconds(3600))).isTrue();
        assertThat(store().mailing("w-1", next, AT)).isTrue();
        assertThat(store().mailing("w-1", next, AT)).isFalse();
        assertThat(store().mailing("w-1", Instant.EPOCH, next)).isTrue();
        assertThat(store().mailing("w-1", next, AT)).isTrue();
    }
}

package dev.waymark.app.weekly.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.weekly.Schedule;
import dev.waymark.app.weekly.WeeklyStore;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What every store of weekly sheets must do; {@code w-1} and {@code w-2} exist in it. */
public abstract class WeeklyStoreContract {
    private static final Instant DUE = Instant.parse("2026-03-30T05:00:00Z");
    private static final int ATTEMPTS = 3;

    /** The store under test, empty, the same one for all calls of one test. */
    protected abstract WeeklyStore store();

    private static Schedule schedule(String... recipients) {
        return new Schedule(
                DayOfWeek.MONDAY,
                8,
                ZoneId.of("Europe/Riga"),
                "uk",
                List.of(recipients),
                Instant.ofEpochMilli(1_700_000_000_123L));
    }

    @Test
    void keepsTheMetricsInTheirOrder() {
        assertThat(store().metrics("w-1")).isEmpty();
        store().choose("w-1", List.of("events where type is \"купівля\"", "customers"));
        assertThat(store().metrics("w-1"))
                .containsExactly("events where type is \"купівля\"", "customers");
        store().choose("w-1", List.of("customers"));
        assertThat(store().metrics("w-1")).containsExactly("customers");
        assertThat(store().metrics("w-2")).isEmpty();
    }

    @Test
    void keepsASchedule() {
        store().plan("w-1", Optional.of(schedule("a@example.org", "b@example.org")));
        store().plan("w-2", Optional.of(schedule("a@example.org")));
        assertThat(store().schedule("w-1")).contains(schedule("a@example.org", "b@example.org"));
        assertThat(store().schedules()).containsOnlyKeys("w-1", "w-2");
        store().plan("w-1", Optional.empty());
        assertThat(store().schedule("w-1")).isEmpty();
        assertThat(store().schedules()).containsOnlyKeys("w-2");
    }

    @Test
    void letsAMailBeginOnce() {
        assertThat(store().begin("w-1", DUE, ATTEMPTS)).isTrue();
        assertThat(store().begin("w-1", DUE, ATTEMPTS)).isFalse();
        assertThat(store().begin("w-2", DUE, ATTEMPTS)).isTrue();
        assertThat(store().begin("w-1", DUE.plusSeconds(1), ATTEMPTS)).isTrue();
        store().end("w-1", DUE, true);
        assertThat(store().begin("w-1", DUE, ATTEMPTS)).isFalse();
    }

    @Test
    void letsARefusedMailBeginAgainSomeTimes() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            assertThat(store().begin("w-1", DUE, ATTEMPTS)).isTrue();
            store().end("w-1", DUE, false);
        }
        assertThat(store().begin("w-1", DUE, ATTEMPTS)).isFalse();
    }
}

package dev.waymark.engine.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.retention.RetentionRequest.Clock;
import dev.waymark.engine.retention.RetentionRequest.Cohort;
import dev.waymark.engine.retention.RetentionRequest.Mode;
import dev.waymark.engine.time.Period;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

class RetentionKernelTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final long HOUR = 3_600_000L;

    /** Two people on days of January 2026, as the definition of retention has them. */
    private static JourneyIndex worked() {
        List<Event> events = new ArrayList<>();
        for (int day : new int[] {0, 1, 2, 5, 6}) {
            events.add(Event.of("p1", (day * 24 + 9) * HOUR, "active"));
        }
        for (int day : new int[] {1, 2, 3, 6}) {
            events.add(Event.of("p2", (day * 24 + 20) * HOUR, "active"));
        }
        return RandomLogs.index(events);
    }

    @Test
    void countsTheWorkedExampleOfRecurringDays() {
        Retention retention =
                run(days(7).with(Cohort.RECURRING, Mode.ON, Clock.CALENDAR), worked());

        assertThat(row(retention, 0)).containsExactly(1L, 1L, 1L, 0L, 0L, 1L, 1L);
        assertThat(row(retention, 1)).containsExactly(2L, 2L, 1L, 0L, 1L, 2L, null);
        assertThat(retention.cohorts().get(0).partial()).containsExactly(6);
        assertThat(retention.cohorts().get(4).size()).isZero();
        assertThat(row(retention, 4)).containsOnlyNulls();
    }

    @Test
    void countsEachModeOfTheWorkedExample() {
        assertThat(row(run(mode(Mode.ON_OR_AFTER), worked()), 0))
                .containsExactly(1L, 1L, 1L, 1L, 1L, 1L, 1L);
        assertThat(row(run(mode(Mode.ON_OR_BEFORE), worked()), 0))
                .containsExactly(1L, 1L, 1L, 1L, 1L, 1L, 1L);
        assertThat(row(run(mode(Mode.STREAK), worked()), 0))
                .containsExactly(1L, 1L, 1L, 0L, 0L, 0L, 0L);
        assertThat(row(run(mode(Mode.STREAK), worked()), 1))
                .containsExactly(1L, 1L, 1L, 0L, 0L, 0L, null);
    }

    @Test
    void putsEachCustomerIntoOneCohortByTheFirstStart() {
        Retention retention = run(mode(Mode.ON), worked());

        assertThat(retention.cohorts()).hasSize(2);
        assertThat(retention.cohorts().getFirst().start()).isEqualTo(LocalDate.EPOCH);
        assertThat(row(retention, 1)).containsExactly(1L, 1L, 1L, 0L, 0L, 1L, null);
        assertThat(retention.curve().get(1)).isEqualTo(new Retention.Point(1, 2, 2L, 1.0));
        assertThat(retention.curve().get(6)).isEqualTo(new Retention.Point(6, 0, null, null));
    }

    @Test
    void aRollingClockRunsFromTheCustomersOwnStart() {
        JourneyIndex index =
                RandomLogs.index(
                        List.of(
                                Event.of("ann", 23 * HOUR, "visit"),
                                Event.of("ann", 25 * HOUR, "visit"),
                                Event.of("ann", 47 * HOUR, "visit")));

        assertThat(row(run(days(3), index), 0)).containsExactly(1L, 1L, null);
        assertThat(row(run(days(3).with(Cohort.FIRST, Mode.ON, Clock.ROLLING), index), 0))
                .containsExactly(1L, 1L, null);
        assertThat(
                        row(
                                run(
                                        days(3).with(Cohort.FIRST, Mode.ON, Clock.ROLLING),
                                        RandomLogs.index(
                                                List.of(
                                                        Event.of("ann", 23 * HOUR, "visit"),
                                                        Event.of("ann", 46 * HOUR, "visit"),
                                                        Event.of("bob", 71 * HOUR, "visit")))),
                                0))
                .containsExactly(1L, 0L, 0L);
    }

    @Test
    void aDayOfTheZoneHas23HoursWhenSummerTimeBegins() {
        long midnight = Instant.parse("2026-03-28T22:00:00Z").toEpochMilli();
        JourneyIndex index =
                RandomLogs.index(
                        List.of(
                                Event.of("ann", midnight, "visit"),
                                Event.of("ann", midnight + 23 * HOUR, "visit")));
        Retention riga = run(RetentionRequest.of(Period.DAY, 2, ZoneId.of("Europe/Riga")), index);

        assertThat(riga.cohorts().getFirst().start()).isEqualTo("2026-03-29");
        assertThat(row(riga, 0)).containsExactly(1L, 1L);
    }

    @Test
    void weeksBeginOnMonday() {
        JourneyIndex index =
                RandomLogs.index(
                        List.of(
                                Event.of("ann", millis("2026-01-04T23:59:59Z"), "visit"),
                                Event.of("ann", millis("2026-01-05T00:00:00Z"), "visit")));
        Retention retention = run(RetentionRequest.of(Period.WEEK, 2, UTC), index);

        assertThat(retention.cohorts().getFirst().start()).isEqualTo("2025-12-29");
        assertThat(row(retention, 0)).containsExactly(1L, 1L);
    }

    @Test
    void aReturnOfAnotherTypeCountsFromTheStartOn() {
        JourneyIndex index =
                RandomLogs.index(
                        List.of(
                                Event.of("ann", 1 * HOUR, "order"),
                                Event.of("ann", 2 * HOUR, "signup"),
                                Event.of("bob", 2 * HOUR, "signup"),
                                Event.of("bob", 3 * HOUR, "order"),
                                Event.of("bob", 99 * HOUR, "other")));
        RetentionRequest request =
                days(3).between(TypeSet.of("signup"), TypeSet.of("order"))
                        .with(Cohort.FIRST, Mode.ON_OR_BEFORE, Clock.CALENDAR);

        assertThat(row(run(request, index), 0)).containsExactly(1L, 1L, 1L);
        assertThat(request.definition()).contains("in any bucket from 0 to that one");
    }

    @Test
    void anEmptyLogHasNoCohortAndNoCurve() {
        Retention retention = run(days(2), RandomLogs.index(List.of()));

        assertThat(retention.cohorts()).isEmpty();
        assertThat(retention.curve())
                .containsExactly(
                        new Retention.Point(0, 0, null, null),
                        new Retention.Point(1, 0, null, null));
    }

    @Test
    void refusesMoreCohortsThanItCanShow() {
        JourneyIndex index =
                RandomLogs.index(
                        List.of(
                                Event.of("ann", 0, "visit"),
                                Event.of("ann", millis("2000-01-01T00:00:00Z"), "visit")));

        assertThatThrownBy(() -> run(days(2), index))
                .hasMessage(
                        "The log has 10958 cohorts of a day, and at most 1000 can be counted. Take"
                                + " a longer period, or narrow it with since and until.");
    }

    private static RetentionRequest days(int buckets) {
        return RetentionRequest.of(Period.DAY, buckets, UTC);
    }

    private static RetentionRequest mode(Mode mode) {
        return days(7).with(Cohort.FIRST, mode, Clock.CALENDAR);
    }

    private static Retention run(RetentionRequest request, JourneyIndex index) {
        return LocalDriver.onThreads(1).run(new RetentionKernel(request), index);
    }

    private static List<@Nullable Long> row(Retention retention, int cohort) {
        return retention.cohorts().get(cohort).returned();
    }

    private static long millis(String text) {
        return Instant.parse(text).toEpochMilli();
    }
}

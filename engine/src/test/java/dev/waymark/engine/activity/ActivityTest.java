package dev.waymark.engine.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

class ActivityTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final LocalDriver DRIVER = LocalDriver.onThreads(1);

    /** Two people on days of January 1970: p1 on 0, 1, 2, 5, 6 and p2 on 1, 2, 3, 6. */
    private static JourneyIndex worked() {
        List<Event> events = new ArrayList<>();
        for (int day : new int[] {0, 1, 2, 5, 6}) {
            events.add(Event.of("p1", day * 86_400_000L, "buy"));
        }
        for (int day : new int[] {1, 2, 3, 6}) {
            events.add(Event.of("p2", day * 86_400_000L, "buy"));
        }
        return RandomLogs.index(events);
    }

    @Test
    void tellsTheStatesOfEachDay() {
        ActivityStates states =
                DRIVER.run(new StatesKernel(ActivityRequest.of(Period.DAY, UTC)), worked());

        assertThat(states.buckets())
                .containsExactly(
                        day(0, 1, 1, 0, 0, 0),
                        day(1, 2, 1, 1, 0, 0),
                        day(2, 2, 0, 2, 0, 0),
                        day(3, 1, 0, 1, 0, -1),
                        day(4, 0, 0, 0, 0, -1),
                        day(5, 1, 0, 0, 1, 0),
                        day(6, 2, 0, 1, 1, 0));
        assertThat(states.partial()).containsExactly(LocalDate.EPOCH.plusDays(6));
    }

    private static ActivityStates.Bucket day(
            int day, long active, long newly, long returning, long resurrecting, long dormant) {
        return new ActivityStates.Bucket(
                LocalDate.EPOCH.plusDays(day), active, newly, returning, resurrecting, dormant);
    }

    @Test
    void tellsOnlyTheBucketsOfTheRangeAndKnowsThePast() {
        ActivityRequest request =
                new ActivityRequest(
                        TypeSet.ANY,
                        Period.DAY,
                        UTC,
                        new TimeRange(
                                Instant.parse("1970-01-03T00:00:00Z"),
                                Instant.parse("1970-01-05T00:00:00Z")));

        assertThat(DRIVER.run(new StatesKernel(request), worked()).buckets())
                .containsExactly(day(2, 2, 0, 2, 0, 0), day(3, 1, 0, 1, 0, -1));
    }

    @Test
    void churnIsLostOverActiveAtTheStart() {
        Churn churn =
                DRIVER.run(new ChurnKernel(ActivityRequest.of(Period.DAY, UTC), null), worked());

        assertThat(churn.buckets().get(0).churn()).isNull();
        assertThat(churn.buckets().get(3))
                .isEqualTo(new Churn.Bucket(LocalDate.EPOCH.plusDays(3), 2, 1, 0.5));
        assertThat(churn.buckets().get(5).churn()).isNull();
        assertThat(churn.definition())
                .isEqualTo(
                        "Churn is the share of the customers active at the start of a day (an event"
                            + " in the day before) who have no event in it (any event); calendar of"
                            + " UTC.");
    }

    @Test
    void aLongerLookBackKeepsCustomersActive() {
        Churn churn =
                DRIVER.run(
                        new ChurnKernel(ActivityRequest.of(Period.DAY, UTC), Duration.ofDays(3)),
                        worked());

        assertThat(churn.buckets().get(5))
                .isEqualTo(new Churn.Bucket(LocalDate.EPOCH.plusDays(5), 2, 1, 0.5));
    }

    @Test
    void weeklyActiveCustomersAreNotKnownBeforeTheLogHasAWeek() {
        Stickiness stickiness =
                DRIVER.run(new StickinessKernel(ActivityRequest.of(Period.DAY, UTC)), worked());

        assertThat(stickiness.days().get(5).wau()).isNull();
        assertThat(stickiness.days().get(6).wau()).isEqualTo(2);
        assertThat(stickiness.days().get(6).mau()).isNull();
        assertThat(stickiness.average()).isEqualTo(new Stickiness.Ratios(null, null, null));
        assertThat(stickiness.daysActive())
                .containsExactly(
                        new Stickiness.DaysActive(1, 0, 0),
                        new Stickiness.DaysActive(2, 0, 0),
                        new Stickiness.DaysActive(3, 0, 0),
                        new Stickiness.DaysActive(4, 1, 0.5),
                        new Stickiness.DaysActive(5, 1, 0.5));
    }

    @Test
    void countsWhoBuysAgainAmongThoseWhoHadTheTime() {
        JourneyIndex index =
                RandomLogs.index(
                        List.of(
                                Event.of("ann", 0, "buy"),
                                Event.of("ann", 86_400_000L, "buy"),
                                Event.of("bob", 0, "buy"),
                                Event.of("bob", 86_400_001L, "buy"),
                                Event.of("eve", 50_000_000L, "buy"),
                                Event.of("zoe", 86_400_001L, "visit")));
        RepeatPurchases repeat =
                DRIVER.run(
                        new RepeatKernel(TypeSet.of("buy"), Duration.ofDays(1), TimeRange.ALL),
                        index);

        assertThat(repeat.customers()).isEqualTo(2);
        assertThat(repeat.repeated()).isEqualTo(1);
        assertThat(repeat.rate()).isEqualTo(0.5);
        assertThat(repeat.tooRecent()).isEqualTo(1);
    }

    @Test
    void anEmptyLogHasNoBucketAndNoRate() {
        JourneyIndex empty = RandomLogs.index(List.of());
        ActivityRequest days = ActivityRequest.of(Period.DAY, UTC);

        assertThat(DRIVER.run(new StatesKernel(days), empty).buckets()).isEmpty();
        assertThat(DRIVER.run(new ChurnKernel(days, null), empty).buckets()).isEmpty();
        assertThat(DRIVER.run(new StickinessKernel(days), empty).days()).isEmpty();
        assertThat(DRIVER.run(new StickinessKernel(days), empty).daysActive()).isEmpty();
        assertThat(
                        DRIVER.run(
                                        new RepeatKernel(
                                                TypeSet.ANY, Duration.ofDays(1), TimeRange.ALL),
                                        empty)
                                .rate())
                .isNull();
    }

    @Test
    void refusesStickinessByWeekAndAnEmptyLookBack() {
        assertThatThrownBy(() -> new StickinessKernel(ActivityRequest.of(Period.WEEK, UTC)))
                .hasMessage(
                        "period \"week\" does not fit: stickiness is told by day. Leave the period"
                                + " out.");
        assertThatThrownBy(
                        () -> new ChurnKernel(ActivityRequest.of(Period.WEEK, UTC), Duration.ZERO))
                .hasMessage(
                        "within (PT0S) must be above 0 and at most ten years. Give for example"
                                + " \"90d\".");
    }
}

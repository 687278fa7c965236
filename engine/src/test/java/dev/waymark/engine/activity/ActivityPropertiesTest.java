package dev.waymark.engine.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.NaiveActivity;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.PlainJourneys;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The kernels equal the naive versions, whatever the partition and the number of threads. */
class ActivityPropertiesTest {
    private static final long BASE = Instant.parse("2026-03-10T00:00:00Z").toEpochMilli();
    private static final int SPAN_MINUTES = 70 * 24 * 60;

    @Test
    void statesEqualTheNaiveVersion() {
        SeededRuns.run(
                150,
                random -> {
                    Case drawn = Case.draw(random, Period.values()[random.nextInt(3)]);
                    ActivityStates states =
                            drawn.driver.run(new StatesKernel(drawn.request), drawn.index);

                    assertThat(
                                    states.buckets().stream()
                                            .map(
                                                    b ->
                                                            "%s %d %d %d %d %d"
                                                                    .formatted(
                                                                            b.start(),
                                                                            b.active(),
                                                                            b.newly(),
                                                                            b.returning(),
                                                                            b.resurrecting(),
                                                                            b.dormant()))
                                            .toList())
                            .isEqualTo(drawn.naive().states(drawn.all, drawn.active));
                    assertThat(states.partial()).hasSizeLessThanOrEqualTo(1);
                });
    }

    @Test
    void churnEqualsTheNaiveVersion() {
        SeededRuns.run(
                150,
                random -> {
                    Case drawn = Case.draw(random, Period.values()[random.nextInt(3)]);
                    Duration within =
                            random.nextBoolean()
                                    ? null
                                    : Duration.ofMinutes(1 + random.nextInt(60 * 24 * 40));
                    Churn churn =
                            drawn.driver.run(new ChurnKernel(drawn.request, within), drawn.index);

                    assertThat(
                                    churn.buckets().stream()
                                            .map(
                                                    b ->
                                                            "%s %d %d"
                                                                    .formatted(
                                                                            b.start(),
                                                                            b.active(),
                                                                            b.lost()))
                                            .toList())
                            .as("%s within %s", drawn.request, within)
                            .isEqualTo(drawn.naive().churn(drawn.all, drawn.active, within));
                });
    }

    @Test
    void stickinessEqualsTheNaiveVersion() {
        SeededRuns.run(
                40,
                random -> {
                    Case drawn = Case.draw(random, Period.DAY);
                    Stickiness found =
                            drawn.driver.run(new StickinessKernel(drawn.request), drawn.index);

                    NaiveActivity naive = drawn.naive();
                    for (int d = 0; d < found.days().size(); d++) {
                        Stickiness.Day day = found.days().get(d);
                        LocalDate date = day.day();
                        assertThat(day.dau()).isEqualTo(naive.active(drawn.active, date, date));
                        assertThat(day.wau())
                                .isEqualTo(
                                        d < 6
                                                ? null
                                                : naive.active(
                                                        drawn.active, date.minusDays(6), date));
                        assertThat(day.mau())
                                .isEqualTo(
                                        d < 29
                                                ? null
                                                : naive.active(
                                                        drawn.active, date.minusDays(29), date));
                    }
                    for (Stickiness.DaysActive row : found.daysActive()) {
                        LocalDate last = found.days().getLast().day();
                        assertThat(row.customers())
                                .isEqualTo(
                                        naive.activeOn(
                                                row.days(),
                                                drawn.active,
                                                last.minusDays(29),
                                                last));
                    }
                });
    }

    @Test
    void repeatPurchasesEqualTheNaiveVersion() {
        SeededRuns.run(
                150,
                random -> {
                    Case drawn = Case.draw(random, Period.DAY);
                    long horizon = 60_000L * (1 + random.nextInt(SPAN_MINUTES));
                    long last =
                            drawn.all.stream().mapToLong(PlainEvent::timeMillis).max().orElse(0);
                    long customers = 0;
                    long repeated = 0;
                    for (List<PlainEvent> journey : PlainJourneys.of(drawn.active).values()) {
                        long first = journey.getFirst().timeMillis();
                        boolean old = first + horizon <= last;
                        customers += old ? 1 : 0;
                        repeated +=
                                old
                                                && journey.size() > 1
                                                && journey.get(1).timeMillis() <= first + horizon
                                        ? 1
                                        : 0;
                    }
                    RepeatPurchases found =
                            drawn.driver.run(
                                    new RepeatKernel(
                                            drawn.request.types(),
                                            Duration.ofMillis(horizon),
                                            TimeRange.ALL),
                                    drawn.index);

                    assertThat(found.customers()).isEqualTo(customers);
                    assertThat(found.repeated()).isEqualTo(repeated);
                    assertThat(found.customers() + found.tooRecent())
                            .isEqualTo(PlainJourneys.of(drawn.active).size());
                });
    }

    private record Case(
            List<PlainEvent> all,
            List<PlainEvent> active,
            JourneyIndex index,
            ActivityRequest request,
            LocalDriver driver) {
        static Case draw(Random random, Period period) {
            List<Event> events = new ArrayList<>();
            int customers = 1 + random.nextInt(12);
            int size = random.nextInt(120);
            for (int i = 0; i < size; i++) {
                events.add(
                        Event.of(
                                "c" + random.nextInt(customers),
                                BASE + random.nextInt(SPAN_MINUTES) * 60_000L,
                                "t" + random.nextInt(3)));
            }
            TypeSet types = random.nextBoolean() ? TypeSet.ANY : TypeSet.of("t0", "t1");
            List<PlainEvent> all =
                    events.stream()
                            .map(
                                    e ->
                                            new PlainEvent(
                                                    e.customer(),
                                                    e.timeMillis(),
                                                    e.type(),
                                                    null,
                                                    null))
                            .toList();
            return new Case(
                    all,
                    all.stream()
                            .filter(e -> types.isAny() || types.types().contains(e.type()))
                            .toList(),
                    RandomLogs.live(random, events).snapshot(),
                    new ActivityRequest(types, period, ZoneId.of("Europe/Riga"), TimeRange.ALL),
                    LocalDriver.onThreads(1 + random.nextInt(4)).inParts(1 + random.nextInt(40)));
        }

        NaiveActivity naive() {
            return new NaiveActivity(
                    request.zone(), request.period()::startOf, request.period()::after);
        }
    }
}

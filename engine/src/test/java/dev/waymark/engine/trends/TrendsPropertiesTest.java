package dev.waymark.engine.trends;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.statistics.Rate;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.trends.changes.Changes;
import dev.waymark.engine.trends.changes.ChangesKernel;
import dev.waymark.engine.trends.changes.ChangesRequest;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.trends.NaiveTrends;
import dev.waymark.testkit.random.SeededRuns;

import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;

/** The kernels equal the naive versions, whatever the partition and the number of threads. */
class TrendsPropertiesTest {
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final long BASE = Instant.parse("2026-03-10T00:00:00Z").toEpochMilli();
    private static final int SPAN_MINUTES = 70 * 24 * 60;
    private static final Predicate<PlainEvent> ANY = event -> true;

    @Test
    void everyMetricEqualsTheNaiveVersion() {
        SeededRuns.run(
                150,
                random -> {
                    Case drawn = Case.draw(random);
                    long within = 60_000L * (1 + random.nextInt(60 * 24 * 20));
                    String span = " within " + within / 60_000 + "m";
                    List<Trends.Series> series =
                            drawn.trends(
                                    "customers",
                                    "customers where t1",
                                    "new customers",
                                    "returning customers",
                                    "events where type is t0 and channel is web",
                                    "value where t0",
                                    "share of events where channel is web among t0",
                                    "share of customers where t1 among t0",
                                    "conversion t0 -> t1 -> t2" + span,
                                    "median wait t0 -> t1" + span);
                    NaiveTrends naive = drawn.naive;
                    List<LocalDate> periods = naive.periods();
                    series.forEach(it -> assertThat(it.points()).hasSameSizeAs(periods));
                    for (int i = 0; i < periods.size(); i++) {
                        LocalDate period = periods.get(i);
                        List<Trends.Point> points = new ArrayList<>();
                        for (Trends.Series one : series) {
                            points.add(one.points().get(i));
                            assertThat(one.points().get(i).start()).isEqualTo(period);
                        }
                        assertThat(points.subList(0, 8))
                                .allMatch(it -> it.complete() == naive.isComplete(period, 0));
                        assertThat(points.subList(8, 10))
                                .allMatch(it -> it.complete() == naive.isComplete(period, within));
                        count(points.get(0), naive.customers(period, ANY));
                        count(points.get(1), naive.customers(period, type("t1")));
                        count(points.get(2), naive.newCustomers(period));
                        count(points.get(3), naive.returningCustomers(period));
                        count(points.get(4), naive.events(period, type("t0").and(web())));
                        assertThat(points.get(5).value())
                                .isEqualTo(naive.value(period, type("t0")), Offset.offset(1e-9));
                        share(
                                points.get(6),
                                naive.events(period, type("t0").and(web())),
                                naive.events(period, type("t0")),
                                false);
                        assertThat(points.get(6).low() == null)
                                .isEqualTo(naive.customers(period, type("t0")) < 2);
                        share(
                                points.get(7),
                                naive.both(period, type("t1"), type("t0")),
                                naive.customers(period, type("t0")),
                                true);
                        List<@Nullable Long> done =
                                naive.passages(
                                        period,
                                        List.of(type("t0"), type("t1"), type("t2")),
                                        within);
                        share(
                                points.get(8),
                                done.stream().filter(Objects::nonNull).count(),
                                done.size(),
                                true);
                        median(
                                points.get(9),
                                naive.passages(period, List.of(type("t0"), type("t1")), within));
                    }
                });
    }

    @Test
    void theSharesOfChangesEqualTheNaiveVersion() {
        SeededRuns.run(
                60,
                random -> {
                    Case drawn = Case.draw(random);
                    Duration within = Duration.ofMinutes(1 + random.nextInt(60 * 24 * 9));
                    Changes found =
                            drawn.driver.run(
                                    new ChangesKernel(
                                            new ChangesRequest(
                                                    Period.DAY, RIGA, TimeRange.ALL, within, 0.99)),
                                    drawn.index);
                    NaiveTrends days =
                            new NaiveTrends(
                                    drawn.plain, RIGA, Period.DAY::startOf, Period.DAY::after);
                    for (Changes.Change change : found.changes()) {
                        for (Changes.Point point : change.points()) {
                            Map<String, Long> counts =
                                    change.of() == Changes.Of.CHANNEL
                                            ? days.channels(point.start(), change.type())
                                            : days.next(
                                                    point.start(),
                                                    change.type(),
                                                    within.toMillis());
                            assertThat(point.of())
                                    .isEqualTo(
                                            counts.values().stream()
                                                    .mapToLong(Long::longValue)
                                                    .sum());
                            String member = Objects.requireNonNullElse(change.member(), "");
                            assertThat(point.count()).isEqualTo(counts.getOrDefault(member, 0L));
                        }
                    }
                });
    }

    private static void count(Trends.Point point, long expected) {
        assertThat(point.value()).isEqualTo((double) expected);
        assertThat(point.n()).isEqualTo(expected);
        assertThat(point.low()).isNull();
    }

    private static void share(Trends.Point point, long hits, long all, boolean isWilson) {
        assertThat(point.n()).isEqualTo(all);
        if (all == 0) {
            assertThat(point.value()).isNull();
            assertThat(point.low()).isNull();
            return;
        }
        Rate rate = Objects.requireNonNull(Rate.of(hits, all));
        assertThat(point.value()).isEqualTo(rate.share());
        if (isWilson) {
            assertThat(point.low()).isEqualTo(rate.low());
            assertThat(point.high()).isEqualTo(rate.high());
        } else if (point.low() != null) {
            assertThat(point.low()).isLessThanOrEqualTo(rate.low() + 1e-12);
            assertThat(point.high()).isGreaterThanOrEqualTo(rate.high() - 1e-12);
        }
    }

    private static void median(Trends.Point point, List<@Nullable Long> passages) {
        List<Long> waits = new ArrayList<>();
        for (@Nullable Long wait : passages) {
            if (wait != null) {
                waits.add(wait);
            }
        }
        waits.sort(null);
        int n = waits.size();
        assertThat(point.n()).isEqualTo(n);
        if (n == 0) {
            assertThat(point.value()).isNull();
        } else {
            assertThat(point.value())
                    .isEqualTo((waits.get((n - 1) / 2) + waits.get(n / 2)) / 2.0 / 1000);
        }
    }

    private static Predicate<PlainEvent> type(String name) {
        return event -> event.type().equals(name);
    }

    private static Predicate<PlainEvent> web() {
        return event -> "web".equals(event.channel());
    }

    private record Case(
            List<PlainEvent> plain,
            JourneyIndex index,
            Period every,
            NaiveTrends naive,
            LocalDriver driver) {
        static Case draw(Random random) {
            List<PlainEvent> plain = new ArrayList<>();
            int customers = 1 + random.nextInt(25);
            int size = 1 + random.nextInt(300);
            IndexBuilder builder = new IndexBuilder(List.of("value"));
            for (int i = 0; i < size; i++) {
                PlainEvent event =
                        new PlainEvent(
                                "c" + random.nextInt(customers),
                                BASE + random.nextInt(SPAN_MINUTES) * 60_000L,
                                "t" + random.nextInt(3),
                                random.nextInt(4) == 0
                                        ? null
                                        : random.nextBoolean() ? "web" : "app",
                                random.nextBoolean() ? null : (Double) (random.nextInt(999) / 4.0));
                plain.add(event);
                builder.accept(
                        new Event(
                                event.customer(),
                                event.timeMillis(),
                                event.type(),
                                event.channel(),
                                event.value(),
                                null,
                                null,
                                Properties.NONE));
            }
            Period every = Period.values()[random.nextInt(3)];
            return new Case(
                    plain,
                    builder.build(),
                    every,
                    new NaiveTrends(plain, RIGA, every::startOf, every::after),
                    LocalDriver.onThreads(1 + random.nextInt(4)).inParts(1 + random.nextInt(40)));
        }

        List<Trends.Series> trends(String... metrics) {
            TrendsRequest request =
                    new TrendsRequest(
                            Arrays.stream(metrics).map(MetricText::parse).toList(),
                            every,
                            RIGA,
                            TimeRange.ALL);
            return driver.run(new TrendsKernel(request), index).metrics();
        }
    }
}

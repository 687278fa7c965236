package dev.waymark.engine.trends;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.statistics.Moments;
import dev.waymark.engine.statistics.Rate;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.trends.changes.Changes;
import dev.waymark.engine.trends.changes.ChangesKernel;
import dev.waymark.engine.trends.changes.ChangesRequest;
import dev.waymark.testkit.naive.NaiveQuantile;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.trends.NaiveTrends;
import dev.waymark.testkit.random.SeededRuns;

import org.assertj.core.data.Offset;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The kernels equal the naive versions, whatever the partition and the number of threads. */
class TrendsPropertiesTest {
    private static final ZoneId RIGA = TrendsCase.RIGA;
    private static final List<String> TYPES = List.of("t0", "t1", "t2");
    private static final List<String> CHANNELS = List.of("web", "app");
    private static final Predicate<PlainEvent> ANY = event -> true;

    @Test
    void everyMetricEqualsTheNaiveVersion() {
        SeededRuns.run(
                150,
                random -> {
                    TrendsCase drawn = TrendsCase.draw(random, TYPES, CHANNELS, 999);
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
                                    "median wait t0 -> t1" + span,
                                    "mean wait t0 -> t1" + span,
                                    "p95 wait t0 -> t1" + span);
                    NaiveTrends naive = drawn.naive();
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
                        assertThat(points.subList(8, 12))
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
                        List<Double> waits =
                                naive
                                        .passages(period, List.of(type("t0"), type("t1")), within)
                                        .stream()
                                        .filter(Objects::nonNull)
                                        .map(wait -> wait / 1000.0)
                                        .sorted()
                                        .toList();
                        quantile(points.get(9), waits, 0.5);
                        mean(points.get(10), waits);
                        quantile(points.get(11), waits, 0.95);
                    }
                });
    }

    @Test
    void theSharesOfChangesEqualTheNaiveVersion() {
        SeededRuns.run(
                60,
                random -> {
                    TrendsCase drawn = TrendsCase.draw(random, TYPES, CHANNELS, 999);
                    Duration within = Duration.ofMinutes(1 + random.nextInt(60 * 24 * 9));
                    Changes found =
                            drawn.driver()
                                    .run(
                                            new ChangesKernel(
                                                    new ChangesRequest(
                                                            Period.DAY,
                                                            RIGA,
                                                            TimeRange.ALL,
                                                            within,
                                                            0.99)),
                                            drawn.index());
                    NaiveTrends days =
                            new NaiveTrends(
                                    drawn.plain(), RIGA, Period.DAY::startOf, Period.DAY::after);
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
        if (isWilson || all == 0) {
            TrendsCase.wilson(point, hits, all);
            return;
        }
        assertThat(point.n()).isEqualTo(all);
        Rate rate = Objects.requireNonNull(Rate.of(hits, all));
        assertThat(point.value()).isEqualTo(rate.share());
        if (point.low() != null) {
            assertThat(point.low()).isLessThanOrEqualTo(rate.low() + 1e-12);
            assertThat(point.high()).isGreaterThanOrEqualTo(rate.high() - 1e-12);
        }
    }

    /** Quantile of type 7; each bound is the outermost wait that the chances leave. */
    private static void quantile(Trends.Point point, List<Double> waits, double share) {
        int n = waits.size();
        assertThat(point.n()).isEqualTo(n);
        if (n == 0) {
            assertThat(point.value()).isNull();
            return;
        }
        double[] sorted = waits.stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(point.value()).isCloseTo(NaiveQuantile.of(waits, share), Offset.offset(1e-9));
        BinomialDistribution below = new BinomialDistribution(n, share);
        int low = 0;
        while (low < n && below.cumulativeProbability(low) < 0.025) {
            low++;
        }
        int high = n + 1;
        while (high > 1 && 1 - below.cumulativeProbability(high - 2) <= 0.025) {
            high--;
        }
        boolean isInside = low > 0 && high <= n;
        assertThat(point.low()).isEqualTo(isInside ? (Double) sorted[low - 1] : null);
        assertThat(point.high()).isEqualTo(isInside ? (Double) sorted[high - 1] : null);
    }

    private static void mean(Trends.Point point, List<Double> waits) {
        int n = waits.size();
        assertThat(point.n()).isEqualTo(n);
        if (n == 0) {
            assertThat(point.value()).isNull();
            return;
        }
        Moments moments = Moments.of(waits.stream().mapToDouble(Double::doubleValue).toArray());
        assertThat(point.value()).isCloseTo(moments.mean(), Offset.offset(1e-6));
        if (n < 2) {
            assertThat(point.low()).isNull();
            return;
        }
        double half =
                new TDistribution(n - 1).inverseCumulativeProbability(0.975)
                        * Math.sqrt(moments.variance() / n);
        assertThat(point.low()).isCloseTo(Math.max(0, moments.mean() - half), Offset.offset(1e-6));
        assertThat(point.high()).isCloseTo(moments.mean() + half, Offset.offset(1e-6));
    }

    private static Predicate<PlainEvent> type(String name) {
        return event -> event.type().equals(name);
    }

    private static Predicate<PlainEvent> web() {
        return event -> "web".equals(event.channel());
    }
}

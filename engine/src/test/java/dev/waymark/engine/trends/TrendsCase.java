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
import dev.waymark.engine.trends.metrics.MetricText;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.trends.NaiveTrends;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;

/** A random log, as the engine and as the naive versions read it. */
record TrendsCase(
        List<PlainEvent> plain,
        JourneyIndex index,
        Period every,
        NaiveTrends naive,
        LocalDriver driver) {
    static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    static final Predicate<PlainEvent> ANY = event -> true;
    private static final List<String> CARE =
            List.of(
                    "nps answer",
                    "csat",
                    "ces",
                    "call",
                    "chat started",
                    "chat answered",
                    "chat abandoned",
                    "issue resolved",
                    "purchase",
                    "visit");
    private static final List<String> CARE_CHANNELS = List.of("web", "app", "phone", "chat");
    private static final long BASE = Instant.parse("2026-03-10T00:00:00Z").toEpochMilli();
    private static final int SPAN_MINUTES = 70 * 24 * 60;

    /** A log of answers, contacts, purchases and visits, on the channels that serve them. */
    static TrendsCase drawCare(Random random) {
        return draw(random, CARE, CARE_CHANNELS, random.nextBoolean() ? 3 : 12);
    }

    /** A log in which each type occurs; one event in four has no channel. */
    static TrendsCase draw(Random random, List<String> types, List<String> channels, int values) {
        List<PlainEvent> plain = new ArrayList<>();
        int customers = 1 + random.nextInt(25);
        int size = types.size() + random.nextInt(300);
        IndexBuilder builder = new IndexBuilder(List.of("value"));
        for (int i = 0; i < size; i++) {
            PlainEvent event =
                    new PlainEvent(
                            "c" + random.nextInt(customers),
                            BASE + random.nextInt(SPAN_MINUTES) * 60_000L,
                            i < types.size()
                                    ? types.get(i)
                                    : types.get(random.nextInt(types.size())),
                            i < channels.size()
                                    ? channels.get(i)
                                    : random.nextInt(4) == 0
                                            ? null
                                            : channels.get(random.nextInt(channels.size())),
                            random.nextInt(3) == 0
                                    ? null
                                    : (Double) (double) random.nextInt(values));
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
        return new TrendsCase(
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

    static Predicate<PlainEvent> type(String name) {
        return event -> event.type().equals(name);
    }

    static Predicate<PlainEvent> channel(String name) {
        return event -> name.equals(event.channel());
    }

    /** A share with Wilson's interval. */
    static void wilson(Trends.Point point, long hits, long all) {
        assertThat(point.n()).isEqualTo(all);
        if (all == 0) {
            assertThat(point.value()).isNull();
            assertThat(point.low()).isNull();
            return;
        }
        Rate rate = Objects.requireNonNull(Rate.of(hits, all));
        assertThat(point.value()).isEqualTo(rate.share());
        assertThat(point.low()).isEqualTo(rate.low());
        assertThat(point.high()).isEqualTo(rate.high());
    }
}

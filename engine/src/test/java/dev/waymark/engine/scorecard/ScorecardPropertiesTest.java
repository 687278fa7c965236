package dev.waymark.engine.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.index.LiveIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.statistics.Rate;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.NaiveScorecard;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.PlainJourneys;
import dev.waymark.testkit.random.SeededRuns;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.ZoneId;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** The kernel equals a naive version, whatever the partition and the number of threads. */
class ScorecardPropertiesTest {
    private static final ZoneId ZONE = ZoneId.of("America/St_Johns");
    private static final Roles ROLES =
            new Roles(
                    Choice.of("t0"),
                    Choice.of("t1"),
                    Choice.of("t2", "t3"),
                    Choice.of("t3"),
                    Choice.of("t4"),
                    Choice.of("t5", "t0"),
                    Choice.of("t6"),
                    Choice.of("t7"));

    @Test
    void equalsTheNaiveVersionForAnyPartsAndThreads() {
        SeededRuns.run(
                300,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    LiveIndex live = RandomLogs.live(random, events);
                    ScorecardRequest request =
                            new ScorecardRequest(ROLES, "p", null, ZONE, TimeRange.ALL);
                    Scorecard found =
                            LocalDriver.onThreads(1 + random.nextInt(4))
                                    .inParts(1 + random.nextInt(64))
                                    .run(new ScorecardKernel(request), live.snapshot());
                    NaiveScorecard expected = naive(events);
                    compareChannels(found, expected);
                    compareSlots(found, expected);
                    compareVariants(found, expected);
                });
    }

    private static NaiveScorecard naive(List<Event> events) {
        Map<PlainEvent, String> values = new IdentityHashMap<>();
        List<PlainEvent> plain =
                events.stream()
                        .map(
                                event -> {
                                    PlainEvent copy =
                                            new PlainEvent(
                                                    event.customer(),
                                                    event.timeMillis(),
                                                    event.type(),
                                                    event.channel(),
                                                    null);
                                    values.put(copy, event.property("p"));
                                    return copy;
                                })
                        .toList();
        return new NaiveScorecard(
                PlainJourneys.of(plain),
                Map.of(
                        "sent", Set.of("t0"),
                        "delivered", Set.of("t1"),
                        "opened", Set.of("t2", "t3"),
                        "clicked", Set.of("t3"),
                        "responded", Set.of("t4"),
                        "request", Set.of("t5", "t0"),
                        "answered", Set.of("t6"),
                        "abandoned", Set.of("t7")),
                ZONE,
                values::get);
    }

    private static void compareChannels(Scorecard found, NaiveScorecard expected) {
        for (Scorecard.Channel channel : found.channels()) {
            List<NaiveScorecard.Message> messages =
                    expected.messages.stream()
                            .filter(it -> it.channel.equals(channel.channel()))
                            .toList();
            List<NaiveScorecard.Request> requests =
                    expected.requests.stream()
                            .filter(it -> it.channel.equals(channel.channel()))
                            .toList();
            assertThat(channel.messages()).isEqualTo(messages.size());
            check(channel.delivered(), messages, it -> it.delivered);
            check(channel.opened(), messages, it -> it.opened);
            check(channel.clicked(), messages, it -> it.clicked);
            check(channel.responded(), messages, it -> it.responded);
            assertThat(channel.requests()).isEqualTo(requests.size());
            check(channel.answered(), requests, it -> it.end.equals("answered"));
            check(channel.abandoned(), requests, it -> it.end.equals("abandoned"));
            assertThat(channel.waiting()).isEqualTo(waits(requests, "answered"));
            assertThat(channel.patience()).isEqualTo(waits(requests, "abandoned"));
        }
        assertThat(found.channels().stream().mapToLong(Scorecard.Channel::messages).sum())
                .isEqualTo(expected.messages.size());
        assertThat(found.channels().stream().mapToLong(Scorecard.Channel::requests).sum())
                .isEqualTo(expected.requests.size());
    }

    private static void compareSlots(Scorecard found, NaiveScorecard expected) {
        for (Scorecard.Slot slot : found.slots()) {
            List<NaiveScorecard.Request> requests =
                    expected.requests.stream()
                            .filter(it -> it.channel.equals(slot.channel()))
                            .filter(it -> it.at.getDayOfWeek().getValue() == slot.weekday())
                            .filter(it -> it.at.getHour() == slot.hour())
                            .toList();
            assertThat(slot.requests()).isEqualTo(requests.size());
            check(slot.answered(), requests, it -> it.end.equals("answered"));
            check(slot.abandoned(), requests, it -> it.end.equals("abandoned"));
            assertThat(slot.waiting()).isEqualTo(waits(requests, "answered"));
        }
        assertThat(found.slots().stream().mapToLong(Scorecard.Slot::requests).sum())
                .isEqualTo(expected.requests.size());
        assertThat(found.slots().stream().mapToLong(Scorecard.Slot::messages).sum())
                .isEqualTo(expected.messages.size());
    }

    private static void compareVariants(Scorecard found, NaiveScorecard expected) {
        for (Scorecard.Variants variants : found.variants()) {
            for (Scorecard.Variant row : variants.rows()) {
                List<NaiveScorecard.Message> messages =
                        expected.messages.stream()
                                .filter(it -> it.channel.equals(variants.channel()))
                                .filter(it -> Objects.equals(it.value, row.value()))
                                .toList();
                assertThat(row.messages()).isEqualTo(messages.size());
                check(row.opened(), messages, it -> it.opened);
                check(row.clicked(), messages, it -> it.clicked);
            }
        }
        assertThat(
                        found.variants().stream()
                                .flatMap(it -> it.rows().stream())
                                .mapToLong(Scorecard.Variant::messages)
                                .sum())
                .isEqualTo(expected.messages.size());
    }

    private static <T> void check(@Nullable Rate rate, List<T> all, Predicate<T> wanted) {
        if (rate != null) {
            assertThat(rate.count()).isEqualTo(all.stream().filter(wanted).count());
            assertThat(rate.of()).isLessThanOrEqualTo(all.size());
            assertThat(rate.share()).isEqualTo((double) rate.count() / rate.of());
        }
    }

    private static @Nullable DurationSummary waits(
            List<NaiveScorecard.Request> requests, String end) {
        return DurationSummary.ofMillis(
                        requests.stream()
                                .filter(it -> it.end.equals(end))
                                .mapToLong(it -> it.waitMillis)
                                .toArray())
                .orElse(null);
    }
}

package dev.waymark.engine.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.value.NaivePurchases;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class PurchaseKernelPropertiesTest {
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final long START = Instant.parse("2026-03-20T00:00:00Z").toEpochMilli();

    @Test
    void equalsTheNaiveVersionForAnyPartsAcrossSummerTime() {
        SeededRuns.run(
                200,
                random -> {
                    List<Event> events = events(random);
                    IndexBuilder builder = new IndexBuilder(List.of("value"));
                    events.forEach(builder::accept);
                    Purchases found =
                            LocalDriver.onThreads(1 + random.nextInt(3))
                                    .inParts(1 + random.nextInt(16))
                                    .run(
                                            new PurchaseKernel(
                                                    List.of("buy", "again"),
                                                    Purchases.Unit.DAY,
                                                    RIGA,
                                                    TimeRange.ALL),
                                            builder.build());
                    Map<String, NaivePurchases> naive =
                            NaivePurchases.of(
                                    RandomLogs.journeys(events), Set.of("buy", "again"), RIGA);

                    assertThat(found.histories()).hasSize(naive.size());
                    for (PurchaseHistory history : found.histories()) {
                        assertNaive(
                                history,
                                requireNonNull(naive.get(history.customer())),
                                lastDay(events));
                    }
                });
    }

    private static void assertNaive(PurchaseHistory history, NaivePurchases naive, LocalDate last) {
        LocalDate first = naive.days().getFirst();
        assertThat(history.frequency()).isEqualTo(naive.days().size() - 1);
        assertThat(history.recency())
                .isEqualTo(ChronoUnit.DAYS.between(first, naive.days().getLast()));
        assertThat(history.age()).isEqualTo(ChronoUnit.DAYS.between(first, last));
        if (naive.repeatValue() == null) {
            assertThat(history.value()).isNull();
        } else {
            assertThat(history.value()).isCloseTo(naive.repeatValue(), within(1e-9));
        }
    }

    private static LocalDate lastDay(List<Event> events) {
        long last = events.stream().mapToLong(Event::timeMillis).max().orElse(0);
        return Instant.ofEpochMilli(last).atZone(RIGA).toLocalDate();
    }

    private static List<Event> events(Random random) {
        List<Event> events = new ArrayList<>();
        for (int i = random.nextInt(200); i > 0; i--) {
            events.add(
                    new Event(
                            "c" + random.nextInt(25),
                            START + random.nextInt(20 * 24) * 3_600_000L,
                            List.of("visit", "buy", "again").get(random.nextInt(3)),
                            null,
                            random.nextBoolean() ? null : random.nextInt(1000) / 10.0,
                            null,
                            null,
                            Properties.NONE));
        }
        return events;
    }
}

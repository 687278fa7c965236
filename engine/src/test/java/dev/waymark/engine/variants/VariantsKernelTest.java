package dev.waymark.engine.variants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.LiveIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.NaiveQuantile;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.discover.NaiveVariants;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

class VariantsKernelTest {
    @Test
    void anEmptyLogHasNoVariant() {
        assertThat(variants(RandomLogs.index(List.of()), 10)).isEqualTo(new Variants(0, List.of()));
    }

    @Test
    void listsTheMostFrequentFirstAndTiesByPath() {
        JourneyIndex index =
                RandomLogs.index(
                        List.of(
                                Event.of("1", 0, "b"),
                                Event.of("2", 0, "a"),
                                Event.of("2", 4000, "b"),
                                Event.of("3", 0, "a"),
                                Event.of("4", 0, "b"),
                                Event.of("5", 0, "a"),
                                Event.of("5", 1000, "b")));
        Variants variants = variants(index, 2);
        assertThat(variants.total()).isEqualTo(3);
        assertThat(variants.variants())
                .containsExactly(
                        new Variants.Variant(
                                List.of("a", "b"),
                                2,
                                0.4,
                                new Variants.Timing(Duration.ofMillis(2500))),
                        new Variants.Variant(
                                List.of("b"), 2, 0.4, new Variants.Timing(Duration.ZERO)));
    }

    @Test
    void ofManyEquallyFrequentListsTheFirstByPath() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 1331; i++) {
            String customer = "%04d".formatted((i * 7) % 1331);
            events.add(Event.of(customer, 0, "type" + i % 11));
            events.add(Event.of(customer, 1000, "type" + i / 11 % 11));
            events.add(Event.of(customer, 2000, "type" + i / 121));
        }
        events.add(Event.of("twice", 0, "type5"));
        events.add(Event.of("twin", 0, "type5"));

        Variants variants = variants(RandomLogs.index(events), 3);

        assertThat(variants.total()).isEqualTo(1332);
        assertThat(variants.variants().stream().map(Variants.Variant::path))
                .containsExactly(
                        List.of("type5"),
                        List.of("type0", "type0", "type0"),
                        List.of("type0", "type0", "type1"));
    }

    @Test
    void refusesALimitBelowOne() {
        assertThatThrownBy(() -> new VariantsKernel(TimeRange.ALL, 0))
                .hasMessage("limit (0) must be at least 1. Leave it out to list all variants.");
    }

    @Test
    void equalsAPlainCountWithNewerEventsAndRangesForAnyParts() {
        SeededRuns.run(
                300,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    LiveIndex live = RandomLogs.live(random, events);
                    TimeRange range =
                            random.nextBoolean()
                                    ? TimeRange.ALL
                                    : new TimeRange(
                                            Instant.ofEpochSecond(random.nextInt(30_000)), null);
                    LocalDriver driver =
                            LocalDriver.onThreads(1 + random.nextInt(4))
                                    .inParts(1 + random.nextInt(64));
                    int limit = random.nextBoolean() ? VariantsKernel.ALL : 1 + random.nextInt(5);
                    Variants found = driver.run(new VariantsKernel(range, limit), live.snapshot());
                    List<Event> inside =
                            events.stream()
                                    .filter(event -> event.timeMillis() >= range.sinceMillis())
                                    .toList();
                    SortedMap<String, List<PlainEvent>> journeys = RandomLogs.journeys(inside);
                    List<NaiveVariants.Variant> naive = NaiveVariants.of(journeys.values());
                    assertThat(found.total()).isEqualTo(naive.size());
                    assertThat(found.variants()).hasSize(Math.min(limit, naive.size()));
                    for (int i = 0; i < found.variants().size(); i++) {
                        Variants.Variant variant = found.variants().get(i);
                        NaiveVariants.Variant expected = naive.get(i);
                        assertThat(variant.path()).isEqualTo(expected.path());
                        assertThat(variant.customers()).isEqualTo(expected.millis().size());
                        assertThat(variant.share())
                                .isCloseTo(
                                        (double) expected.millis().size() / journeys.size(),
                                        within(1e-12));
                        assertThat(variant.duration().median().toNanos() / 1e6)
                                .isCloseTo(NaiveQuantile.of(expected.millis(), 0.5), within(1e-5));
                    }
                });
    }

    private static Variants variants(JourneyIndex index, int limit) {
        return LocalDriver.onThreads(1).run(new VariantsKernel(TimeRange.ALL, limit), index);
    }
}

package dev.waymark.engine.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.discover.DiscoverKernel;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.LiveIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.variants.VariantsKernel;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.PlainJourneys;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The filter equals a naive version, and what it leaves is a log like any other. */
class FilterKernelPropertiesTest {
    @Test
    void keepsWhomTheNaiveVersionKeeps() {
        SeededRuns.run(
                400,
                random -> {
                    List<Event> events = events(random);
                    RandomFilters.Drawn drawn = new RandomFilters(random).draw(2);
                    JourneyIndex kept = select(random, drawn.filter(), index(random, events));
                    assertThat(customers(kept))
                            .as(drawn.filter().text())
                            .isEqualTo(naive(events, drawn));
                });
    }

    @Test
    void readsBackWhatItWrites() {
        SeededRuns.run(
                1_000,
                random -> {
                    JourneyFilter filter = new RandomFilters(random).draw(4).filter();
                    assertThat(FilterText.parse(filter.text(), ZoneOffset.UTC))
                            .as(filter.text())
                            .isEqualTo(filter);
                });
    }

    @Test
    void leavesALogLikeOneOfTheKeptEventsAlone() {
        SeededRuns.run(
                100,
                random -> {
                    List<Event> events = events(random);
                    RandomFilters.Drawn drawn = new RandomFilters(random).draw(2);
                    JourneyIndex kept = select(random, drawn.filter(), index(random, events));
                    Set<String> names = naive(events, drawn);
                    JourneyIndex alone =
                            index(
                                    random,
                                    events.stream()
                                            .filter(e -> names.contains(e.customer()))
                                            .toList());
                    LocalDriver driver =
                            LocalDriver.onThreads(1 + random.nextInt(3))
                                    .inParts(1 + random.nextInt(9));
                    assertThat(kept.events()).isEqualTo(alone.events());
                    assertThat(kept.customers()).isEqualTo(alone.customers());
                    assertThat(driver.run(new DiscoverKernel(TimeRange.ALL), kept))
                            .isEqualTo(driver.run(new DiscoverKernel(TimeRange.ALL), alone));
                    assertThat(driver.run(new VariantsKernel(TimeRange.ALL, 5), kept))
                            .isEqualTo(driver.run(new VariantsKernel(TimeRange.ALL, 5), alone));
                });
    }

    @Test
    void filtersWhatWasFilteredBefore() {
        SeededRuns.run(
                100,
                random -> {
                    List<Event> events = events(random);
                    RandomFilters.Drawn first = new RandomFilters(random).draw(1);
                    RandomFilters.Drawn second = new RandomFilters(random).draw(1);
                    JourneyIndex once = select(random, first.filter(), index(random, events));
                    JourneyIndex twice = select(random, second.filter(), once);
                    Set<String> expected = naive(events, first);
                    expected.retainAll(naive(events, second));
                    assertThat(customers(twice)).isEqualTo(expected);
                    assertThat(twice.first()).isEqualTo(once.first());
                    for (int code = 0; code < twice.customers(); code++) {
                        assertThat(twice.customerCode(twice.customerId(code))).isEqualTo(code);
                    }
                    assertThat(twice.customerCode("nobody")).isEqualTo(-1);
                });
    }

    @Test
    void aValueThatCameAfterTheMasksWereMadeKeepsNobodyStored() {
        List<Event> events = new ArrayList<>();
        for (int value = 0; value < 63; value++) {
            events.add(withValue("old", value));
        }
        LiveIndex live = new LiveIndex(RandomLogs.index(events));
        for (int value = 63; value < 140; value++) {
            live.accept(withValue("new", value));
        }
        for (int value : new int[] {5, 62, 63, 69, 127, 139}) {
            JourneyFilter filter = FilterText.parse("p is v" + value, ZoneOffset.UTC);
            assertThat(customers(select(new Random(1), filter, live.snapshot())))
                    .as("v" + value)
                    .containsExactly(value < 63 ? "old" : "new");
        }
    }

    private static Event withValue(String customer, int value) {
        Properties properties = Properties.of(Map.of("p", "v" + value));
        return new Event(customer, value, "t", null, null, null, null, properties);
    }

    static JourneyIndex select(Random random, JourneyFilter filter, JourneyIndex index) {
        LocalDriver driver =
                LocalDriver.onThreads(1 + random.nextInt(3)).inParts(1 + random.nextInt(9));
        return FilterKernel.select(driver, filter, index, new CancelSignal());
    }

    private static Set<String> customers(JourneyIndex index) {
        return IntStream.range(0, index.customers())
                .mapToObj(index::customerId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> naive(List<Event> events, RandomFilters.Drawn drawn) {
        Set<String> kept = new TreeSet<>();
        PlainJourneys.of(
                        events.stream()
                                .map(
                                        e ->
                                                new PlainEvent(
                                                        e.customer(),
                                                        e.timeMillis(),
                                                        e.type(),
                                                        e.channel(),
                                                        e.value()))
                                .toList())
                .forEach(
                        (customer, journey) -> {
                            if (drawn.naive().test(journey)) {
                                kept.add(customer);
                            }
                        });
        return kept;
    }

    /** An index of which a random part may have come later. */
    static JourneyIndex index(Random random, List<Event> events) {
        int stored = random.nextBoolean() ? events.size() : random.nextInt(events.size() + 1);
        IndexBuilder builder = new IndexBuilder(List.of(RandomFilters.MOOD, "value"));
        events.subList(0, stored).forEach(builder::accept);
        LiveIndex live = new LiveIndex(builder.build());
        live.append(events.subList(stored, events.size()), 7);
        return live.snapshot();
    }

    static List<Event> events(Random random) {
        int types = random.nextInt(10) == 0 ? 200 : 1 + random.nextInt(9);
        List<Event> events = new ArrayList<>();
        int size = random.nextInt(200);
        for (int i = 0; i < size; i++) {
            long time = random.nextInt(1_000) * 60_000L;
            String mood = RandomFilters.mood(time);
            int type = random.nextBoolean() ? random.nextInt(types) : random.nextInt(1 + types / 9);
            events.add(
                    new Event(
                            "c" + (int) (40 * random.nextDouble() * random.nextDouble()),
                            time,
                            "t" + type,
                            random.nextInt(3) == 0 ? null : "ch" + random.nextInt(3),
                            random.nextInt(3) == 0 ? null : random.nextInt(9) / 2.0,
                            null,
                            null,
                            mood == null
                                    ? Properties.NONE
                                    : Properties.of(Map.of(RandomFilters.MOOD, mood))));
        }
        return events;
    }
}

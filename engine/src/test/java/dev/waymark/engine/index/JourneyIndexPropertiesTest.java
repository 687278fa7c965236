package dev.waymark.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.log.Event;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

class JourneyIndexPropertiesTest {
    private static final List<String> PROPERTIES = List.of("p");

    @TempDir Path folder;

    @Test
    void holdsEveryJourneyInTheOrderOfTimeAndArrival() {
        SeededRuns.run(
                300,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    JourneyIndex index = RandomLogs.index(events);
                    assertThat(read(index, ScanPlan.TYPES_AND_TIMES, random))
                            .isEqualTo(naive(events, TimeRange.ALL));
                    assertThat(index.events()).isEqualTo(events.size());
                });
    }

    @Test
    void readsTheSameFromAMappedFile() {
        SeededRuns.run(
                50,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    Path file = folder.resolve("journeys.index");
                    builder(events).write(file, 42);
                    JourneyIndex index = JourneyIndex.open(file);
                    assertThat(index.version()).isEqualTo(42);
                    assertThat(read(index, ScanPlan.TYPES_AND_TIMES, random))
                            .isEqualTo(naive(events, TimeRange.ALL));
                });
    }

    @Test
    void takesNewerEventsAsIfTheyHadBeenThereFromTheStart() {
        SeededRuns.run(
                300,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    LiveIndex live = RandomLogs.live(random, events);
                    assertThat(read(live.snapshot(), ScanPlan.TYPES_AND_TIMES, random))
                            .isEqualTo(naive(events, TimeRange.ALL));
                });
    }

    @Test
    void cutsJourneysToARange() {
        SeededRuns.run(
                300,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    LiveIndex live = RandomLogs.live(random, events);
                    TimeRange range =
                            new TimeRange(
                                    Instant.ofEpochSecond(random.nextInt(20_000)),
                                    Instant.ofEpochSecond(20_000 + random.nextInt(30_000)));
                    ScanPlan plan =
                            new ScanPlan(false, false, true, List.of(), -1L, TimeRange.ALL)
                                    .within(range);
                    assertThat(read(live.snapshot(), plan, random)).isEqualTo(naive(events, range));
                });
    }

    @Test
    void findsEveryCustomerAndNoOther() {
        SeededRuns.run(
                50,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    LiveIndex live = RandomLogs.live(random, events);
                    JourneyIndex index = live.snapshot();
                    for (Event event : events) {
                        assertThat(index.customerId(index.customerCode(event.customer())))
                                .isEqualTo(event.customer());
                    }
                    assertThat(index.customerCode("nobody")).isEqualTo(-1);
                });
    }

    @Test
    void numbersVariantsByTheirFirstJourneysAndOrdersThemByPath() {
        SeededRuns.run(
                200,
                random -> {
                    JourneyIndex index = RandomLogs.index(RandomLogs.draw(random));
                    List<String> paths = new ArrayList<>();
                    List<String> byPath = new ArrayList<>();
                    for (int variant = 0; variant < index.storedVariants(); variant++) {
                        char[] path = index.storedVariant(variant);
                        assertThat(index.storedVariant(path, 0, path.length)).isEqualTo(variant);
                        paths.add(names(index, path, 0, path.length));
                        char[] next = index.storedVariant(index.variantByPath(variant));
                        byPath.add(names(index, next, 0, next.length));
                    }
                    assertThat(byPath).doesNotHaveDuplicates().isSorted();
                    assertThat(paths).hasSameElementsAs(byPath);
                    List<String> met = new ArrayList<>();
                    index.scan(ScanPlan.TYPES_AND_TIMES)
                            .forEach(
                                    0,
                                    index.customers(),
                                    journey ->
                                            met.add(
                                                    names(
                                                            index,
                                                            journey.types(),
                                                            journey.from(),
                                                            journey.to())));
                    assertThat(paths).isEqualTo(met.stream().distinct().toList());
                    ScanPlan bare =
                            new ScanPlan(false, false, false, List.of(), -1L, TimeRange.ALL);
                    List<String> numbered = new ArrayList<>();
                    index.scan(bare)
                            .forEach(
                                    0,
                                    index.customers(),
                                    journey -> numbered.add(paths.get(journey.variant())));
                    assertThat(numbered).isEqualTo(met);
                });
    }

    @Test
    void cutsIntoPartsThatCoverEveryCustomerOnce() {
        SeededRuns.run(
                100,
                random -> {
                    JourneyIndex index = RandomLogs.index(RandomLogs.draw(random));
                    int[] bounds = index.cut(1 + random.nextInt(64));
                    assertThat(bounds).isSorted().startsWith(0).endsWith(index.customers());
                });
    }

    private static IndexBuilder builder(List<Event> events) {
        IndexBuilder builder = new IndexBuilder(PROPERTIES);
        events.forEach(builder::accept);
        return builder;
    }

    /** Each customer's events as text, read in random parts. */
    private static Map<String, List<String>> read(
            JourneyIndex index, ScanPlan wanted, Random random) {
        Map<String, List<String>> journeys = new TreeMap<>();
        boolean cuts = !wanted.range().isAll();
        ScanPlan plan = new ScanPlan(true, true, true, PROPERTIES, -1L, wanted.range());
        Scan scan =
                index.scan(cuts ? plan : plan.anyOf(random.nextBoolean() ? -1L : everyType(index)));
        int[] bounds = index.cut(1 + random.nextInt(8));
        for (int part = 0; part + 1 < bounds.length; part++) {
            scan.forEach(
                    bounds[part],
                    bounds[part + 1],
                    journey -> {
                        List<String> text = new ArrayList<>();
                        for (int i = journey.from(); i < journey.to(); i++) {
                            text.add(
                                    journey.times()[i]
                                            + " "
                                            + index.types().name(journey.types()[i])
                                            + " "
                                            + index.channels().name(journey.channels()[i])
                                            + " "
                                            + index.property("p").name(journey.property(0)[i]));
                            assertThat(journey.typeMask() >>> journey.types()[i] & 1).isEqualTo(1);
                        }
                        assertThat(journey.firstTime()).isEqualTo(journey.times()[journey.from()]);
                        assertThat(journey.lastTime()).isEqualTo(journey.times()[journey.to() - 1]);
                        journeys.put(index.customerId(journey.customer()), text);
                    });
        }
        return journeys;
    }

    private static long everyType(JourneyIndex index) {
        return index.types().size() >= 64 ? -1L : (1L << index.types().size()) - 1;
    }

    private static Map<String, List<String>> naive(List<Event> events, TimeRange range) {
        Map<String, List<Event>> byCustomer = new HashMap<>();
        events.stream()
                .filter(
                        e ->
                                e.timeMillis() >= range.sinceMillis()
                                        && e.timeMillis() < range.untilMillis())
                .forEach(
                        e ->
                                byCustomer
                                        .computeIfAbsent(e.customer(), key -> new ArrayList<>())
                                        .add(e));
        Map<String, List<String>> journeys = new TreeMap<>();
        byCustomer.forEach(
                (customer, list) -> {
                    list.sort((a, b) -> Long.compare(a.timeMillis(), b.timeMillis()));
                    journeys.put(
                            customer,
                            list.stream()
                                    .map(
                                            e ->
                                                    e.timeMillis()
                                                            + " "
                                                            + e.type()
                                                            + " "
                                                            + orEmpty(e.channel())
                                                            + " "
                                                            + orEmpty(e.property("p")))
                                    .toList());
                });
        return journeys;
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private static String names(JourneyIndex index, char[] path, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(index.types().name(path[i])).append('\u0001');
        }
        return text.toString();
    }
}

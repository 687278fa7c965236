package dev.waymark.engine.conformance.handovers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.conformance.BehindKernel;
import dev.waymark.engine.conformance.Conformance;
import dev.waymark.engine.conformance.ConformanceRequest;
import dev.waymark.engine.conformance.MapNumber;
import dev.waymark.engine.conformance.OverlayKernel;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.predicate.PredicateText;
import dev.waymark.engine.steps.BoundStep;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where departments hand customers over on a map. Types are letters, times milliseconds. */
class HandoversTest {
    /** Look and ask, order, (unbound), use, and praise, for which nobody is responsible. */
    private static final List<BoundStep> STEPS =
            List.of(
                    step("a"),
                    step("b"),
                    step("c"),
                    new BoundStep("none", List.of()),
                    step("d"),
                    step("e"));

    private static final List<String> DEPARTMENTS =
            List.of("Sales", " Sales ", "Shop", "Shop", "Service", "");

    private static final String LOG =
            // waits from the last look, past what is on no step, to the order
            "anna:a0 anna:a10 anna:x20 anna:c40 anna:d50"
                    // ordered twice: back to Sales and on again
                    + " ben:b0 ben:c5 ben:b7 ben:c13"
                    // praise is nobody's: neither to it nor from it
                    + " eve:c0 eve:e5 eve:a9 eve:b11";

    @Test
    void isAWayBetweenStepsOfDifferentDepartmentsWithItsWait() {
        Handovers found = handovers(log(LOG), DEPARTMENTS);
        assertThat(found.steps())
                .extracting(HandoversTest::text)
                .containsExactly(
                        "b>c Sales>Shop 1 customers, 2 times, median 5.5",
                        "a>c Sales>Shop 1 customers, 1 times, median 30.0",
                        "c>b Shop>Sales 1 customers, 1 times, median 2.0",
                        "c>d Shop>Service 1 customers, 1 times, median 10.0");
        assertThat(found.departments())
                .extracting(it -> it.from() + ">" + it.to() + " " + it.count())
                .containsExactly("Sales>Shop 3", "Shop>Sales 1", "Shop>Service 1");
        assertThat(found.departments().getFirst().waiting().median())
                .isEqualTo(Duration.ofMillis(6));
    }

    @Test
    void thereAreNoneWithoutTwoDepartments() {
        assertThat(handovers(log(LOG), List.of())).isEqualTo(Handovers.NONE);
        assertThat(handovers(log(LOG), List.of("Shop", "", "", "", "Shop", "")))
                .isEqualTo(Handovers.NONE);
        assertThat(handovers(log("anna:a0 anna:b3"), DEPARTMENTS)).isEqualTo(Handovers.NONE);
        assertThatThrownBy(() -> new HandoverCounter(List.of("a"), List.of()))
                .hasMessage("0 departments are named for 1 steps. Name one for each.");
    }

    @Test
    void areTheMapsWaysWithTheSameCustomersHoweverTheLogIsCut() {
        SeededRuns.run(
                40,
                random -> {
                    List<Event> events = events(random);
                    JourneyIndex index = log(events);
                    ConformanceRequest request = ConformanceRequest.of(STEPS, List.of());
                    LocalDriver driver =
                            LocalDriver.onThreads(1 + random.nextInt(3))
                                    .inParts(1 + random.nextInt(20));
                    OverlayKernel.Overlay all =
                            driver.run(new OverlayKernel(request, DEPARTMENTS), index);
                    assertThat(all.handovers().steps())
                            .extracting(HandoversTest::text)
                            .containsExactlyInAnyOrderElementsOf(naive(events));
                    assertThat(all.handovers().steps())
                            .extracting(Handovers.OfSteps::count)
                            .isSortedAccordingTo(Comparator.reverseOrder());
                    for (Handovers.OfSteps it : all.handovers().steps()) {
                        assertThat(all.conformance().moves())
                                .filteredOn(
                                        move ->
                                                it.from().equals(move.from())
                                                        && it.to().equals(move.to()))
                                .singleElement()
                                .returns(it.customers(), Conformance.Move::customers)
                                .returns(it.count(), Conformance.Move::count);
                        MapNumber behind = new MapNumber.OfWay(it.from(), it.to());
                        assertThat(driver.run(new BehindKernel(request, behind, 1), index).total())
                                .isEqualTo(it.customers());
                    }
                    long sum =
                            all.handovers().steps().stream()
                                    .mapToLong(Handovers.OfSteps::count)
                                    .sum();
                    assertThat(
                                    all.handovers().departments().stream()
                                            .mapToLong(Handovers.OfDepartments::count)
                                            .sum())
                            .isEqualTo(sum);
                });
    }

    /** The same, event by event. */
    private static List<String> naive(List<Event> events) {
        Map<String, List<Event>> journeys =
                events.stream()
                        .sorted(Comparator.comparingLong(Event::timeMillis))
                        .collect(Collectors.groupingBy(Event::customer));
        Map<String, List<Long>> waits = new TreeMap<>();
        Map<String, Long> customers = new TreeMap<>();
        List<String> ids = STEPS.stream().map(BoundStep::step).toList();
        for (List<Event> journey : journeys.values()) {
            Map<String, Boolean> met = new TreeMap<>();
            Event last = null;
            for (Event event : journey) {
                if (!ids.contains(event.type())) {
                    continue;
                }
                if (last != null) {
                    String from = DEPARTMENTS.get(ids.indexOf(last.type())).strip();
                    String to = DEPARTMENTS.get(ids.indexOf(event.type())).strip();
                    if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
                        String key = last.type() + ">" + event.type() + " " + from + ">" + to;
                        waits.computeIfAbsent(key, it -> new ArrayList<>())
                                .add(event.timeMillis() - last.timeMillis());
                        met.put(key, true);
                    }
                }
                last = event;
            }
            met.keySet().forEach(key -> customers.merge(key, 1L, Long::sum));
        }
        return waits.entrySet().stream()
                .map(
                        it ->
                                "%s %d customers, %d times, median %s"
                                        .formatted(
                                                it.getKey(),
                                                customers.get(it.getKey()),
                                                it.getValue().size(),
                                                median(it.getValue())))
                .toList();
    }

    private static double median(List<Long> waits) {
        List<Long> sorted = waits.stream().sorted().toList();
        int size = sorted.size();
        return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0;
    }

    private static String text(Handovers.OfSteps it) {
        return "%s>%s %s>%s %d customers, %d times, median %s"
                .formatted(
                        it.from(),
                        it.to(),
                        it.fromDepartment(),
                        it.toDepartment(),
                        it.customers(),
                        it.count(),
                        it.waiting().median().toNanos() / 1e6);
    }

    private static Handovers handovers(JourneyIndex index, List<String> departments) {
        return LocalDriver.onThreads(1)
                .run(new OverlayKernel(ConformanceRequest.of(STEPS, List.of()), departments), index)
                .handovers();
    }

    private static BoundStep step(String type) {
        return BoundStep.of(type, PredicateText.parse("type is " + type));
    }

    private static List<Event> events(Random random) {
        List<Event> events = new ArrayList<>();
        for (int i = random.nextInt(400); i > 0; i--) {
            String type = String.valueOf((char) ('a' + random.nextInt(7)));
            events.add(event("customer " + random.nextInt(60), random.nextLong(1_000_000), type));
        }
        return events;
    }

    private static JourneyIndex log(String text) {
        List<Event> events = new ArrayList<>();
        for (String word : text.split(" ")) {
            int colon = word.indexOf(':');
            events.add(
                    event(
                            word.substring(0, colon),
                            Long.parseLong(word.substring(colon + 2)),
                            word.substring(colon + 1, colon + 2)));
        }
        return log(events);
    }

    private static JourneyIndex log(List<Event> events) {
        IndexBuilder builder = new IndexBuilder(List.of());
        events.forEach(builder::accept);
        return builder.build();
    }

    private static Event event(String customer, long time, String type) {
        return new Event(customer, time, type, null, null, null, null, Properties.NONE);
    }
}

package dev.waymark.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.engine.conformance.align.Way;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.predicate.PredicateText;
import dev.waymark.engine.steps.BoundStep;
import dev.waymark.engine.steps.GoingOn;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.random.SeededRuns;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** The same numbers, whatever the partition and the number of threads; sums that must agree. */
class ConformancePropertiesTest {
    private static final long WEEK = 7L * 24 * 3_600_000;

    private static final List<BoundStep> STEPS =
            List.of(
                    BoundStep.of("a", PredicateText.parse("type is a")),
                    BoundStep.of("b", PredicateText.parse("type in (b, a) and channel is web")),
                    new BoundStep("none", List.of()),
                    BoundStep.of("c", PredicateText.parse("type is c")),
                    BoundStep.of("d", PredicateText.parse("type is d")));

    @Test
    void doesNotDependOnThePartition() {
        SeededRuns.run(
                40,
                random -> {
                    JourneyIndex index = log(random);
                    ConformanceKernel kernel =
                            new ConformanceKernel(
                                    ConformanceRequest.of(
                                            STEPS, List.of(new Way("c", "a"), new Way("b", "d"))));
                    Conformance expected = LocalDriver.onThreads(1).inParts(1).run(kernel, index);
                    for (int parts : new int[] {3, 64}) {
                        assertThat(
                                        LocalDriver.onThreads(1 + random.nextInt(4))
                                                .inParts(parts)
                                                .run(kernel, index))
                                .isEqualTo(expected);
                    }
                    check(expected);
                });
    }

    @Test
    void onePassFindsTheSameAsTwo() {
        SeededRuns.run(
                40,
                random -> {
                    JourneyIndex index = log(random);
                    ConformanceRequest request =
                            ConformanceRequest.of(STEPS, List.of(new Way("c", "a")));
                    LocalDriver driver =
                            LocalDriver.onThreads(1 + random.nextInt(3))
                                    .inParts(1 + random.nextInt(40));
                    assertThat(
                                    driver.run(new OverlayKernel(request, List.of()), index)
                                            .conformance())
                            .isEqualTo(driver.run(new ConformanceKernel(request), index));
                });
    }

    @Test
    void tellsTheEventsOfThoseBehindANumber() {
        SeededRuns.run(
                40,
                random -> {
                    JourneyIndex index = log(random);
                    ConformanceRequest request = ConformanceRequest.of(STEPS, List.of());
                    BehindKernel kernel =
                            new BehindKernel(
                                    request, new MapNumber.OfStep("a", StepState.COMPLETED), 1000);
                    Behind found = LocalDriver.onThreads(2).inParts(7).run(kernel, index);
                    assertThat(LocalDriver.onThreads(1).inParts(1).run(kernel, index))
                            .isEqualTo(found);
                    Conformance all =
                            LocalDriver.onThreads(1).run(new ConformanceKernel(request), index);
                    assertThat(found.total()).isEqualTo(n(all.steps().getFirst().completed()));
                    assertThat(found.customers())
                            .allSatisfy(it -> assertThat(collapsed(it)).isEqualTo(it.path()))
                            .allSatisfy(
                                    it -> {
                                        assertThat(it.stops().getFirst().after()).isZero();
                                        assertThat(it.stops())
                                                .extracting(Behind.Stop::after)
                                                .isSorted();
                                    });
                });
    }

    @Test
    void behindEveryNumberAreAsManyAsItSays() {
        SeededRuns.run(
                25,
                random -> {
                    JourneyIndex index = log(random);
                    ConformanceRequest request =
                            new ConformanceRequest(
                                    STEPS,
                                    List.of(new Way("c", "a"), new Way("b", "d")),
                                    List.of(new Objective("d", Duration.ofDays(20))),
                                    TimeRange.ALL,
                                    ZoneId.of("Europe/Riga"),
                                    0.0);
                    LocalDriver driver =
                            LocalDriver.onThreads(1 + random.nextInt(3))
                                    .inParts(1 + random.nextInt(40));
                    Conformance all = driver.run(new ConformanceKernel(request), index);
                    numbers(all)
                            .forEach(
                                    (number, count) -> {
                                        Behind behind =
                                                driver.run(
                                                        new BehindKernel(request, number, 3),
                                                        index);
                                        assertThat(behind.total())
                                                .as("%s", number)
                                                .isEqualTo(count);
                                        assertThat(behind.customers())
                                                .hasSize(Math.min(3, (int) behind.total()));
                                    });
                });
    }

    @Test
    void thoseBehindAGhostAWayOrAWeekDidIt() {
        SeededRuns.run(
                25,
                random -> {
                    JourneyIndex index = log(random);
                    ConformanceRequest request = ConformanceRequest.of(STEPS, List.of());
                    LocalDriver driver = LocalDriver.onThreads(2).inParts(5);
                    Behind chatting =
                            driver.run(
                                    new BehindKernel(
                                            request, new MapNumber.OfGhost("a", "d", "e"), 1000),
                                    index);
                    assertThat(chatting.customers())
                            .allSatisfy(it -> assertThat(between(it, "a", "d")).contains("e"));
                    Behind going =
                            driver.run(
                                    new BehindKernel(request, new MapNumber.OfWay("a", "c"), 1000),
                                    index);
                    assertThat(going.customers())
                            .allSatisfy(
                                    it -> assertThat(String.join(" ", it.path())).contains("a c"));
                    Conformance all = driver.run(new ConformanceKernel(request), index);
                    if (all.weeks().isEmpty()) {
                        return;
                    }
                    Conformance.Week week = all.weeks().get(random.nextInt(all.weeks().size()));
                    List<Behind.OfCustomer> entered =
                            driver.run(
                                            new BehindKernel(
                                                    request,
                                                    new MapNumber.OfWeek(week.week()),
                                                    1000),
                                            index)
                                    .customers();
                    assertThat(entered).extracting(Behind.OfCustomer::fitness).isSorted();
                    assertThat(entered).noneMatch(Behind.OfCustomer::open);
                    Double mean = week.fitness();
                    if (mean != null) {
                        assertThat(
                                        entered.stream()
                                                .mapToDouble(Behind.OfCustomer::fitness)
                                                .average())
                                .hasValueCloseTo(mean, within(1e-12));
                    }
                });
    }

    @Test
    void behindThoseWhoGoOnAreAsManyAsTheOverlayTells() {
        SeededRuns.run(
                25,
                random -> {
                    JourneyIndex index = log(random);
                    ConformanceRequest request = ConformanceRequest.of(STEPS, List.of());
                    LocalDriver driver = LocalDriver.onThreads(2).inParts(5);
                    GoingOn all =
                            driver.run(new OverlayKernel(request, List.of()), index).goingOn();
                    for (GoingOn.OfStep step : all.steps()) {
                        long sum = 0;
                        for (GoingOn.Next next : step.next()) {
                            MapNumber.OfOnward number =
                                    new MapNumber.OfOnward(step.step(), next.step());
                            Behind behind = driver.run(new BehindKernel(request, number, 1), index);
                            assertThat(behind.total()).isEqualTo(next.customers());
                            sum += next.customers();
                        }
                        if (!step.next().isEmpty()) {
                            MapNumber.OfOnward number = new MapNumber.OfOnward(step.step(), null);
                            Behind behind = driver.run(new BehindKernel(request, number, 1), index);
                            assertThat(behind.total()).isEqualTo(sum);
                        }
                    }
                });
    }

    private static Map<MapNumber, Long> numbers(Conformance all) {
        Map<MapNumber, Long> numbers = new LinkedHashMap<>();
        for (Conformance.OfStep step : all.steps()) {
            if (step.customers() == null) {
                continue;
            }
            for (StepState state : StepState.values()) {
                Long count =
                        switch (state) {
                            case VISITED -> step.customers();
                            case RETURNING -> step.returning();
                            case COMPLETED -> step.completed();
                            case MISSING -> step.missing();
                            case FAILING -> step.failing();
                            case OPEN -> step.open();
                            case UNEXPECTED -> step.unexpected();
                        };
                if (count != null) {
                    numbers.put(new MapNumber.OfStep(step.step(), state), count);
                }
            }
        }
        for (Conformance.Move move : all.moves()) {
            numbers.put(new MapNumber.OfWay(move.from(), move.to()), move.customers());
        }
        for (Conformance.Ghost it : all.ghosts()) {
            numbers.put(new MapNumber.OfGhost(it.after(), it.before(), it.type()), it.customers());
        }
        for (Conformance.Week week : all.weeks()) {
            numbers.put(new MapNumber.OfWeek(week.week()), week.customers());
        }
        return numbers;
    }

    /** The ad-hoc types on each way from one step straight to another. */
    private static Set<String> between(Behind.OfCustomer customer, String after, String before) {
        Set<String> found = new HashSet<>();
        Set<String> now = new HashSet<>();
        String last = null;
        for (Behind.Stop stop : customer.stops()) {
            String step = stop.step();
            if (step == null) {
                now.add(stop.type());
                continue;
            }
            if (after.equals(last) && before.equals(step)) {
                found.addAll(now);
            }
            now.clear();
            last = step;
        }
        return found;
    }

    @Test
    void failuresAreThoseThatOneCountsByHand() {
        BoundStep failing =
                new BoundStep(
                        "b",
                        List.of(
                                new BoundStep.Bound(
                                        PredicateText.parse("type is b"),
                                        null,
                                        PredicateText.parse("type is e and channel is web")),
                                new BoundStep.Bound(
                                        PredicateText.parse("type is b"),
                                        Instant.ofEpochMilli(10 * WEEK),
                                        PredicateText.parse("type in (f, c)"))));
        List<BoundStep> steps = List.of(STEPS.getFirst(), failing, STEPS.getLast());
        SeededRuns.run(
                60,
                random -> {
                    List<Event> events = events(random);
                    Set<String> onMap = new HashSet<>();
                    Set<String> failed = new HashSet<>();
                    for (Event event : events) {
                        String type = event.type();
                        if (List.of("a", "b", "d").contains(type)) {
                            onMap.add(event.customer());
                        }
                        boolean isEarly = event.timeMillis() < 10 * WEEK;
                        if (isEarly
                                ? type.equals("e") && "web".equals(event.channel())
                                : type.equals("f") || type.equals("c")) {
                            failed.add(event.customer());
                        }
                    }
                    failed.retainAll(onMap);
                    JourneyIndex index = index(events);
                    LocalDriver driver =
                            LocalDriver.onThreads(1 + random.nextInt(3))
                                    .inParts(1 + random.nextInt(40));
                    ConformanceRequest request = ConformanceRequest.of(steps, List.of());
                    Conformance found = driver.run(new ConformanceKernel(request), index);
                    assertThat(found.steps().get(1).failing()).isEqualTo(failed.size());
                    assertThat(found.steps().getFirst().failing()).isNull();
                    assertThat(
                                    driver.run(
                                                    new BehindKernel(
                                                            request,
                                                            new MapNumber.OfStep(
                                                                    "b", StepState.FAILING),
                                                            5),
                                                    index)
                                            .total())
                            .isEqualTo(failed.size());
                });
    }

    private static List<String> collapsed(Behind.OfCustomer customer) {
        List<String> path = new ArrayList<>();
        for (Behind.Stop stop : customer.stops()) {
            String step = stop.step();
            if (step != null && (path.isEmpty() || !path.getLast().equals(step))) {
                path.add(step);
            }
        }
        return path;
    }

    private static void check(Conformance found) {
        assertThat(found.weeks().stream().mapToLong(Conformance.Week::customers).sum())
                .isEqualTo(found.entered() - found.open());
        assertThat(
                        found.moves().stream()
                                .filter(move -> move.from() == null)
                                .mapToLong(Conformance.Move::customers)
                                .sum())
                .isEqualTo(found.entered());
        for (Conformance.OfStep step : found.steps()) {
            if (step.customers() != null) {
                assertThat(n(step.completed()) + n(step.missing()) + n(step.open()))
                        .isLessThanOrEqualTo(found.entered());
                assertThat(n(step.visits())).isGreaterThanOrEqualTo(n(step.customers()));
            }
        }
    }

    private static long n(@Nullable Long count) {
        return Objects.requireNonNull(count);
    }

    private static JourneyIndex log(Random random) {
        return index(events(random));
    }

    private static JourneyIndex index(List<Event> events) {
        IndexBuilder builder = new IndexBuilder(List.of());
        events.forEach(builder::accept);
        return builder.build();
    }

    private static List<Event> events(Random random) {
        List<Event> events = new ArrayList<>();
        for (int i = random.nextInt(600); i > 0; i--) {
            events.add(
                    new Event(
                            "customer " + random.nextInt(90),
                            random.nextLong(20 * WEEK),
                            String.valueOf((char) ('a' + random.nextInt(6))),
                            random.nextBoolean() ? "web" : "phone",
                            null,
                            null,
                            null,
                            Properties.NONE));
        }
        return events;
    }
}

package dev.waymark.engine.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.PredicateText;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.random.SeededRuns;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The kernel equals a naive version, whatever the partition and the number of threads. */
class StepsPropertiesTest {
    private static final List<String> CONDITIONS =
            List.of(
                    "type is a",
                    "type in (a, b)",
                    "type is c and channel is web",
                    "not (type is a)",
                    "place in (x, y) or type is d",
                    "channel is phone",
                    "type is unknown");

    @Test
    void equalsTheNaiveVersion() {
        SeededRuns.run(
                60,
                random -> {
                    List<Event> events = events(random);
                    List<BoundStep> steps = steps(random);
                    TimeRange range =
                            random.nextBoolean()
                                    ? TimeRange.ALL
                                    : new TimeRange(
                                            Instant.ofEpochMilli(random.nextInt(20)),
                                            Instant.ofEpochMilli(21 + random.nextInt(20)));
                    IndexBuilder builder = new IndexBuilder(List.of("place"));
                    events.forEach(builder::accept);
                    var index = builder.build();
                    StepNumbers expected = naive(events, steps, range);
                    for (int parts : new int[] {1, 3, 64}) {
                        assertThat(
                                        LocalDriver.onThreads(1 + random.nextInt(4))
                                                .inParts(parts)
                                                .run(
                                                        new StepsKernel(
                                                                steps,
                                                                StepWays.along(steps, Map.of()),
                                                                range),
                                                        index))
                                .isEqualTo(expected);
                    }
                });
    }

    private static List<Event> events(Random random) {
        List<Event> events = new ArrayList<>();
        int count = random.nextInt(300);
        for (int i = 0; i < count; i++) {
            String[] channels = {"web", "phone", null};
            events.add(
                    new Event(
                            "customer " + random.nextInt(40),
                            random.nextInt(50),
                            String.valueOf((char) ('a' + random.nextInt(4))),
                            channels[random.nextInt(3)],
                            null,
                            null,
                            null,
                            random.nextBoolean()
                                    ? Properties.NONE
                                    : Properties.of(
                                            Map.of("place", random.nextBoolean() ? "x" : "z"))));
        }
        return events;
    }

    private static List<BoundStep> steps(Random random) {
        List<BoundStep> steps = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            List<BoundStep.Bound> bindings = new ArrayList<>();
            int versions = random.nextInt(3);
            for (int version = 0; version < versions; version++) {
                bindings.add(
                        new BoundStep.Bound(
                                PredicateText.parse(
                                        CONDITIONS.get(random.nextInt(CONDITIONS.size()))),
                                version == 0 && random.nextBoolean()
                                        ? null
                                        : Instant.ofEpochMilli(10 + 20L * version)));
            }
            steps.add(new BoundStep("step " + i, bindings));
        }
        return steps;
    }

    private static StepNumbers naive(List<Event> events, List<BoundStep> steps, TimeRange range) {
        Map<String, List<Event>> journeys = new TreeMap<>();
        for (Event event : events) {
            if (range.sinceMillis() <= event.timeMillis()
                    && event.timeMillis() < range.untilMillis()) {
                journeys.computeIfAbsent(event.customer(), c -> new ArrayList<>()).add(event);
            }
        }
        journeys.values().forEach(j -> j.sort(Comparator.comparingLong(Event::timeMillis)));
        List<StepNumbers.OfStep> numbers = new ArrayList<>();
        BoundStep next = null;
        for (BoundStep step : steps.reversed()) {
            numbers.addFirst(naive(journeys, step, next));
            next = step.bindings().isEmpty() ? next : step;
        }
        return new StepNumbers(journeys.size(), numbers);
    }

    private static StepNumbers.OfStep naive(
            Map<String, List<Event>> journeys, BoundStep step, @Nullable BoundStep next) {
        if (step.bindings().isEmpty()) {
            return new StepNumbers.OfStep(step.step(), null, null, null, null, null);
        }
        long customers = 0;
        long count = 0;
        List<Long> waits = new ArrayList<>();
        for (List<Event> journey : journeys.values()) {
            long own = journey.stream().filter(event -> isOf(event, step)).count();
            count += own;
            customers += own > 0 ? 1 : 0;
            if (next == null) {
                continue;
            }
            search:
            for (int i = 0; i < journey.size(); i++) {
                for (int j = i - 1; isOf(journey.get(i), next) && j >= 0; j--) {
                    if (isOf(journey.get(j), step)) {
                        waits.add(journey.get(i).timeMillis() - journey.get(j).timeMillis());
                        break search;
                    }
                }
            }
        }
        return new StepNumbers.OfStep(
                step.step(),
                customers,
                count,
                journeys.isEmpty() ? null : (double) customers / journeys.size(),
                next == null || customers == 0 ? null : (double) waits.size() / customers,
                DurationSummary.ofMillis(waits.stream().mapToLong(Long::longValue).toArray())
                        .orElse(null));
    }

    private static boolean isOf(Event event, BoundStep step) {
        EventPredicate predicate = null;
        for (BoundStep.Bound bound : step.bindings()) {
            Instant from = bound.validFrom();
            if (from == null || event.timeMillis() >= from.toEpochMilli()) {
                predicate = bound.predicate();
            }
        }
        return predicate != null && predicate.matches(event);
    }
}

package dev.waymark.engine.predicate;

import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.NaiveFilters;
import dev.waymark.testkit.naive.PlainEvent;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;

/** Random filters, each beside a naive version that says the same. */
final class RandomFilters {
    /** A property with texts that filters ask for. */
    static final String MOOD = "mood";

    private static final List<String> MOODS =
            List.of("calm", "\"angry\"", "in a hurry", "ärgerlich", "0");

    private final Random random;

    RandomFilters(Random random) {
        this.random = random;
    }

    /** The mood of an event at a time; null for some. */
    static @Nullable String mood(long timeMillis) {
        int place = (int) (timeMillis / 60_000 % (MOODS.size() + 1));
        return place == MOODS.size() ? null : MOODS.get(place);
    }

    record Drawn(JourneyFilter filter, Predicate<List<PlainEvent>> naive) {}

    private record DrawnEvent(EventPredicate event, Predicate<PlainEvent> naive) {}

    Drawn draw(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0, 1 -> did();
            case 2 -> sequence();
            case 3 -> end();
            case 4 -> lasted();
            case 5 -> {
                Drawn part = draw(depth - 1);
                yield new Drawn(new JourneyFilter.Not(part.filter), part.naive.negate());
            }
            case 6 -> {
                Drawn left = draw(depth - 1);
                Drawn right = draw(depth - 1);
                yield new Drawn(
                        new JourneyFilter.And(List.of(left.filter, right.filter)),
                        left.naive.and(right.naive));
            }
            default -> {
                Drawn left = draw(depth - 1);
                Drawn right = draw(depth - 1);
                yield new Drawn(
                        new JourneyFilter.Or(List.of(left.filter, right.filter)),
                        left.naive.or(right.naive));
            }
        };
    }

    private Drawn did() {
        DrawnEvent event = event(2);
        if (random.nextInt(3) == 0) {
            int times = 2 + random.nextInt(2);
            long within = random.nextInt(500) * 60_000L;
            return new Drawn(
                    new JourneyFilter.Did(
                            event.event,
                            new Times(Times.Bound.AT_LEAST, times),
                            Duration.ofMillis(within)),
                    journey -> NaiveFilters.dense(journey, event.naive, times, within));
        }
        Times.Bound bound = Times.Bound.values()[random.nextInt(3)];
        int count = random.nextInt(4) + (bound == Times.Bound.AT_LEAST ? 1 : 0);
        return new Drawn(
                new JourneyFilter.Did(event.event, new Times(bound, count), null),
                journey -> {
                    long found = NaiveFilters.count(journey, event.naive);
                    return switch (bound) {
                        case AT_LEAST -> found >= count;
                        case AT_MOST -> found <= count;
                        case EXACTLY -> found == count;
                    };
                });
    }

    private Drawn sequence() {
        List<JourneyFilter.Step> steps = new ArrayList<>();
        List<Predicate<PlainEvent>> events = new ArrayList<>();
        List<Long> limits = new ArrayList<>();
        int size = 2 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            DrawnEvent event = event(1);
            boolean limited = i > 0 && random.nextInt(3) > 0;
            long within = random.nextInt(300) * 60_000L;
            steps.add(
                    new JourneyFilter.Step(
                            event.event, limited ? Duration.ofMillis(within) : null));
            events.add(event.naive);
            limits.add(limited ? within : Long.MAX_VALUE);
        }
        return new Drawn(
                new JourneyFilter.Sequence(steps),
                journey -> NaiveFilters.sequence(journey, events, limits));
    }

    private Drawn end() {
        DrawnEvent event = event(2);
        return random.nextBoolean()
                ? new Drawn(
                        new JourneyFilter.First(event.event),
                        journey -> event.naive.test(journey.getFirst()))
                : new Drawn(
                        new JourneyFilter.Last(event.event),
                        journey -> event.naive.test(journey.getLast()));
    }

    private Drawn lasted() {
        boolean isAtLeast = random.nextBoolean();
        long millis = random.nextInt(1_100) * 60_000L;
        return new Drawn(
                new JourneyFilter.Lasted(isAtLeast, Duration.ofMillis(millis)),
                journey ->
                        isAtLeast
                                ? NaiveFilters.lasted(journey) >= millis
                                : NaiveFilters.lasted(journey) <= millis);
    }

    private DrawnEvent event(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0, 1 -> {
                List<String> types = List.of("t" + random.nextInt(9), "t" + random.nextInt(9));
                yield new DrawnEvent(
                        new EventPredicate.TypeIs(types), e -> types.contains(e.type()));
            }
            case 2 -> {
                String channel = "ch" + random.nextInt(4);
                yield new DrawnEvent(
                        new EventPredicate.ChannelIs(List.of(channel)),
                        e -> channel.equals(e.channel()));
            }
            case 3 -> {
                Comparison comparison = Comparison.values()[random.nextInt(4)];
                double number = random.nextInt(9) / 2.0;
                yield new DrawnEvent(
                        new EventPredicate.NumberIs("value", comparison, number),
                        e -> e.value() != null && holds(comparison, e.value(), number));
            }
            case 4 -> time();
            case 5 -> property();
            case 6 -> {
                DrawnEvent part = event(depth - 1);
                yield new DrawnEvent(new EventPredicate.Not(part.event), part.naive.negate());
            }
            case 7 -> {
                DrawnEvent left = event(depth - 1);
                DrawnEvent right = event(depth - 1);
                yield new DrawnEvent(
                        new EventPredicate.AllOf(List.of(left.event, right.event)),
                        left.naive.and(right.naive));
            }
            default -> {
                DrawnEvent left = event(depth - 1);
                DrawnEvent right = event(depth - 1);
                yield new DrawnEvent(
                        new EventPredicate.AnyOf(List.of(left.event, right.event)),
                        left.naive.or(right.naive));
            }
        };
    }

    private DrawnEvent property() {
        return switch (random.nextInt(4)) {
            case 0 -> new DrawnEvent(new EventPredicate.AnyEvent(), e -> true);
            case 1 ->
                    new DrawnEvent(
                            new EventPredicate.PropertyIs("value", List.of("2", "2.5")),
                            e -> Objects.equals(e.value(), 2.0) || Objects.equals(e.value(), 2.5));
            default -> {
                List<String> moods =
                        List.of(
                                MOODS.get(random.nextInt(MOODS.size())),
                                MOODS.get(random.nextInt(MOODS.size())));
                yield new DrawnEvent(
                        new EventPredicate.PropertyIs(MOOD, moods),
                        e -> {
                            String mood = mood(e.timeMillis());
                            return mood != null && moods.contains(mood);
                        });
            }
        };
    }

    private DrawnEvent time() {
        int kind = random.nextInt(3);
        long since = random.nextInt(900) * 60_000L;
        long until = since + (1 + random.nextInt(300)) * 60_000L;
        @Nullable Instant from = kind == 1 ? null : Instant.ofEpochMilli(since);
        @Nullable Instant to = kind == 2 ? null : Instant.ofEpochMilli(until);
        return new DrawnEvent(
                new EventPredicate.TimeIs(new TimeRange(from, to)),
                e ->
                        (from == null || e.timeMillis() >= since)
                                && (to == null || e.timeMillis() < until));
    }

    private static boolean holds(Comparison comparison, double left, double right) {
        return switch (comparison.sign()) {
            case ">=" -> left >= right;
            case "<=" -> left <= right;
            case ">" -> left > right;
            default -> left < right;
        };
    }
}

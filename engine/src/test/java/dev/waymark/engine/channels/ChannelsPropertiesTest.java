package dev.waymark.engine.channels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.index.LiveIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.NaiveChannels;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.PlainJourneys;
import dev.waymark.testkit.random.SeededRuns;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The kernel equals a naive version, whatever the partition and the number of threads. */
class ChannelsPropertiesTest {
    private static final Set<String> CONTACTS = Set.of("t0", "t3");
    private static final Set<String> RESOLVING = Set.of("t1");
    private static final Set<String> SELF_SERVICE = Set.of("ch0", "ch2");
    private static final List<ChannelsRequest.Stage> STAGES =
            List.of(
                    new ChannelsRequest.Stage("first", List.of("t0", "t1", "unknown")),
                    new ChannelsRequest.Stage("second", List.of("t2")));

    @Test
    void equalsTheNaiveVersionForAnyPartsAndThreads() {
        SeededRuns.run(
                300,
                random -> {
                    List<Event> events = RandomLogs.draw(random, random.nextInt(20) == 0 ? 90 : 3);
                    LiveIndex live = RandomLogs.live(random, events);
                    ChannelsRequest request = request(random);
                    NaiveChannels expected = naive(events, request);
                    LocalDriver driver =
                            LocalDriver.onThreads(1 + random.nextInt(4))
                                    .inParts(1 + random.nextInt(64));
                    Channels found = driver.run(new ChannelsKernel(request), live.snapshot());
                    compare(found, expected);
                    assertThat(customers(found)).isEqualTo(customers(events, request));
                    compareEvents(found, events, request);
                    assertThat(LocalDriver.onThreads(1).inParts(1))
                            .extracting(it -> it.run(new ChannelsKernel(request), live.snapshot()))
                            .isEqualTo(found);
                });
    }

    @Test
    void findsExactQuantilesOfManyWaits() {
        SeededRuns.run(
                4,
                random -> {
                    List<Event> events = new ArrayList<>();
                    for (int customer = 0; customer < 2000; customer++) {
                        boolean isLate = customer % 4 > 0;
                        long time = 0;
                        for (int i = 0; i < 10; i++) {
                            time += (long) Math.exp((isLate ? 20 : 12) * random.nextDouble());
                            events.add(event("c%04d".formatted(customer), time, random));
                        }
                    }
                    ChannelsRequest request = request(random);
                    Channels found =
                            LocalDriver.onThreads(2)
                                    .run(new ChannelsKernel(request), RandomLogs.index(events));
                    compare(found, naive(events, request));
                });
    }

    private static Event event(String customer, long time, Random random) {
        return new Event(
                customer,
                time,
                "t" + random.nextInt(4),
                "ch" + random.nextInt(2),
                null,
                null,
                null,
                Properties.NONE);
    }

    private static Map<String, Long> customers(Channels found) {
        return found.channels().stream()
                .collect(Collectors.toMap(Channels.Channel::channel, Channels.Channel::customers));
    }

    private static Map<String, Long> customers(List<Event> events, ChannelsRequest request) {
        return events.stream()
                .filter(event -> event.timeMillis() >= request.range().sinceMillis())
                .filter(event -> event.channel() != null)
                .map(event -> Map.entry(event.channel(), event.customer()))
                .distinct()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.counting()));
    }

    private static void compareEvents(Channels found, List<Event> events, ChannelsRequest request) {
        List<Event> inside =
                events.stream()
                        .filter(event -> event.timeMillis() >= request.range().sinceMillis())
                        .toList();
        assertThat(found.events()).isEqualTo(inside.size());
        assertThat(found.withoutChannel())
                .isEqualTo(inside.stream().filter(event -> event.channel() == null).count());
        assertThat(
                        found.channels().stream()
                                .collect(
                                        Collectors.toMap(
                                                Channels.Channel::channel,
                                                Channels.Channel::events)))
                .isEqualTo(
                        inside.stream()
                                .filter(event -> event.channel() != null)
                                .collect(
                                        Collectors.groupingBy(
                                                Event::channel, Collectors.counting())));
        assertThat(found.mix()).hasSize(1 + request.stages().size());
        for (Channels.Mix mix : found.mix()) {
            List<Event> named =
                    inside.stream()
                            .filter(event -> event.channel() != null)
                            .filter(event -> isOf(mix.stage(), event.type(), request))
                            .toList();
            assertThat(mix.events()).isEqualTo(named.size());
            assertThat(mix.digital())
                    .isEqualTo(named.stream().filter(it -> "ch0".equals(it.channel())).count());
            assertThat(mix.physical())
                    .isEqualTo(named.stream().filter(it -> "ch1".equals(it.channel())).count());
        }
    }

    private static boolean isOf(@Nullable String stage, String type, ChannelsRequest request) {
        return stage == null
                || request.stages().stream()
                        .anyMatch(it -> it.name().equals(stage) && it.types().contains(type));
    }

    private static ChannelsRequest request(Random random) {
        return new ChannelsRequest(
                new Choice(List.copyOf(CONTACTS), false),
                random.nextBoolean() ? Choice.NONE : new Choice(List.copyOf(RESOLVING), false),
                Duration.ofMinutes(1 + random.nextInt(300)),
                random.nextBoolean() ? "p" : null,
                Choice.of("ch0"),
                Choice.of("ch1"),
                new Choice(List.copyOf(SELF_SERVICE), false),
                random.nextBoolean() ? List.of() : STAGES,
                random.nextBoolean()
                        ? TimeRange.ALL
                        : new TimeRange(Instant.ofEpochSecond(random.nextInt(30_000)), null));
    }

    private static NaiveChannels naive(List<Event> events, ChannelsRequest request) {
        Map<PlainEvent, String> topics = new IdentityHashMap<>();
        List<PlainEvent> plain =
                events.stream()
                        .filter(event -> event.timeMillis() >= request.range().sinceMillis())
                        .map(
                                event -> {
                                    PlainEvent copy =
                                            new PlainEvent(
                                                    event.customer(),
                                                    event.timeMillis(),
                                                    event.type(),
                                                    event.channel(),
                                                    null);
                                    topics.put(copy, event.property("p"));
                                    return copy;
                                })
                        .toList();
        return new NaiveChannels(
                PlainJourneys.of(plain),
                CONTACTS,
                Set.copyOf(request.resolving().names()),
                SELF_SERVICE,
                request.window().toMillis(),
                request.topic() != null,
                topics::get);
    }

    private static void compare(Channels found, NaiveChannels expected) {
        Map<String, Long> switchers =
                found.switches().stream()
                        .collect(
                                Collectors.toMap(
                                        pair -> pair.from() + " > " + pair.to(),
                                        Channels.Pair::customers));
        assertThat(summaries(found.switches())).isEqualTo(summaries(expected.switches));
        assertThat(new TreeMap<>(switchers))
                .isEqualTo(
                        expected.switchers.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                entry -> (long) entry.getValue().size())));
        assertThat(
                        found.repeats().pairs().stream()
                                .collect(
                                        Collectors.toMap(
                                                pair -> pair.from() + " > " + pair.to(),
                                                pair -> pair.waiting())))
                .isEqualTo(summaries(expected.repeats));
        assertThat(summaries(found.lost().pairs())).isEqualTo(summaries(expected.lost));
        assertThat(found.repeats().contacts()).isEqualTo(expected.contacts);
        assertThat(found.resolutions().count()).isEqualTo(expected.spans.size());
        assertThat(found.resolutions().contacts())
                .isEqualTo(expected.spans.stream().mapToInt(Integer::intValue).sum());
        assertThat(found.resolutions().selfService()).isEqualTo(expected.selfService);
        assertThat(
                        found.resolutions().byContacts().stream()
                                .collect(
                                        Collectors.toMap(
                                                Channels.Span::contacts, Channels.Span::count)))
                .isEqualTo(
                        expected.spans.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                n -> Math.min(n, 10), Collectors.counting())));
    }

    private static Map<String, DurationSummary> summaries(List<Channels.Pair> pairs) {
        return pairs.stream()
                .collect(
                        Collectors.toMap(
                                pair -> pair.from() + " > " + pair.to(), Channels.Pair::waiting));
    }

    private static Map<String, DurationSummary> summaries(Map<String, List<Long>> waits) {
        return waits.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                entry ->
                                        DurationSummary.ofMillis(
                                                        entry.getValue().stream()
                                                                .mapToLong(Long::longValue)
                                                                .toArray())
                                                .orElseThrow()));
    }
}

package dev.waymark.engine.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.PlainJourneys;
import dev.waymark.testkit.naive.uptake.NaiveAdoption;
import dev.waymark.testkit.random.SeededRuns;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

class AdoptionKernelTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Riga");

    @Test
    void countsAdoptersUsesAndTheTimeToTheFirst() {
        JourneyIndex index =
                RandomLogs.index(
                        List.of(
                                Event.of("ann", 0, "export"),
                                Event.of("ann", 1000, "signup"),
                                Event.of("ann", 5000, "export"),
                                Event.of("ann", 6000, "export"),
                                Event.of("bob", 2000, "signup"),
                                Event.of("eve", 0, "export")));
        Adoption adoption =
                run(
                        request(TypeSet.of("signup"), TypeSet.of("export"), TypeSet.of("share")),
                        index);

        assertThat(adoption.customers()).isEqualTo(2);
        Adoption.Feature export = adoption.features().getFirst();
        assertThat(export.adopters()).isEqualTo(1);
        assertThat(export.share()).isEqualTo(0.5);
        assertThat(export.repeated()).isEqualTo(1);
        assertThat(export.uses()).isEqualTo(2);
        assertThat(requireNonNull(export.timeToFirstUse()).median())
                .isEqualTo(Duration.ofSeconds(4));
        assertThat(export.newAdopters()).containsExactly(1L);
        assertThat(adoption.features().get(1))
                .isEqualTo(new Adoption.Feature("share", 0, 0.0, 0, 0, null, List.of(0L)));
    }

    @Test
    void equalsTheNaiveCountForAnyPartsWithNewerEvents() {
        SeededRuns.run(
                200,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    TypeSet from = random.nextBoolean() ? TypeSet.ANY : TypeSet.of("t0");
                    TypeSet feature = TypeSet.of("t1", "t2");
                    Adoption.Feature found =
                            LocalDriver.onThreads(1 + random.nextInt(4))
                                    .inParts(1 + random.nextInt(40))
                                    .run(
                                            new AdoptionKernel(
                                                    request(from, TypeSet.of("t0"), feature)),
                                            RandomLogs.live(random, events).snapshot())
                                    .features()
                                    .get(1);

                    check(found, events, from, feature);
                });
    }

    @Test
    void equalsTheNaiveCountOfEachValueOfABreakdown() {
        SeededRuns.run(
                200,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    TypeSet from = random.nextBoolean() ? TypeSet.ANY : TypeSet.of("t0");
                    boolean byChannel = random.nextBoolean();
                    Adoption found =
                            LocalDriver.onThreads(1 + random.nextInt(4))
                                    .inParts(1 + random.nextInt(40))
                                    .run(
                                            new AdoptionKernel(
                                                    request(
                                                            byChannel ? "channel" : "p",
                                                            from,
                                                            TypeSet.of("t1"))),
                                            RandomLogs.live(random, events).snapshot());

                    long customers = 0;
                    for (Adoption.Group group : found.breakdown()) {
                        NaiveAdoption naive =
                                naive(events, byChannel, from, TypeSet.of("t1"), group.value());
                        assertThat(group.customers()).isEqualTo(naive.customers()).isPositive();
                        assertThat(group.features().getFirst().adopters())
                                .isEqualTo(naive.waits().size());
                        assertThat(group.features().getFirst().uses()).isEqualTo(naive.uses());
                        customers += group.customers();
                    }
                    assertThat(customers).isEqualTo(found.customers());
                });
    }

    private static void check(
            Adoption.Feature found, List<Event> events, TypeSet from, TypeSet feature) {
        NaiveAdoption naive =
                new NaiveAdoption(journeys(events, false), has(from), has(feature), start -> true);
        Map<LocalDate, Long> byDay = new TreeMap<>();
        naive.firstUses()
                .forEach(
                        first ->
                                byDay.merge(
                                        Instant.ofEpochMilli(first).atZone(ZONE).toLocalDate(),
                                        1L,
                                        Long::sum));
        assertThat(found.adopters()).isEqualTo(naive.waits().size());
        assertThat(found.share())
                .isEqualTo(
                        naive.customers() == 0
                                ? null
                                : (double) naive.waits().size() / naive.customers());
        assertThat(found.repeated()).isEqualTo(naive.repeated());
        assertThat(found.uses()).isEqualTo(naive.uses());
        assertThat(found.timeToFirstUse())
                .isEqualTo(
                        DurationSummary.ofMillis(
                                        naive.waits().stream().mapToLong(Long::longValue).toArray())
                                .orElse(null));
        assertThat(found.newAdopters().stream().filter(count -> count > 0).toList())
                .isEqualTo(List.copyOf(byDay.values()));
    }

    private static NaiveAdoption naive(
            List<Event> events,
            boolean byChannel,
            TypeSet from,
            TypeSet feature,
            @Nullable String value) {
        return new NaiveAdoption(
                journeys(events, byChannel),
                has(from),
                has(feature),
                start -> Objects.equals(start.channel(), value));
    }

    private static Predicate<PlainEvent> has(TypeSet types) {
        return event -> types.isAny() || types.types().contains(event.type());
    }

    /** The journeys, with what the breakdown goes by in the place of the channel. */
    private static Collection<List<PlainEvent>> journeys(List<Event> events, boolean byChannel) {
        return PlainJourneys.of(
                        events.stream()
                                .map(
                                        e ->
                                                new PlainEvent(
                                                        e.customer(),
                                                        e.timeMillis(),
                                                        e.type(),
                                                        byChannel ? e.channel() : e.property("p"),
                                                        null))
                                .toList())
                .values();
    }

    @Test
    void anEmptyLogHasNoShare() {
        Adoption adoption =
                run(request(TypeSet.ANY, TypeSet.of("export")), RandomLogs.index(List.of()));

        assertThat(adoption.buckets()).isEmpty();
        assertThat(adoption.features().getFirst().share()).isNull();
    }

    @Test
    void refusesARequestWithoutAFeature() {
        assertThatThrownBy(() -> request(TypeSet.ANY))
                .hasMessage("0 features are named. Name 1 to 20 types whose first use matters.");
    }

    private static AdoptionRequest request(TypeSet from, TypeSet... features) {
        return request(null, from, features);
    }

    private static AdoptionRequest request(
            @Nullable String breakdown, TypeSet from, TypeSet... features) {
        return new AdoptionRequest(
                from, List.of(features), Period.DAY, ZONE, breakdown, TimeRange.ALL);
    }

    private static Adoption run(AdoptionRequest request, JourneyIndex index) {
        return LocalDriver.onThreads(1).run(new AdoptionKernel(request), index);
    }
}

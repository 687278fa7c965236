package dev.waymark.engine.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.survival.SurvivalRequest.Censor;
import dev.waymark.engine.survival.SurvivalRequest.Interval;
import dev.waymark.testkit.naive.NaiveSurvival;
import dev.waymark.testkit.naive.NaiveSurvival.Life;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.PlainJourneys;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

class SurvivalKernelTest {
    private static final TypeSet VISIT = TypeSet.of("visit");
    private static final TypeSet BUY = TypeSet.of("buy");

    private static final JourneyIndex SMALL =
            RandomLogs.index(
                    List.of(
                            Event.of("ann", 0, "visit"),
                            Event.of("ann", 4000, "buy"),
                            Event.of("bob", 1000, "visit"),
                            Event.of("bob", 3000, "visit"),
                            Event.of("eve", 2000, "buy"),
                            Event.of("eve", 9000, "visit"),
                            Event.of("zoe", 10_000, "other")));

    @Test
    void watchesUntilTheEndOfTheLogOrTheLastEvent() {
        Survival untilEnd = run(SurvivalRequest.of(VISIT, BUY), SMALL);

        assertThat(untilEnd.n()).isEqualTo(3);
        assertThat(untilEnd.events()).isEqualTo(1);
        assertThat(untilEnd.curve().stream().map(Survival.Point::seconds))
                .containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(9));
        assertThat(untilEnd.curve().getFirst().survival()).isEqualTo(0.5);
        assertThat(untilEnd.median()).isEqualTo(Duration.ofSeconds(4));
        assertThat(
                        run(
                                        SurvivalRequest.of(VISIT, BUY)
                                                .with(Censor.LAST_EVENT, Interval.LOG),
                                        SMALL)
                                .curve()
                                .getFirst()
                                .survival())
                .isZero();
    }

    @Test
    void theFirstEventEndsItsOwnWaitOnlyIfAnyEventStartsTheClock() {
        assertThat(run(SurvivalRequest.of(TypeSet.ANY, BUY), SMALL).curve().getFirst().seconds())
                .isEqualTo(Duration.ZERO);
        assertThat(run(SurvivalRequest.of(BUY, BUY), SMALL).events()).isZero();
    }

    @Test
    void comparesGroupsByTheValueAtTheStart() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            events.add(event("fast" + i, 0, "visit", "a"));
            events.add(event("fast" + i, 1000 + i, "buy", "b"));
            events.add(event("slow" + i, 0, "visit", "b"));
            events.add(event("slow" + i, 9000 + i, "buy", "a"));
        }
        Survival survival = run(SurvivalRequest.of(VISIT, BUY).by("p"), RandomLogs.index(events));

        assertThat(survival.groups().stream().map(Survival.Group::value)).containsExactly("a", "b");
        assertThat(survival.groups().getFirst().median()).isEqualTo(Duration.ofMillis(1009));
        assertThat(requireNonNull(survival.logRank()).p()).isLessThan(1e-6);
        assertThat(survival.groups().stream().mapToDouble(Survival.Group::expected).sum())
                .isCloseTo(survival.events(), within(1e-9));
    }

    private static Event event(String customer, long time, String type, String value) {
        return new Event(
                customer, time, type, null, null, null, null, Properties.of(Map.of("p", value)));
    }

    @Test
    void equalsTheFormulasForAnyPartsWithNewerEvents() {
        SeededRuns.run(
                200,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    SurvivalRequest request = request(random);
                    Survival found =
                            LocalDriver.onThreads(1 + random.nextInt(4))
                                    .inParts(1 + random.nextInt(40))
                                    .run(
                                            new SurvivalKernel(request),
                                            RandomLogs.live(random, events).snapshot());
                    List<Life> lives = naive(events, request);

                    assertThat(found.n()).isEqualTo(lives.size());
                    assertThat(found.events())
                            .isEqualTo(lives.stream().filter(Life::event).count());
                    for (Survival.Point point : found.curve()) {
                        assertThat(point.survival())
                                .isCloseTo(
                                        NaiveSurvival.survival(lives, point.seconds().toMillis()),
                                        within(1e-12));
                    }
                    assertThat(found.groups().stream().mapToLong(Survival.Group::n).sum())
                            .isEqualTo(request.breakdown() == null ? 0 : lives.size());
                });
    }

    private static SurvivalRequest request(Random random) {
        TypeSet from = random.nextBoolean() ? TypeSet.ANY : TypeSet.of("t" + random.nextInt(4));
        SurvivalRequest request =
                SurvivalRequest.of(from, TypeSet.of("t" + random.nextInt(4)))
                        .with(Censor.values()[random.nextInt(2)], Interval.LOG_LOG);
        return switch (random.nextInt(3)) {
            case 0 -> request.by("p");
            case 1 -> request.by("channel");
            default -> request;
        };
    }

    private static List<Life> naive(List<Event> events, SurvivalRequest request) {
        List<PlainEvent> plain =
                events.stream()
                        .map(
                                e ->
                                        new PlainEvent(
                                                e.customer(), e.timeMillis(), e.type(), null, null))
                        .toList();
        long end = plain.stream().mapToLong(PlainEvent::timeMillis).max().orElse(0);
        List<Life> lives = new ArrayList<>();
        for (List<PlainEvent> journey : PlainJourneys.of(plain).values()) {
            int start = 0;
            while (start < journey.size()
                    && !request.from().isAny()
                    && !request.from().types().contains(journey.get(start).type())) {
                start++;
            }
            if (start < journey.size()) {
                long from = journey.get(start).timeMillis();
                long last =
                        request.censor() == Censor.LOG_END ? end : journey.getLast().timeMillis();
                lives.add(
                        journey.stream()
                                .skip(request.from().isAny() ? start : start + 1)
                                .filter(e -> request.to().types().contains(e.type()))
                                .findFirst()
                                .map(e -> new Life(e.timeMillis() - from, true))
                                .orElse(new Life(last - from, false)));
            }
        }
        return lives;
    }

    @Test
    void anEmptyLogHasNoCurve() {
        Survival survival =
                run(SurvivalRequest.of(VISIT, BUY).by("p"), RandomLogs.index(List.of()));

        assertThat(survival.n()).isZero();
        assertThat(survival.curve()).isEmpty();
        assertThat(survival.median()).isNull();
        assertThat(survival.groups()).isEmpty();
        assertThat(survival.logRank()).isNull();
    }

    @Test
    void refusesToWaitForAnyEventFromAnyEvent() {
        assertThatThrownBy(() -> SurvivalRequest.of(TypeSet.ANY, TypeSet.ANY))
                .hasMessage(
                        "from and to are both any event, which ends every wait at once. Name the"
                                + " type that is waited for.");
    }

    private static Survival run(SurvivalRequest request, JourneyIndex index) {
        return LocalDriver.onThreads(1).run(new SurvivalKernel(request), index);
    }
}

package dev.waymark.engine.lenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.RandomLogs;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;
import dev.waymark.engine.predicate.FilterText;
import dev.waymark.testkit.naive.NaiveFilters;
import dev.waymark.testkit.naive.NaiveLifecycle;
import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.PlainJourneys;
import dev.waymark.testkit.random.SeededRuns;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class CompanyViewTest {
    private static final long MINUTE = 60_000;
    private static final Duration RECENT = Duration.ofMinutes(200);
    private static final LifecycleRules RULES =
            new LifecycleRules(
                    List.of(
                            rule("aware", "did any event", null),
                            rule("buyer", "did t1", null),
                            rule("regular", "did t1 at least 2 times", RECENT)));
    private static final List<NaiveLifecycle.Rule> NAIVE =
            List.of(
                    new NaiveLifecycle.Rule(journey -> true, Long.MAX_VALUE),
                    new NaiveLifecycle.Rule(journey -> count(journey) >= 1, Long.MAX_VALUE),
                    new NaiveLifecycle.Rule(journey -> count(journey) >= 2, RECENT.toMillis()));

    @Test
    void putsEveryCustomerIntoTheStateOfTheNaiveVersion() {
        SeededRuns.run(
                200,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    long from = random.nextInt(500) * MINUTE;
                    long at = from + (1 + random.nextInt(500)) * MINUTE;
                    Lifecycle lifecycle =
                            view(RandomLogs.live(random, events).snapshot())
                                    .lifecycle(
                                            Instant.ofEpochMilli(from), Instant.ofEpochMilli(at));
                    Map<String, Long> flows = new TreeMap<>();
                    long customers = 0;
                    for (List<PlainEvent> journey : journeys(events)) {
                        int now = NaiveLifecycle.state(journey, at, NAIVE);
                        if (now >= 0) {
                            customers++;
                            int was = NaiveLifecycle.state(journey, from, NAIVE);
                            flows.merge(was + ">" + now, 1L, Long::sum);
                        }
                    }
                    Map<String, Long> found = new TreeMap<>();
                    for (Lifecycle.Flow flow : lifecycle.flows()) {
                        found.put(number(flow.from()) + ">" + number(flow.to()), flow.customers());
                    }
                    assertThat(found).isEqualTo(flows);
                    assertThat(lifecycle.customers()).isEqualTo(customers);
                    assertThat(
                                    lifecycle.states().stream()
                                            .mapToLong(Lifecycle.State::customers)
                                            .sum())
                            .isEqualTo(customers);
                });
    }

    @Test
    void neverCountsMoreCustomersAtALaterStep() {
        SeededRuns.run(
                100,
                random -> {
                    List<Event> events = RandomLogs.draw(random);
                    SalesFunnel funnel =
                            view(RandomLogs.index(events))
                                    .funnel(Instant.ofEpochMilli(random.nextInt(1_000) * MINUTE));
                    assertThat(funnel.steps().stream().map(step -> -step.customers())).isSorted();
                });
    }

    @Test
    void goesBackToAnOccasionalBuyerWhenPurchasesAreLongAgo() {
        JourneyIndex index =
                RandomLogs.index(List.of(Event.of("ann", 0, "t1"), Event.of("ann", MINUTE, "t1")));
        Lifecycle lifecycle =
                view(index)
                        .lifecycle(
                                Instant.ofEpochMilli(2 * MINUTE),
                                Instant.ofEpochMilli(300 * MINUTE));
        assertThat(lifecycle.flows()).containsExactly(new Lifecycle.Flow("regular", "buyer", 1));
        assertThat(view(index).funnel(Instant.ofEpochMilli(300 * MINUTE)).steps().getLast())
                .isEqualTo(
                        new SalesFunnel.Step(
                                "regular",
                                "did \"t1\" at least 2 times, in the last 3h20m",
                                1,
                                1.0,
                                1.0));
    }

    @Test
    void saysNothingOfAnEmptyLog() {
        Lifecycle lifecycle =
                view(RandomLogs.index(List.of()))
                        .lifecycle(Instant.EPOCH, Instant.EPOCH.plusMillis(9));
        assertThat(lifecycle.customers()).isZero();
        assertThat(lifecycle.states().getFirst().share()).isNull();
        assertThat(lifecycle.flows()).isEmpty();
    }

    @Test
    void guessesTheStatesByTheNamesOfTypes() {
        LifecycleRules rules =
                LifecycleRules.guess(
                        RandomLogs.index(
                                List.of(
                                        Event.of("ann", 0, "site visit"),
                                        Event.of("ann", 1, "support call"),
                                        Event.of("ann", 2, "purchase"),
                                        Event.of("ann", 3, "repeat purchase"))));
        assertThat(rules.rules())
                .extracting(rule -> rule.state() + ": " + rule.condition().text())
                .containsExactly(
                        "aware: did any event",
                        "lead: did \"support call\"",
                        "buyer: did (type in (\"purchase\", \"repeat purchase\"))",
                        "regular: did (type in (\"purchase\", \"repeat purchase\")) at least 3"
                                + " times");
    }

    @Test
    void anAdvocateRecommendsWithoutReward() {
        IndexBuilder builder = new IndexBuilder(List.of("reward"));
        builder.accept(Event.of("ann", 0, "referral"));
        builder.accept(referral("bob", "10 EUR"));
        builder.accept(referral("eve", "no"));
        builder.accept(Event.of("max", 0, "referral"));
        builder.accept(Event.of("max", 1, "referral bonus paid"));
        JourneyIndex index = builder.build();
        LifecycleRules rules = LifecycleRules.guess(index);
        assertThat(rules.rules().getLast().text())
                .isEqualTo(
                        "did (type is \"referral\" and not (\"reward\" is \"10 EUR\")) and never"
                                + " did \"referral bonus paid\"");
        assertThat(FilterText.parse(rules.rules().getLast().text(), ZoneOffset.UTC))
                .isEqualTo(rules.rules().getLast().condition());
        Lifecycle lifecycle =
                new CompanyView(rules, LocalDriver.onThreads(1), index, new CancelSignal())
                        .lifecycle(Instant.EPOCH, Instant.ofEpochMilli(9));
        assertThat(lifecycle.states().getLast().customers()).isEqualTo(2);
        assertThat(lifecycle.states().getFirst().customers()).isEqualTo(2);
    }

    private static Event referral(String customer, String reward) {
        return new Event(
                customer,
                0,
                "referral",
                null,
                null,
                null,
                null,
                Properties.of(Map.of("reward", reward)));
    }

    @Test
    void refusesTwoStatesOfOneName() {
        assertThatThrownBy(
                        () ->
                                new LifecycleRules(
                                        List.of(
                                                rule("new", "did a", null),
                                                rule("new", "did b", null))))
                .hasMessage("two rules are called \"new\". Give one another name.");
    }

    private static CompanyView view(JourneyIndex index) {
        return new CompanyView(RULES, LocalDriver.onThreads(2), index, new CancelSignal());
    }

    private static int number(@Nullable String state) {
        return state == null ? -1 : List.of("aware", "buyer", "regular").indexOf(state);
    }

    private static long count(List<PlainEvent> journey) {
        return NaiveFilters.count(journey, event -> event.type().equals("t1"));
    }

    private static LifecycleRules.Rule rule(
            String state, String condition, @Nullable Duration recent) {
        return new LifecycleRules.Rule(state, FilterText.parse(condition, ZoneOffset.UTC), recent);
    }

    private static Collection<List<PlainEvent>> journeys(List<Event> events) {
        return PlainJourneys.of(
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
                .values();
    }
}

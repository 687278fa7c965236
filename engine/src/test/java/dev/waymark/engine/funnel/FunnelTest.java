package dev.waymark.engine.funnel;

import static dev.waymark.engine.funnel.SmallLog.count;
import static dev.waymark.engine.funnel.SmallLog.customers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.funnel.FunnelSwitches.Breakdown;
import dev.waymark.engine.funnel.FunnelSwitches.Count;
import dev.waymark.engine.funnel.FunnelSwitches.Entry;
import dev.waymark.engine.funnel.FunnelSwitches.Exclusion;
import dev.waymark.engine.funnel.FunnelSwitches.Mode;
import dev.waymark.engine.funnel.FunnelSwitches.OnExclude;
import dev.waymark.engine.funnel.FunnelSwitches.Order;
import dev.waymark.engine.time.TimeRange;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class FunnelTest {
    private static final String TWO_ENTRIES = "p1: A 13:00, A 13:30, B 13:45, C 14:15";
    private static final String ONE_OF_THREE_EXCLUDED =
            """
            p1: A 1:00, B 2:00
            p2: A 3:00, x 3:30, B 4:00
            p3: A 5:00, B 6:00
            """;

    private static FunnelSwitches.Change defaults() {
        return FunnelSwitches.DEFAULTS.change();
    }

    private static FunnelSwitches.Change preset(FunnelPreset preset) {
        return FunnelSwitches.of(preset).change();
    }

    private static FunnelRequest abc(FunnelSwitches.Change switches) {
        return FunnelRequest.of(switches.done(), "A", "B", "C");
    }

    private static FunnelRequest ab(FunnelSwitches.Change switches) {
        return FunnelRequest.of(switches.done(), "A", "B");
    }

    @Test
    void newerEntryDoesBetterByDefault() {
        assertThat(customers(abc(defaults().window(Duration.ofHours(1))), TWO_ENTRIES))
                .containsExactly(1L, 1L, 1L);
    }

    @Test
    void newerEntryDoesBetterInPosthogAndClickhouse() {
        Duration hour = Duration.ofHours(1);
        assertThat(customers(abc(preset(FunnelPreset.POSTHOG).window(hour)), TWO_ENTRIES))
                .containsExactly(1L, 1L, 1L);
        assertThat(customers(abc(preset(FunnelPreset.CLICKHOUSE).window(hour)), TWO_ENTRIES))
                .containsExactly(1L, 1L, 1L);
    }

    @Test
    void firstEntryFixesTheClockInMixpanel() {
        assertThat(
                        customers(
                                abc(preset(FunnelPreset.MIXPANEL).window(Duration.ofHours(1))),
                                TWO_ENTRIES))
                .containsExactly(1L, 1L, 0L);
        assertThat(
                        customers(
                                abc(defaults().entry(Entry.FIRST).window(Duration.ofHours(1))),
                                TWO_ENTRIES))
                .containsExactly(1L, 1L, 0L);
    }

    @Test
    void explicitSwitchOverridesThePreset() {
        assertThat(
                        customers(
                                abc(
                                        preset(FunnelPreset.MIXPANEL)
                                                .entry(Entry.ANY)
                                                .window(Duration.ofHours(1))),
                                TWO_ENTRIES))
                .containsExactly(1L, 1L, 1L);
    }

    @Test
    void excludedCustomerDropsOff() {
        assertThat(
                        customers(
                                ab(defaults().exclude(Exclusion.everywhere("x"))),
                                ONE_OF_THREE_EXCLUDED))
                .containsExactly(3L, 2L);
    }

    @Test
    void excludedCustomerIsRemovedOnRequestAndInPosthog() {
        assertThat(
                        customers(
                                ab(
                                        defaults()
                                                .exclude(Exclusion.everywhere("x"))
                                                .onExclude(OnExclude.REMOVE)),
                                ONE_OF_THREE_EXCLUDED))
                .containsExactly(2L, 2L);
        assertThat(
                        customers(
                                ab(preset(FunnelPreset.POSTHOG).exclude(Exclusion.everywhere("x"))),
                                ONE_OF_THREE_EXCLUDED))
                .containsExactly(2L, 2L);
    }

    @Test
    void exclusionOnlyCountsBetweenItsSteps() {
        String log = "p1: A 1:00, x 1:30, B 2:00, C 3:00";
        assertThat(customers(abc(defaults().exclude(new Exclusion("x", 1, 2))), log))
                .containsExactly(1L, 0L, 0L);
        assertThat(customers(abc(defaults().exclude(new Exclusion("x", 2, 3))), log))
                .containsExactly(1L, 1L, 1L);
    }

    @Test
    void windowIsInclusive() {
        String log = "p1: A 1:00, B 2:00";
        assertThat(customers(ab(defaults().window(Duration.ofHours(1))), log))
                .containsExactly(1L, 1L);
        assertThat(customers(ab(defaults().window(Duration.ofHours(1).minusMillis(1))), log))
                .containsExactly(1L, 0L);
    }

    @Test
    void stepWindowMayNeedALaterEventOfAStep() {
        String log = "p1: A 1:00, B 1:10, B 1:50, C 2:20";
        assertThat(customers(abc(defaults().stepWindow(Duration.ofHours(1))), log))
                .containsExactly(1L, 1L, 1L);
        assertThat(customers(abc(defaults().stepWindow(Duration.ofMinutes(45))), log))
                .containsExactly(1L, 1L, 0L);
    }

    @Test
    void equalTimesResolveInTheFunnelsFavour() {
        assertThat(customers(abc(defaults()), "p1: C 1:00, B 1:00, A 1:00"))
                .containsExactly(1L, 1L, 1L);
    }

    @Test
    void oneEventFillsOneStepButManyInClickhouse() {
        FunnelRequest twice = FunnelRequest.of(defaults().done(), "A", "A");
        assertThat(customers(twice, "p1: A 1:00")).containsExactly(1L, 0L);
        assertThat(customers(twice, "p1: A 1:00, A 1:00")).containsExactly(1L, 1L);
        FunnelRequest clickhouse =
                FunnelRequest.of(preset(FunnelPreset.CLICKHOUSE).done(), "A", "A");
        assertThat(customers(clickhouse, "p1: A 1:00")).containsExactly(1L, 1L);
    }

    @Test
    void strictOrderAllowsNoEventBetween() {
        assertThat(customers(ab(defaults().order(Order.STRICT)), "p1: A 1:00, x 1:10, B 1:20"))
                .containsExactly(1L, 0L);
        assertThat(customers(ab(defaults().order(Order.STRICT)), "p1: A 1:00, A 1:10, B 1:20"))
                .containsExactly(1L, 1L);
    }

    @Test
    void anyOrderCountsStepsInsideTheWindow() {
        FunnelResult result =
                count(
                        abc(defaults().order(Order.ANY).window(Duration.ofDays(1))),
                        "p1: C 0:00, A 2:00, B 4:00");
        assertThat(result.steps())
                .extracting(FunnelResult.Step::step)
                .containsExactly("any 1", "any 2", "any 3");
        assertThat(result.steps())
                .extracting(FunnelResult.Step::customers)
                .containsExactly(1L, 1L, 1L);
    }

    @Test
    void severalTypesFillOneStep() {
        FunnelRequest request = FunnelRequest.of(defaults().done(), "A|B", "B|C");
        assertThat(customers(request, "p1: B 1:00, B 2:00\np2: B 1:00\np3: A 1:00, C 1:00"))
                .containsExactly(3L, 2L);
    }

    @Test
    void heldPropertyMustAgree() {
        String log =
                "p1: A 1:00 order=1, B 2:00 order=2\n"
                        + "p2: A 1:00 order=1, A 1:30 order=2, B 2:00 order=2\n"
                        + "p3: A 1:00, B 2:00";
        assertThat(customers(ab(defaults().hold("order")), log)).containsExactly(2L, 1L);
    }

    @Test
    void graceLetsInWhatCameASecondTooEarly() {
        String log = "p1: B 1:00:00, A 1:00:01";
        assertThat(customers(ab(defaults()), log)).containsExactly(1L, 0L);
        FunnelResult result = count(ab(defaults().grace(Duration.ofSeconds(1))), log);
        assertThat(result.steps().getLast().customers()).isEqualTo(1);
        assertThat(result.steps().getLast().seconds())
                .isEqualTo(new FunnelResult.Wait(Duration.ZERO, Duration.ZERO, Duration.ZERO));
    }

    @Test
    void totalsCountEveryAttempt() {
        FunnelResult result =
                count(
                        ab(defaults().count(Count.TOTALS)),
                        "p1: A 1:00, B 2:00, A 3:00, B 4:00, A 5:00\np2: A 1:00");
        assertThat(result.steps()).extracting(FunnelResult.Step::count).containsExactly(4L, 2L);
        assertThat(result.steps()).extracting(FunnelResult.Step::customers).containsExactly(2L, 1L);
        assertThat(result.steps().getLast().fromStart()).isEqualTo(0.5);
    }

    @Test
    void sessionsEndAfterAPause() {
        String log = "p1: A 1:00, B 1:30, A 3:00, B 3:31";
        FunnelResult result = count(ab(defaults().count(Count.SESSIONS)), log);
        assertThat(result.steps()).extracting(FunnelResult.Step::count).containsExactly(2L, 1L);
    }

    @Test
    void stepOneLiesInTheRangeAndLaterStepsMayLieAfterIt() {
        TimeRange range =
                new TimeRange(
                        Instant.parse("2026-01-01T01:00:00Z"),
                        Instant.parse("2026-01-01T02:00:00Z"));
        FunnelRequest request =
                new FunnelRequest(ab(defaults()).steps(), FunnelSwitches.DEFAULTS, range);
        assertThat(customers(request, "p1: A 1:00, B 5:00\np2: A 0:59, B 1:30\np3: A 2:00, B 2:30"))
                .containsExactly(1L, 1L);
    }

    @Test
    void breakdownTakesTheValueAtItsStep() {
        String log = "p1: A 1:00 shop=web, B 2:00 shop=app\np2: A 1:00 shop=app\np3: A 1:00";
        assertThat(breakdown(log, 1)).containsExactly("app 1 0", "web 1 1", "null 1 0");
        assertThat(breakdown(log, 2)).containsExactly("app 1 1", "null 2 0");
        assertThat(breakdown(log, Breakdown.LAST)).containsExactly("app 2 1", "null 1 0");
    }

    private static List<String> breakdown(String log, int at) {
        return count(ab(defaults().breakdown(new Breakdown("shop", at))), log).breakdown().stream()
                .map(
                        row ->
                                row.value()
                                        + " "
                                        + row.steps().getFirst().customers()
                                        + " "
                                        + row.steps().getLast().customers())
                .toList();
    }

    @Test
    void breaksDownByChannel() {
        FunnelRequest request = ab(defaults().breakdown(new Breakdown("channel", 1)));
        assertThat(count(request, "p1: A 1:00 channel=web, B 2:00").breakdown())
                .extracting(FunnelResult.Row::value)
                .containsExactly("web");
    }

    @Test
    void saysHowLongEachStepTook() {
        FunnelResult result = count(ab(defaults()), "p1: A 1:00, B 2:00\np2: A 1:00, B 4:00");
        assertThat(result.steps().getLast().seconds())
                .isEqualTo(
                        new FunnelResult.Wait(
                                Duration.ofHours(2), Duration.ofHours(2), Duration.ofMinutes(174)));
        assertThat(result.steps().getFirst().seconds()).isNull();
        assertThat(result.steps().getFirst().fromStart()).isEqualTo(1.0);
        assertThat(result.steps().getFirst().fromPrevious()).isNull();
    }

    @Test
    void nobodyMeansNoShares() {
        FunnelResult result = count(ab(defaults()), "p1: C 1:00");
        assertThat(result.steps()).extracting(FunnelResult.Step::customers).containsExactly(0L, 0L);
        assertThat(result.steps()).extracting(FunnelResult.Step::fromStart).containsOnlyNulls();
    }

    @Test
    void repeatedEventEndsTheSearchInModeStrictDeduplication() {
        FunnelRequest request =
                FunnelRequest.of(
                        preset(FunnelPreset.CLICKHOUSE).modes(Mode.STRICT_DEDUPLICATION).done(),
                        "A",
                        "B",
                        "C",
                        "D");
        assertThat(customers(request, "p1: A 1:00, B 2:00, C 3:00, B 4:00, D 5:00"))
                .containsExactly(1L, 1L, 1L, 0L);
    }

    @Test
    void definitionNamesEverySwitch() {
        FunnelRequest request =
                abc(
                        defaults()
                                .window(Duration.ofDays(7))
                                .stepWindow(Duration.ofDays(2))
                                .hold("order")
                                .exclude(new Exclusion("x", 1, 2))
                                .breakdown(new Breakdown("country", 1)));
        assertThat(request.definition())
                .isEqualTo(
                        "Customers, each once, who did \"A\", then \"B\", then \"C\", with any"
                            + " other events between, within 7d of step 1, each step within 2d of"
                            + " the one before, all with the same order; of all entries the one"
                            + " that gets furthest counts; excluded: \"x\" between steps 1 and 2;"
                            + " who runs into one drops off there; split by country at step 1. Of"
                            + " equally long chains the earliest counts; one event fills at most"
                            + " one step; equal times resolve in the funnel's favour.");
    }
}

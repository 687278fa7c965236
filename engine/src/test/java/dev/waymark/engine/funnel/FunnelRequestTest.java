package dev.waymark.engine.funnel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.funnel.FunnelSwitches.Count;
import dev.waymark.engine.funnel.FunnelSwitches.Entry;
import dev.waymark.engine.funnel.FunnelSwitches.Exclusion;
import dev.waymark.engine.funnel.FunnelSwitches.Mode;
import dev.waymark.engine.funnel.FunnelSwitches.Order;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class FunnelRequestTest {
    private static void refused(FunnelSwitches.Change switches, String message) {
        assertThatThrownBy(() -> FunnelRequest.of(switches.done(), "A", "B")).hasMessage(message);
    }

    private static FunnelSwitches.Change defaults() {
        return FunnelSwitches.DEFAULTS.change();
    }

    @Test
    void refusesStepWindowUnderAnyOrder() {
        refused(
                defaults().order(Order.ANY).stepWindow(Duration.ofDays(1)),
                "step-window needs steps in an order. Take window instead, or order loose.");
    }

    @Test
    void refusesExclusionsUnderStrictOrder() {
        refused(
                defaults().order(Order.STRICT).exclude(Exclusion.everywhere("x")),
                "Under order strict any other event ends the chain. Leave out exclude, or take"
                        + " order loose.");
    }

    @Test
    void refusesExclusionThatDoesNotLieBetweenSteps() {
        refused(
                defaults().exclude(new Exclusion("x", 2, 5)),
                "exclude \"x\" from step 2 to step 5 does not lie between two of the 2 steps. Give"
                        + " a rising pair, for example \"x@1-2\".");
    }

    @Test
    void refusesGraceWhereStepsShareAType() {
        assertThatThrownBy(
                        () ->
                                FunnelRequest.of(
                                        defaults().grace(Duration.ofSeconds(1)).done(), "A", "A"))
                .hasMessage(
                        "grace does not go with steps that share a type of event. Leave it out, or"
                                + " take other steps.");
    }

    @Test
    void refusesModesOutsideClickhouse() {
        refused(
                defaults().modes(Mode.STRICT_ORDER),
                "mode belongs to preset clickhouse. Add the preset, or leave out the mode.");
    }

    @Test
    void namesAllProblemsAtOnce() {
        refused(
                FunnelSwitches.of(FunnelPreset.CLICKHOUSE)
                        .change()
                        .entry(Entry.FIRST)
                        .count(Count.TOTALS),
                "windowFunnel has no entry first. Leave it out, or leave out preset clickhouse.\n"
                        + "windowFunnel has no count totals. Leave it out, or leave out preset"
                        + " clickhouse.");
    }

    @Test
    void refusesOddGraceAndTooManyHeldProperties() {
        refused(
                defaults().grace(Duration.ofSeconds(5)).hold("a", "b", "c", "d"),
                "grace must be \"0s\", \"1s\" or \"2s\".\n"
                        + "hold takes up to three different properties.");
    }
}

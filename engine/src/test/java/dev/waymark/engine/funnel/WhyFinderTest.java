package dev.waymark.engine.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.funnel.FunnelSwitches.Count;
import dev.waymark.engine.funnel.FunnelSwitches.Exclusion;
import dev.waymark.engine.funnel.FunnelSwitches.OnExclude;
import dev.waymark.engine.funnel.FunnelSwitches.Order;
import dev.waymark.engine.funnel.FunnelWhy.Attempt;
import dev.waymark.engine.time.TimeRange;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class WhyFinderTest {
    private static Attempt why(FunnelSwitches.Change switches, String log) {
        FunnelRequest request = FunnelRequest.of(switches.done(), "A", "B");
        FunnelWhy why = new WhyFinder(request, SmallLog.of(log)).explain("p1");
        assertThat(why.attempts()).hasSize(1);
        return why.attempts().getFirst();
    }

    private static void ends(FunnelSwitches.Change switches, String log, String code, String text) {
        Attempt attempt = why(switches, log);
        assertThat(attempt.end().reason().code()).isEqualTo(code);
        assertThat(attempt.end().text()).isEqualTo(text);
    }

    private static FunnelSwitches.Change defaults() {
        return FunnelSwitches.DEFAULTS.change();
    }

    @Test
    void listsTheEventsThatCounted() {
        Attempt attempt = why(defaults(), "p1: x 0:10, A 1:00, B 2:00");
        assertThat(attempt.events())
                .containsExactly(
                        new FunnelWhy.CountedEvent(
                                1, "A", 1, Instant.parse("2026-01-01T01:00:00Z"), "A"),
                        new FunnelWhy.CountedEvent(
                                2, "B", 2, Instant.parse("2026-01-01T02:00:00Z"), "B"));
        assertThat(attempt.end().text()).isEqualTo("All steps were reached.");
        assertThat(attempt.counted()).isTrue();
    }

    @Test
    void saysHowMuchTooLateTheNextStepCame() {
        ends(
                defaults().window(Duration.ofHours(1)),
                "p1: A 1:00, B 3:00",
                "too-late",
                "No \"B\" within 1h of \"A\" at 2026-01-01T01:00:00Z; the nearest came after 2h.");
        assertThat(why(defaults().window(Duration.ofHours(1)), "p1: A 1:00, B 3:00").end().by())
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void saysThatTheStepWindowRanOut() {
        ends(
                defaults().stepWindow(Duration.ofHours(1)),
                "p1: A 1:00, B 3:00",
                "too-late-after-step",
                "No \"B\" within 1h of \"A\" at 2026-01-01T01:00:00Z; the nearest came after 2h.");
    }

    @Test
    void saysThatTheNextStepNeverCame() {
        ends(
                defaults(),
                "p1: A 1:00, x 2:00",
                "never",
                "No \"B\" after \"A\" at 2026-01-01T01:00:00Z.");
    }

    @Test
    void saysThatTheNextStepCameBefore() {
        ends(
                defaults(),
                "p1: B 0:30, A 1:00",
                "too-early",
                "\"B\" only before \"A\" at 2026-01-01T01:00:00Z; the nearest was 30m earlier.");
    }

    @Test
    void namesTheExcludedEvent() {
        String text =
                "Excluded by \"x\" at 2026-01-01T01:30:00Z, after \"A\" at 2026-01-01T01:00:00Z.";
        FunnelSwitches.Change drop = defaults().exclude(Exclusion.everywhere("x"));
        ends(drop, "p1: A 1:00, x 1:30, B 2:00", "excluded", text);
        assertThat(why(drop, "p1: A 1:00, x 1:30, B 2:00").counted()).isTrue();
        FunnelSwitches.Change remove =
                defaults().exclude(Exclusion.everywhere("x")).onExclude(OnExclude.REMOVE);
        ends(remove, "p1: A 1:00, x 1:30, B 2:00", "excluded", text);
        assertThat(why(remove, "p1: A 1:00, x 1:30, B 2:00").counted()).isFalse();
    }

    @Test
    void namesTheEventThatInterrupted() {
        ends(
                defaults().order(Order.STRICT),
                "p1: A 1:00, x 1:30, B 2:00",
                "interrupted",
                "\"x\" at 2026-01-01T01:30:00Z came directly after \"A\" at 2026-01-01T01:00:00Z,"
                        + " instead of \"B\".");
    }

    @Test
    void saysThatAHeldValueDiffers() {
        ends(
                defaults().hold("order"),
                "p1: A 1:00 order=1, B 2:00 order=2",
                "other-value",
                "\"B\" at 2026-01-01T02:00:00Z does not share order with step 1.");
    }

    @Test
    void saysWhyTheFunnelWasNotEntered() {
        ends(defaults(), "p1: B 1:00", "not-entered", "No \"A\" at all.");
        ends(
                defaults().hold("order"),
                "p1: A 1:00, B 2:00 order=1",
                "entered-without-property",
                "\"A\" at 2026-01-01T01:00:00Z lacks order.");
        FunnelRequest request =
                new FunnelRequest(
                        FunnelRequest.of(FunnelSwitches.DEFAULTS, "A", "B").steps(),
                        FunnelSwitches.DEFAULTS,
                        new TimeRange(Instant.parse("2026-02-01T00:00:00Z"), null));
        assertThat(
                        new WhyFinder(request, SmallLog.of("p1: A 1:00"))
                                .explain("p1")
                                .attempts()
                                .getFirst()
                                .end()
                                .text())
                .isEqualTo("\"A\" only outside the range, first at 2026-01-01T01:00:00Z.");
    }

    @Test
    void explainsEveryAttempt() {
        FunnelRequest request = FunnelRequest.of(defaults().count(Count.TOTALS).done(), "A", "B");
        FunnelWhy why =
                new WhyFinder(request, SmallLog.of("p1: A 1:00, B 2:00, A 3:00")).explain("p1");
        assertThat(why.attempts()).extracting(Attempt::level).containsExactly(2, 1);
    }

    @Test
    void refusesUnknownCustomer() {
        FunnelRequest request = FunnelRequest.of(FunnelSwitches.DEFAULTS, "A", "B");
        assertThatThrownBy(() -> new WhyFinder(request, SmallLog.of("p1: A 1:00")).explain("P1"))
                .hasMessage(
                        "customer \"P1\" is not in the log. Check the spelling; upper and lower"
                                + " case differ.");
    }
}

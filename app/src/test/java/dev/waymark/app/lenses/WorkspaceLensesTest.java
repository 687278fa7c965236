package dev.waymark.app.lenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import dev.waymark.app.lenses.contract.InMemoryLensRuleStore;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;

class WorkspaceLensesTest {
    private final WorkspaceLenses lenses =
            new WorkspaceLenses(
                    new InMemoryLensRuleStore(),
                    Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void keepsRulesInCanonicalWords() {
        LensRules saved =
                lenses.save(
                        "w-1",
                        List.of(
                                "all = did any event",
                                "regular =did order at least 3 times, in the last 52w"),
                        List.of(),
                        ZoneOffset.UTC);
        assertThat(saved.lifecycle())
                .containsExactly(
                        "all = did any event",
                        "regular = did \"order\" at least 3 times, in the last 364d");
        assertThat(lenses.find("w-1")).contains(saved);
    }

    @Test
    void looksByTheRulesAskedForBeforeThoseOfTheWorkspace() {
        assertThat(lenses.choose("w-1", null, null, ZoneOffset.UTC).source())
                .isEqualTo(LensViews.Source.GUESSED);
        lenses.save(
                "w-1", List.of("all = did any event"), List.of("in = did visit"), ZoneOffset.UTC);
        WorkspaceLenses.Chosen own = lenses.choose("w-1", null, null, ZoneOffset.UTC);
        assertThat(own.source()).isEqualTo(LensViews.Source.WORKSPACE);
        assertThat(requireNonNull(own.funnel()).rules().getFirst().state()).isEqualTo("in");
        WorkspaceLenses.Chosen asked =
                lenses.choose("w-1", List.of("buyer = did order"), null, ZoneOffset.UTC);
        assertThat(asked.source()).isEqualTo(LensViews.Source.ASKED);
        assertThat(asked.funnel()).isNull();
        assertThat(lenses.reset("w-1")).isTrue();
        assertThat(lenses.reset("w-1")).isFalse();
        assertThat(lenses.find("w-1")).isEmpty();
    }

    @Test
    void refusesARuleThatIsNone() {
        assertThatThrownBy(() -> lenses.save("w-1", List.of("buyer"), List.of(), ZoneOffset.UTC))
                .hasMessage(
                        "rule 1: \"buyer\" must be a state, \"=\" and a condition, for example"
                            + " \"regular = did purchase at least 3 times, in the last 365d\".");
        assertThat(lenses.find("w-1")).isEmpty();
    }

    @Test
    void saysWhichRuleIsWrong() {
        List<String> good = List.of("all = did any event");
        assertThatThrownBy(
                        () ->
                                lenses.save(
                                        "w-1",
                                        List.of("all = did any event", "buyer = did (order"),
                                        List.of(),
                                        ZoneOffset.UTC))
                .hasMessageStartingWith("rule 2 (\"buyer\"): ")
                .extracting("code")
                .isEqualTo("INVALID_PREDICATE");
        assertThatThrownBy(
                        () ->
                                lenses.choose(
                                        "w-1",
                                        good,
                                        List.of("in = did visit", "out = went"),
                                        ZoneOffset.UTC))
                .hasMessageStartingWith("step 2 (\"out\"): ");
    }

    @Test
    void saysAllThatIsWrongALineForEachRule() {
        assertThatThrownBy(
                        () ->
                                lenses.save(
                                        "w-1",
                                        List.of(
                                                "buyer",
                                                "all = did any event",
                                                "new = did visit, in the last 30"),
                                        List.of(),
                                        ZoneOffset.UTC))
                .hasMessageMatching("rule 1: \"buyer\" must be .*\nrule 3 \\(\"new\"\\): .*")
                .extracting("code")
                .isEqualTo("INVALID_RULE");
    }

    @Test
    void refusesMoreStatesThanALifecycleHasBeforeItReadsThem() {
        assertThatThrownBy(
                        () ->
                                lenses.save(
                                        "w-1",
                                        Collections.nCopies(21, "no rule"),
                                        List.of(),
                                        ZoneOffset.UTC))
                .hasMessage("a lifecycle has 21 states and needs from 1 to 20.");
        assertThatThrownBy(
                        () ->
                                lenses.save(
                                        "w-1",
                                        List.of("x".repeat(61) + " = did visit"),
                                        List.of(),
                                        ZoneOffset.UTC))
                .hasMessage(
                        "rule 1: state \"%s\" has 61 characters, and at most 60 are taken. Write it"
                                + " shorter.",
                        "x".repeat(61));
    }

    @Test
    void saysHowMuchTheRulesSay() {
        List<String> one = List.of("all = did any event");
        assertThat(lenses.save("w-1", one, List.of(), ZoneOffset.UTC).sentence())
                .isEqualTo("1 state");
        assertThat(
                        lenses.save("w-1", one, List.of("a = did x", "b = did y"), ZoneOffset.UTC)
                                .sentence())
                .isEqualTo("1 state, 2 steps");
    }
}

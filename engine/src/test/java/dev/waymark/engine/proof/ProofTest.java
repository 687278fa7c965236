package dev.waymark.engine.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Changes that did something, and changes that did nothing, in simulated logs. */
class ProofTest {
    private static final long DAY = 86_400_000L;
    private static final long START = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
    private static final int WEEKS = 26;
    private static final int RELEASED = 16;
    private static final int RUNS = 200;

    @Test
    void aChangeThatDidNothingIsSaidToHaveDoneNothing() {
        assertThat(alarms(false, 0, 0)).isLessThanOrEqualTo(0.08);
        assertThat(alarms(true, 0, 0)).isLessThanOrEqualTo(0.08);
    }

    @Test
    void aTrendThatWasThereBeforeIsNoEffect() {
        assertThat(alarms(false, 0, 0.008)).isLessThanOrEqualTo(0.08);
        assertThat(alarms(true, 0, 0.008)).isLessThanOrEqualTo(0.08);
    }

    @Test
    void aChangeThatHelpedIsFoundAndItsIntervalHoldsTheTruth() {
        for (boolean hasHoldOut : List.of(false, true)) {
            Random random = new Random(3);
            int helped = 0;
            int held = 0;
            for (int run = 0; run < RUNS; run++) {
                Proof proof = prove(log(random, 0.15, 0.004, hasHoldOut), hasHoldOut);
                helped += proof.verdict().equals("helped") ? 1 : 0;
                boolean holds =
                        Objects.requireNonNull(proof.low()) <= 0.15
                                && Objects.requireNonNull(proof.high()) >= 0.15;
                held += holds ? 1 : 0;
            }
            assertThat((double) helped / RUNS).isGreaterThan(0.65);
            assertThat((double) held / RUNS).isBetween(0.9, 0.99);
        }
    }

    @Test
    void namesHowStrongTheEvidenceIs() {
        Proof alone = prove(log(new Random(1), 0.3, 0, false), false);
        assertThat(alone.method()).isEqualTo("time-series");
        assertThat(alone.strength()).isEqualTo("fair");
        assertThat(alone.text())
                .startsWith("The change helped: +")
                .endsWith("fair evidence, from the weeks before and since alone.");
        Proof against = prove(log(new Random(1), 0.3, 0, true), true);
        assertThat(against.method()).isEqualTo("difference-in-differences");
        assertThat(against.strength()).isEqualTo("strong");
        assertThat(Objects.requireNonNull(against.won()).customers())
                .isEqualTo(
                        Objects.requireNonNull(against.effect()) * against.customers(),
                        within(1e-9));
    }

    @Test
    void theLineOfTheTimeSeriesJumpsByTheEffectAtTheChange() {
        Proof alone = prove(log(new Random(1), 0.3, 0.004, false), false);
        List<Proof.Week> weeks = alone.weeks();
        assertThat(weeks).hasSize(WEEKS);
        double slope = line(weeks.get(1)) - line(weeks.get(0));
        assertThat(line(weeks.get(RELEASED)) - line(weeks.get(RELEASED - 1)) - slope)
                .isCloseTo(Objects.requireNonNull(alone.effect()), within(1e-9));
        assertThat(line(weeks.get(RELEASED + 1)) - line(weeks.get(RELEASED)))
                .isCloseTo(slope, within(1e-9));
        assertThat(prove(log(new Random(1), 0.3, 0, true), true).weeks())
                .extracting(Proof.Week::line)
                .containsOnlyNulls();
    }

    @Test
    void everyGroupHasTheIntervalOfItsShare() {
        Proof against = prove(log(new Random(1), 0.3, 0, true), true);
        Proof.Group held = Objects.requireNonNull(against.heldAfter());
        // Ten weeks of fifteen customers; Wilson's interval around the three in ten that are true.
        assertThat(held.customers()).isEqualTo(150);
        assertThat(Objects.requireNonNull(held.low())).isBetween(0.15, 0.3);
        assertThat(Objects.requireNonNull(held.high())).isBetween(0.3, 0.45);
        assertThat(Objects.requireNonNull(against.after().low())).isGreaterThan(held.high());
    }

    private static double line(Proof.Week week) {
        return Objects.requireNonNull(week.line());
    }

    @Test
    void tooLittleIsUnknown() {
        Proof proof =
                prove(
                        index(
                                List.of(
                                        Event.of("a", START, "see"),
                                        Event.of("a", START + DAY, "buy"))),
                        false);
        assertThat(proof.verdict()).isEqualTo("unknown");
        assertThat(proof.effect()).isNull();
        assertThat(proof.text()).startsWith("There is too little to tell");
    }

    private static double alarms(boolean hasHoldOut, double effect, double trend) {
        Random random = new Random(hasHoldOut ? 11 : 12);
        int alarms = 0;
        for (int run = 0; run < RUNS; run++) {
            Proof proof = prove(log(random, effect, trend, hasHoldOut), hasHoldOut);
            alarms += proof.verdict().equals("no-effect-seen") ? 0 : 1;
        }
        return (double) alarms / RUNS;
    }

    /** Sixty customers a week; a quarter is held out if anybody is. */
    private static JourneyIndex log(
            Random random, double effect, double trend, boolean hasHoldOut) {
        IndexBuilder builder = new IndexBuilder(List.of("arm"));
        for (int week = 0; week < WEEKS; week++) {
            for (int i = 0; i < 60; i++) {
                boolean isHeld = hasHoldOut && i % 4 == 0;
                String customer = "c" + (week * 60 + i);
                long time = START + week * 7 * DAY + random.nextInt(7) * DAY;
                Properties arm = Properties.of(Map.of("arm", isHeld ? "held" : "met"));
                builder.accept(event(customer, time, "see", arm));
                double chance = 0.3 + trend * week + (week >= RELEASED && !isHeld ? effect : 0);
                if (random.nextDouble() < chance) {
                    builder.accept(event(customer, time + DAY, "buy", arm));
                }
            }
        }
        builder.accept(event("last", START + (WEEKS + 1) * 7 * DAY, "end", Properties.NONE));
        return builder.build();
    }

    private static Event event(String customer, long time, String type, Properties properties) {
        return new Event(customer, time, type, null, null, null, null, properties);
    }

    private static JourneyIndex index(List<Event> events) {
        IndexBuilder builder = new IndexBuilder(List.of("arm"));
        events.forEach(builder::accept);
        return builder.build();
    }

    private static Proof prove(JourneyIndex index, boolean hasHoldOut) {
        return LocalDriver.onThreads(1)
                .run(
                        new ProofKernel(
                                new ProofRequest(
                                        "see",
                                        List.of("buy"),
                                        Duration.ofDays(3),
                                        Instant.ofEpochMilli(START + RELEASED * 7 * DAY),
                                        hasHoldOut ? "arm" : null,
                                        hasHoldOut ? "held" : null)),
                        index);
    }
}

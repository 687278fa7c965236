package dev.waymark.engine.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.engine.statistics.Normal;

import org.junit.jupiter.api.Test;

import java.util.Random;

class EffectTest {
    /**
     * Two spans of 100 against 100 and 50 against 200. By hand: 20 − 30 and 10 − 20 fewer; expected
     * 25 and 18; variances 100·100/200·0.25·(150/199) and 50·200/250·0.36·(160/249).
     */
    @Test
    void weighsSpansAsMantelAndHaenszelDo() {
        TrialCounts counts =
                new TrialCounts(
                        new long[] {100, 50},
                        new long[] {20, 10},
                        new long[] {100, 200},
                        new long[] {30, 80},
                        0,
                        0,
                        0);

        Effect effect = Effect.of(counts, 1);

        assertThat(effect.exposed()).isEqualTo(150);
        assertThat(effect.peers()).isEqualTo(300);
        assertThat(effect.more()).isEqualTo(-20, within(1e-9));
        assertThat(effect.exposedShare()).isEqualTo(0.2, within(1e-9));
        assertThat(effect.peersShare()).isEqualTo(50 / 150.0, within(1e-9));
        double variance = 50 * 0.25 * 150 / 199 + 40 * 0.36 * 160 / 249;
        double z = -(5 + 8) / Math.sqrt(variance);
        assertThat(effect.z()).isEqualTo(z, within(1e-9));
        assertThat(effect.p()).isEqualTo(Normal.twoSided(z), within(1e-12));
        assertThat(effect.value()).isNull();
        assertThat(effect.interval().low()).isBetween(-36.0, -31.0);
        assertThat(effect.interval().high()).isBetween(-9.0, -4.0);
    }

    @Test
    void nothingToCompareIsNoEffect() {
        TrialCounts counts =
                new TrialCounts(
                        new long[] {10, 0},
                        new long[] {3, 0},
                        new long[] {0, 10},
                        new long[] {0, 3},
                        6,
                        60,
                        700);

        Effect effect = Effect.of(counts, 1);

        assertThat(effect.exposed()).isZero();
        assertThat(effect.more()).isZero();
        assertThat(effect.p()).isEqualTo(1);
        assertThat(effect.value()).isEqualTo(0.0);
    }

    /** A span's exit rate that differs from another's is no effect, whoever is in which span. */
    @Test
    void intervalsHoldTheTruthInNineteenOfTwenty() {
        Random random = new Random(7);
        int held = 0;
        int alarms = 0;
        int runs = 400;
        for (int run = 0; run < runs; run++) {
            long[][] counts = new long[4][10];
            for (int span = 0; span < 10; span++) {
                double chance = 0.2 + 0.06 * span;
                for (int customer = 0; customer < 60; customer++) {
                    boolean isExposed = random.nextDouble() < 0.1 + 0.08 * span;
                    int side = isExposed ? 0 : 2;
                    counts[side][span]++;
                    counts[side + 1][span] += random.nextDouble() < chance ? 1 : 0;
                }
            }
            Effect effect =
                    Effect.of(
                            new TrialCounts(counts[0], counts[1], counts[2], counts[3], 0, 0, 0),
                            run);
            held += effect.interval().low() <= 0 && effect.interval().high() >= 0 ? 1 : 0;
            alarms += effect.p() < 0.05 ? 1 : 0;
        }
        assertThat((double) held / runs).isBetween(0.92, 0.98);
        assertThat((double) alarms / runs).isBetween(0.02, 0.08);
    }
}

package dev.waymark.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

/** Upright counters count what plain ones count. */
class MaskCountsTest {
    @Test
    void countsLikePlainCounters() {
        SeededRuns.run(
                50,
                random -> {
                    MaskCounts counts = new MaskCounts();
                    long[] plain = new long[64];
                    int masks = random.nextInt(5000);
                    for (int i = 0; i < masks; i++) {
                        long mask = random.nextLong();
                        counts.add(mask);
                        for (int type = 0; type < 64; type++) {
                            plain[type] += mask >>> type & 1;
                        }
                    }
                    for (int type = 0; type < 64; type++) {
                        assertThat(counts.count(type)).isEqualTo(plain[type]);
                    }
                });
    }
}

package dev.waymark.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class DurationTextTest {
    @Test
    void writesTheLargestUnits() {
        assertThat(DurationText.format(Duration.ofDays(90))).isEqualTo("90d");
        assertThat(DurationText.format(Duration.ofMillis(5_400_001))).isEqualTo("1h30m1ms");
        assertThat(DurationText.format(Duration.ZERO)).isEqualTo("0s");
        assertThat(DurationText.format(Duration.ofHours(-30))).isEqualTo("-1d6h");
    }

    @Test
    void readsWhatItWrites() {
        SeededRuns.run(
                300,
                random -> {
                    Duration duration =
                            Duration.ofMillis(random.nextLong(1L << random.nextInt(45)));
                    assertThat(DurationText.parse("within", DurationText.format(duration)))
                            .isEqualTo(duration);
                });
    }
}

package dev.waymark.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void advisesTheUnitsThatPeopleMostlyMean() {
        assertThatThrownBy(() -> DurationText.parse("gap", "30"))
                .hasMessage(
                        "gap \"30\" has no unit. Give one of ms, s, m, h, d, w, for example"
                                + " \"30m\" or \"30h\".");
        assertThatThrownBy(() -> DurationText.parseDays("lookback", "60"))
                .hasMessage(
                        "lookback \"60\" has no unit. Give one of ms, s, m, h, d, w, for example"
                                + " \"60d\" or \"60w\".");
        assertThatThrownBy(() -> DurationText.parse("half-life", "soon", Duration.ofDays(7)))
                .hasMessage(
                        "half-life \"soon\" is not a duration. Write a whole number and a unit (ms,"
                                + " s, m, h, d, w), for example \"7d\", \"4w\" or \"1d12h\".");
    }

    @Test
    void refusesWhatIsTooLongToBeADuration() {
        assertThatThrownBy(() -> DurationText.parse("unit", "1s".repeat(100_000)))
                .hasMessage(
                        "unit \"%s…\" has 200,000 characters, and a duration at most 100. Write a"
                            + " whole number and a unit, for example \"30m\", \"7d\" or \"1h30m\".",
                        "1s".repeat(50));
        assertThat(DurationText.parse("unit", "1s".repeat(50))).isEqualTo(Duration.ofSeconds(50));
    }
}

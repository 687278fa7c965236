package dev.waymark.engine.quantile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class DurationSummaryPropertiesTest {
    @Test
    void isEmptyWithoutValues() {
        assertThat(DurationSummary.ofMillis(new long[0])).isEmpty();
    }

    @Test
    void interpolatesBetweenTheTwoNearestValues() {
        DurationSummary summary =
                DurationSummary.ofMillis(new long[] {40, 10, 20, 30}).orElseThrow();
        assertThat(summary.median()).isEqualTo(Duration.ofMillis(25));
        assertThat(summary.p95()).isEqualTo(Duration.ofMillis(38).plusNanos(500_000));
        assertThat(summary.mean()).isEqualTo(Duration.ofMillis(25));
        assertThat(summary.min()).isEqualTo(Duration.ofMillis(10));
        assertThat(summary.max()).isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void equalsSortingForAnySizesAndMagnitudes() {
        SeededRuns.run(
                500,
                random -> {
                    long[] values = draw(random);
                    long[] sorted = values.clone();
                    Arrays.sort(sorted);
                    DurationSummary summary =
                            DurationSummary.ofMillis(values.clone()).orElseThrow();
                    assertThat(summary.median()).isEqualTo(quantile(sorted, 0.5));
                    assertThat(summary.p95()).isEqualTo(quantile(sorted, 0.95));
                    assertThat(summary.min()).isEqualTo(Duration.ofMillis(sorted[0]));
                    assertThat(summary.max())
                            .isEqualTo(Duration.ofMillis(sorted[sorted.length - 1]));
                    assertThat((double) summary.mean().toMillis())
                            .isCloseTo(Arrays.stream(sorted).average().orElseThrow(), within(1.0));
                });
    }

    @Test
    void collectsGroupsOverSeveralCollections() {
        SeededRuns.run(
                100,
                random -> {
                    ValueGroups first = new ValueGroups();
                    ValueGroups second = new ValueGroups();
                    first.ensureGroups(5);
                    second.ensureGroups(5);
                    long[] values = draw(random);
                    for (long value : values) {
                        (random.nextBoolean() ? first : second).add(3, value);
                        first.add(4, random.nextLong(1L << 40));
                    }
                    assertThat(ValueGroups.summarise(List.of(first, second), new int[] {3, 3}))
                            .isEqualTo(DurationSummary.ofMillis(values));
                });
    }

    private static Duration quantile(long[] sorted, double share) {
        double at = share * (sorted.length - 1);
        long low = sorted[(int) at];
        long high = sorted[(int) Math.ceil(at)];
        return DurationSummary.millis(low + (at - Math.floor(at)) * (high - low));
    }

    private static long[] draw(Random random) {
        int bits = 1 + random.nextInt(42);
        return random.longs(1 + random.nextInt(2000), 0, 1L << bits).toArray();
    }
}

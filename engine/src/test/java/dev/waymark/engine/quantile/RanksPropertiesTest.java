package dev.waymark.engine.quantile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

class RanksPropertiesTest {
    @Test
    void equalSortingForAnyNumbers() {
        SeededRuns.run(
                300,
                random -> {
                    int[] values = draw(random);
                    int size = 1 + random.nextInt(values.length);
                    int[] sorted = Arrays.copyOf(values, size);
                    Arrays.sort(sorted);
                    int[] before = values.clone();
                    for (int i = 0; i < 10; i++) {
                        int rank = i == 0 ? 0 : i == 1 ? size - 1 : random.nextInt(size);
                        assertThat(Ranks.at(values, size, rank)).isEqualTo(sorted[rank]);
                        assertThat(Ranks.pair(values, size, rank))
                                .containsExactly(
                                        sorted[rank], sorted[Math.min(rank + 1, size - 1)]);
                    }
                    assertThat(values).isEqualTo(before);
                });
    }

    /** Few and many numbers; all different, mostly equal, sorted, or at the ends of the range. */
    private static int[] draw(Random random) {
        int[] values = new int[1 + random.nextInt(random.nextBoolean() ? 40 : 20_000)];
        int kind = random.nextInt(4);
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    switch (kind) {
                        case 0 -> random.nextInt(Integer.MAX_VALUE);
                        case 1 -> random.nextInt(3);
                        case 2 -> i;
                        default -> random.nextInt(10) == 0 ? Integer.MAX_VALUE : random.nextInt(9);
                    };
        }
        return values;
    }
}

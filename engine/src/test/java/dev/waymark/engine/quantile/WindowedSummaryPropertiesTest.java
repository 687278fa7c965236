package dev.waymark.engine.quantile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Windows change what is kept, never what comes out. */
class WindowedSummaryPropertiesTest {
    private static final int GROUPS = 3;

    @Test
    void equalsThePlainSummaryWhateverTheSampleSaid() {
        int[] repeated = new int[1];
        SeededRuns.run(
                200,
                random -> {
                    int bound = 1 + random.nextInt(1 << random.nextInt(30));
                    List<List<Long>> values = new ArrayList<>();
                    WindowedGroups sample = new WindowedGroups(GROUPS, ValueWindows.all(GROUPS));
                    boolean misleads = random.nextInt(4) == 0;
                    for (int group = 0; group < GROUPS; group++) {
                        List<Long> own = new ArrayList<>();
                        int size = random.nextInt(3_000);
                        for (int i = 0; i < size; i++) {
                            own.add((long) (bound * random.nextDouble() * random.nextDouble()));
                        }
                        for (int i = 0; i < size; i += 8) {
                            sample.add(group, misleads ? 2L * bound : own.get(i), 1);
                        }
                        values.add(own);
                    }
                    ValueWindows windows = ValueWindows.around(sample, GROUPS);
                    WindowedSummary found = collect(values, windows, random);
                    for (int group = 0; group < GROUPS; group++) {
                        found.summary(group);
                    }
                    ValueWindows widened = found.widened();
                    if (widened != null) {
                        repeated[0]++;
                        found = collect(values, widened, random);
                    }
                    for (int group = 0; group < GROUPS; group++) {
                        long[] own =
                                values.get(group).stream().mapToLong(Long::longValue).toArray();
                        assertThat(found.count(group)).isEqualTo(own.length);
                        assertThat(found.summary(group)).isEqualTo(DurationSummary.ofMillis(own));
                    }
                    assertThat(found.widened()).isNull();
                });
        assertThat(repeated[0]).isPositive();
    }

    @Test
    void countsEachOwnerOnce() {
        WindowedGroups groups = new WindowedGroups(2, ValueWindows.all(2));
        groups.add(0, 5, 1);
        groups.add(1, 5, 1);
        groups.add(0, 7, 1);
        groups.add(0, 9, 2);
        WindowedSummary summary = new WindowedSummary(List.of(groups));
        assertThat(summary.owners(0)).isEqualTo(2);
        assertThat(summary.owners(1)).isEqualTo(1);
        assertThat(summary.count(0)).isEqualTo(3);
    }

    private static WindowedSummary collect(
            List<List<Long>> values, ValueWindows windows, Random random) {
        List<WindowedGroups> parts = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int part = 0; part < count; part++) {
            parts.add(new WindowedGroups(GROUPS, windows));
        }
        for (int group = 0; group < GROUPS; group++) {
            for (long value : values.get(group)) {
                parts.get(random.nextInt(count)).add(group, value, 1 + group);
            }
        }
        return new WindowedSummary(parts);
    }
}

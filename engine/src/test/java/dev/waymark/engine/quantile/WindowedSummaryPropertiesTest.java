package dev.waymark.engine.quantile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.kernel.Workers;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Windows change what is kept, never what comes out. */
class WindowedSummaryPropertiesTest {
    private static final int GROUPS = 3;

    @Test
    void equalsThePlainSummaryHoweverOftenItIsRefined() {
        int[] repeated = new int[1];
        SeededRuns.run(
                300,
                random -> {
                    List<long[]> values = draw(random);
                    List<WindowedGroups> parts = parts(random, ValueWindows.all(GROUPS));
                    WindowedSummary found = collect(values, parts, random, random.nextInt(4));
                    summarise(found);
                    ValueWindows widened = found.widened();
                    if (widened != null) {
                        repeated[0]++;
                        found = collect(values, parts(random, widened), random, 0);
                    }
                    for (int group = 0; group < GROUPS; group++) {
                        long[] own = values.get(group).clone();
                        assertThat(found.count(group)).isEqualTo(own.length);
                        assertThat(found.summary(group)).isEqualTo(DurationSummary.ofMillis(own));
                    }
                    assertThat(found.widened()).isNull();
                });
        assertThat(repeated[0]).isPositive();
    }

    @Test
    void keepsLittleOfManyValues() {
        WindowedGroups groups = new WindowedGroups(1, ValueWindows.all(1));
        ValueBuffer buffer = new ValueBuffer(groups);
        Random random = new Random(7);
        for (int i = 0; i < 400_000; i++) {
            buffer.put(0, random.nextInt(1 << 20), 1);
            if (i == 6_250 || i == 25_000 || i == 100_000) {
                buffer.flush();
                WindowedGroups.refine(List.of(groups), Workers.SEQUENTIAL);
            }
        }
        buffer.flush();
        int[] kept = new int[1];
        groups.kept.forEach((keptGroups, keptValues, size) -> kept[0] += size);
        assertThat(kept[0]).isBetween(1_000, 20_000);
        assertThat(new WindowedSummary(List.of(groups)).summary(0)).isPresent();
    }

    @Test
    void keepsNothingBetweenTheWindowsOnSeveralThreads() {
        Random random = new Random(7);
        List<WindowedGroups> parts = new ArrayList<>();
        for (int part = 0; part < 4; part++) {
            parts.add(new WindowedGroups(1, ValueWindows.all(1)));
        }
        for (int i = 0; i < 40_000; i++) {
            long value = random.nextInt(100) < 55 ? 0 : 1 + random.nextInt(1 << 20);
            parts.get(i & 3).add(new int[1], new long[] {value}, 0, 1);
            if (i == 10_000) {
                WindowedGroups.refine(parts, Workers.SEQUENTIAL);
            }
        }
        int[] kept = new int[1];
        parts.forEach(
                part ->
                        part.kept.forEach(
                                (groups, values, size) -> {
                                    for (int i = 0; i < size; i++) {
                                        kept[0] += values[i] > 0 ? 1 : 0;
                                    }
                                }));
        assertThat(kept[0]).isBetween(500, 4_000);
    }

    @Test
    void widensWindowsWhereOwnersHaveSeveralValues() {
        double[] kept = new double[2];
        for (int alike = 0; alike < 2; alike++) {
            WindowedGroups groups = new WindowedGroups(1, ValueWindows.all(1));
            int none = groups.none();
            for (int owner = 0; owner < 16_000; owner++) {
                groups.add(new int[] {none, 0}, new long[] {0, owner}, 0, 2);
                for (int i = 0; i < 3 * alike; i++) {
                    groups.add(new int[1], new long[] {owner}, 0, 1);
                }
            }
            WindowedGroups.refine(List.of(groups), Workers.SEQUENTIAL);
            kept[alike] = groups.kept.count();
        }
        assertThat(kept[1] / kept[0]).isBetween(3.8, 4.2);
    }

    @Test
    void countsEachOwnerOnce() {
        WindowedGroups groups = new WindowedGroups(2, ValueWindows.all(2));
        int none = groups.none();
        groups.add(new int[] {none, 0, 1, 0, none, 0}, new long[] {0, 5, 5, 7, 0, 9}, 0, 6);
        WindowedSummary summary = new WindowedSummary(List.of(groups));
        assertThat(summary.owners(0)).isEqualTo(2);
        assertThat(summary.owners(1)).isEqualTo(1);
        assertThat(summary.count(0)).isEqualTo(3);
        assertThat(summary.sum(0)).isEqualTo(21);
    }

    /** Few and many values, short and very long; in any order, or rising, which misleads. */
    private static List<long[]> draw(Random random) {
        List<long[]> values = new ArrayList<>();
        long bound = 1 + random.nextInt(1 << random.nextInt(30));
        long scale = random.nextInt(5) == 0 ? 1L << random.nextInt(20) : 1;
        boolean misleads = random.nextInt(4) == 0;
        long base = random.nextInt(4) == 0 ? 2_592_000_000L : 0;
        for (int group = 0; group < GROUPS; group++) {
            long[] own = new long[random.nextInt(3_000)];
            for (int i = 0; i < own.length; i++) {
                own[i] = base + scale * (long) (bound * random.nextDouble() * random.nextDouble());
            }
            if (misleads) {
                Arrays.sort(own);
            }
            values.add(own);
        }
        return values;
    }

    private static List<WindowedGroups> parts(Random random, ValueWindows windows) {
        List<WindowedGroups> parts = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int part = 0; part < count; part++) {
            parts.add(new WindowedGroups(GROUPS, windows));
        }
        return parts;
    }

    private static WindowedSummary collect(
            List<long[]> values, List<WindowedGroups> parts, Random random, int refinements) {
        int step = 0;
        for (int round = 0; round <= refinements; round++) {
            if (round > 0) {
                WindowedGroups.refine(parts, Workers.SEQUENTIAL);
            }
            int next = round == refinements ? Integer.MAX_VALUE : 1 << 6 + 2 * round;
            for (int group = 0; group < GROUPS; group++) {
                long[] own = values.get(group);
                for (int i = Math.min(step, own.length); i < Math.min(next, own.length); i++) {
                    parts.get(random.nextInt(parts.size()))
                            .add(new int[] {group}, new long[] {own[i]}, 0, 1);
                }
            }
            step = next;
        }
        return new WindowedSummary(parts);
    }

    private static void summarise(WindowedSummary found) {
        for (int group = 0; group < GROUPS; group++) {
            found.summary(group);
        }
    }
}

package dev.waymark.engine.funnel.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.testkit.naive.funnel.NaiveChains;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class ChainCounterPropertiesTest {
    private static final int TYPES = 5;

    @Test
    void looseOrderEqualsTheExhaustiveSearch() {
        SeededRuns.run(
                30_000, random -> compare(random, new ChainRules.Loose(), random.nextInt(3) == 0));
    }

    @Test
    void strictOrderEqualsTheExhaustiveSearch() {
        SeededRuns.run(
                20_000, random -> compare(random, new ChainRules.Strict(), random.nextInt(3) == 0));
    }

    @Test
    void anyOrderEqualsTheExhaustiveSearch() {
        SeededRuns.run(
                20_000, random -> compare(random, new ChainRules.AnyOrder(), random.nextBoolean()));
    }

    @Test
    void plainSearchEqualsTheGeneralOneOnLongJourneys() {
        SeededRuns.run(
                20_000,
                random -> {
                    ChainRules rules = plainRules(random);
                    Journey journey = journey(random, random.nextInt(60), 40);
                    assertThat(rules.isPlain()).isTrue();
                    assertThat(counted(new ChainCounter(rules), journey))
                            .isEqualTo(counted(new ChainCounter(rules, false), journey));
                });
    }

    private static ChainRules plainRules(Random random) {
        int steps = 1 + random.nextInt(4);
        int[] stepsOfType = new int[TYPES];
        for (int type = 0; type < TYPES; type++) {
            int step = random.nextInt(steps + 1);
            stepsOfType[type] = step == steps ? 0 : 1 << step;
        }
        long since = random.nextInt(3) == 0 ? random.nextInt(20) : Long.MIN_VALUE;
        return new ChainRules(
                steps,
                stepsOfType,
                new int[0],
                false,
                new ChainRules.Loose(),
                limit(random, 15),
                ChainRules.NO_LIMIT,
                0,
                since,
                random.nextInt(3) == 0 ? 15 + random.nextInt(20) : Long.MAX_VALUE,
                random.nextInt(3) == 0,
                ChainRules.Counting.CUSTOMERS,
                0,
                0);
    }

    private static void compare(Random random, ChainRules.Order order, boolean overlaps) {
        int steps = 1 + random.nextInt(4);
        boolean loose = order instanceof ChainRules.Loose;
        int[] stepsOfType = new int[TYPES];
        for (int type = 0; type < TYPES; type++) {
            stepsOfType[type] =
                    overlaps
                            ? random.nextInt(1 << steps) & ~(1 << random.nextInt(steps))
                            : (1 << random.nextInt(steps + 1)) & ((1 << steps) - 1);
        }
        int[] barred = new int[0];
        if (loose && steps > 1 && random.nextInt(3) == 0) {
            barred = new int[TYPES];
            for (int i = 0; i < 1 + random.nextInt(2); i++) {
                barred[random.nextInt(TYPES)] = random.nextInt(1 << (steps - 1));
            }
        }
        boolean isOverlapping =
                Arrays.stream(stepsOfType).anyMatch(mask -> Integer.bitCount(mask) > 1);
        int held = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0;
        ChainRules rules =
                new ChainRules(
                        steps,
                        stepsOfType,
                        barred,
                        random.nextBoolean(),
                        order,
                        limit(random, 12),
                        order instanceof ChainRules.AnyOrder
                                ? ChainRules.NO_LIMIT
                                : limit(random, 6),
                        loose && !isOverlapping && random.nextInt(3) == 0
                                ? 1 + random.nextInt(2)
                                : 0,
                        random.nextInt(3) == 0 ? random.nextInt(6) : Long.MIN_VALUE,
                        random.nextInt(3) == 0 ? 6 + random.nextInt(6) : Long.MAX_VALUE,
                        random.nextInt(3) == 0,
                        ChainRules.Counting.values()[random.nextInt(3)],
                        1 + random.nextInt(4),
                        held);
        Journey journey = journey(random, random.nextInt(8), 12);
        List<List<Integer>> expected =
                new NaiveChains(naive(rules), journey.types, journey.times, journey.held).counted();
        assertThat(counted(new ChainCounter(rules), journey))
                .as(
                        "%s steps %s barred %s on %s",
                        rules, Arrays.toString(stepsOfType), Arrays.toString(barred), journey)
                .isEqualTo(expected);
        assertThat(counted(new ChainCounter(rules, false), journey)).isEqualTo(expected);
    }

    private static NaiveChains.Rules naive(ChainRules rules) {
        return new NaiveChains.Rules(
                rules.steps(),
                rules.stepsOfType(),
                rules.barredOfType(),
                rules.dropsBarred(),
                switch (rules.order()) {
                    case ChainRules.Strict _ -> NaiveChains.Order.STRICT;
                    case ChainRules.AnyOrder _ -> NaiveChains.Order.ANY;
                    case ChainRules.Loose _, ChainRules.WindowFunnel _ -> NaiveChains.Order.LOOSE;
                },
                rules.windowMillis(),
                rules.stepWindowMillis(),
                rules.graceMillis(),
                rules.sinceMillis(),
                rules.untilMillis(),
                rules.firstEntryOnly(),
                switch (rules.counting()) {
                    case CUSTOMERS -> NaiveChains.Counting.CUSTOMERS;
                    case ATTEMPTS -> NaiveChains.Counting.ATTEMPTS;
                    case SESSIONS -> NaiveChains.Counting.SESSIONS;
                },
                rules.sessionGapMillis(),
                rules.held());
    }

    private static long limit(Random random, int bound) {
        return random.nextInt(3) == 0 ? ChainRules.NO_LIMIT : random.nextInt(bound);
    }

    private static Journey journey(Random random, int size, int span) {
        char[] types = new char[size];
        long[] times = new long[size];
        int[][] held = new int[3][size];
        for (int i = 0; i < size; i++) {
            types[i] = (char) random.nextInt(TYPES);
            times[i] = random.nextInt(span);
            for (int[] column : held) {
                column[i] = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(2);
            }
        }
        Arrays.sort(times);
        return new Journey(types, times, held);
    }

    private static List<List<Integer>> counted(ChainCounter counter, Journey journey) {
        List<List<Integer>> chains = new ArrayList<>();
        int shift = 3;
        counter.count(
                shifted(journey.types, shift),
                shifted(journey.times, shift),
                new int[][] {
                    shifted(journey.held[0], shift),
                    shifted(journey.held[1], shift),
                    shifted(journey.held[2], shift)
                },
                shift,
                shift + journey.types.length,
                (places, level) ->
                        chains.add(
                                Arrays.stream(places, 0, level)
                                        .map(p -> p - shift)
                                        .boxed()
                                        .toList()));
        chains.sort(NaiveChains.EARLIER);
        return chains;
    }

    private static char[] shifted(char[] values, int by) {
        char[] shifted = new char[by + values.length];
        System.arraycopy(values, 0, shifted, by, values.length);
        return shifted;
    }

    private static long[] shifted(long[] values, int by) {
        long[] shifted = new long[by + values.length];
        System.arraycopy(values, 0, shifted, by, values.length);
        return shifted;
    }

    private static int[] shifted(int[] values, int by) {
        int[] shifted = new int[by + values.length];
        System.arraycopy(values, 0, shifted, by, values.length);
        return shifted;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Journey(char[] types, long[] times, int[][] held) {
        @Override
        public String toString() {
            List<String> events = new ArrayList<>();
            for (int i = 0; i < types.length; i++) {
                events.add(
                        (int) types[i]
                                + "@"
                                + times[i]
                                + "/"
                                + held[0][i]
                                + held[1][i]
                                + held[2][i]);
            }
            return events.toString();
        }
    }
}

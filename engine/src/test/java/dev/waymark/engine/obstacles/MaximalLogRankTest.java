package dev.waymark.engine.obstacles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.testkit.naive.waits.NaiveLogRank;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class MaximalLogRankTest {
    @Test
    void equalsTheNaiveStatistic() {
        SeededRuns.run(
                200,
                random -> {
                    WaitSample sample = sample(random, 20 + random.nextInt(100), 0.6, 5);
                    MaximalLogRank.Cut cut = cut(sample);
                    assertThat(cut.statistic())
                            .isCloseTo(
                                    NaiveLogRank.statistic(sample.waits, sample.spans, sample.went),
                                    within(1e-9));
                });
    }

    @Test
    void countsACustomerDrawnTwiceAsTwoCustomers() {
        SeededRuns.run(
                50,
                random -> {
                    WaitSample sample = sample(random, 80, 0.6, 20);
                    int[] weights = random.ints(sample.size(), 0, 3).toArray();
                    WaitSample repeated = repeated(sample, weights);

                    assertThat(new MaximalLogRank(sample).cut(weights).statistic())
                            .isCloseTo(cut(repeated).statistic(), within(1e-9));
                });
    }

    @Test
    void raisesFalseAlarmsNoOftenerThanStated() {
        int logs = 2_000;
        for (int size : new int[] {100, 400}) {
            for (double goingOn : new double[] {0.9, 0.4}) {
                Random random = new Random(size);
                int alarms = 0;
                for (int log = 0; log < logs; log++) {
                    WaitSample sample = sample(random, size, goingOn, 1_000_000);
                    alarms += p(sample) < 0.05 ? 1 : 0;
                }
                double error = Math.sqrt(0.05 * 0.95 / logs);
                assertThat((double) alarms / logs)
                        .as("%d customers of whom %s go on", size, goingOn)
                        .isLessThan(0.05 + 2 * error)
                        .isGreaterThan(0.01);
            }
        }
    }

    @Test
    void sizesItsPValueAsLausenAndSchumacherDo() {
        // P(max > 3) for cuts from 10 % to 90 %: 4φ(3)/3 + φ(3)(3 − 1/3) ln 81
        double density = Math.exp(-4.5) / Math.sqrt(2 * Math.PI);
        double expected = 4 * density / 3 + density * (3 - 1 / 3.0) * Math.log(81);
        WaitSample sample = sample(new Random(1), 5_000, 0.5, 1_000_000);
        MaximalLogRank test = new MaximalLogRank(sample);
        int[] once = once(sample);
        int cuts = test.cut(once).cuts();

        assertThat(test.p(new MaximalLogRank.Cut(100, 3, cuts), once))
                .isCloseTo(expected, within(0.005))
                .isLessThanOrEqualTo(expected);
    }

    @Test
    void hasNoCutWhereAllWaitTheSame() {
        WaitSample sample = sample(new Random(1), 100, 0.5, 1);

        assertThat(cut(sample).from()).isEqualTo(100);
        assertThat(p(sample)).isEqualTo(1);
    }

    private static MaximalLogRank.Cut cut(WaitSample sample) {
        return new MaximalLogRank(sample).cut(once(sample));
    }

    private static double p(WaitSample sample) {
        MaximalLogRank test = new MaximalLogRank(sample);
        return test.p(test.cut(once(sample)), once(sample));
    }

    private static int[] once(WaitSample sample) {
        int[] weights = new int[sample.size()];
        Arrays.fill(weights, 1);
        return weights;
    }

    /** Customers whose waits say nothing; the log ends before some go on. */
    private static WaitSample sample(Random random, int size, double goingOn, int waits) {
        List<long[]> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long seen = random.nextInt(1_000);
            long span = (long) (-Math.log(random.nextDouble()) * 200);
            boolean went = random.nextDouble() < goingOn && span < seen;
            rows.add(new long[] {random.nextInt(waits), went ? span : seen, went ? 1 : 0, seen, i});
        }
        return sample(rows);
    }

    private static WaitSample repeated(WaitSample sample, int[] weights) {
        List<long[]> rows = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            for (int time = 0; time < weights[i]; time++) {
                rows.add(
                        new long[] {
                            sample.waits[i],
                            sample.spans[i],
                            sample.went[i] ? 1 : 0,
                            sample.spans[i],
                            rows.size()
                        });
            }
        }
        return sample(rows);
    }

    private static WaitSample sample(List<long[]> rows) {
        Growing followed = new Growing(5);
        for (long[] row : rows) {
            int place = followed.grow();
            for (int column = 0; column < row.length; column++) {
                followed.set(place + column, row[column]);
            }
        }
        return new WaitSample("a", "b", rows.size(), followed, 0, new Growing(1));
    }
}

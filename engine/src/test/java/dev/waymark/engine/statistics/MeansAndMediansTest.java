package dev.waymark.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Random;

class MeansAndMediansTest {
    /** Student's sleep data (1908): extra hours of sleep with two drugs, as in R's "sleep". */
    private static final double[] DRUG_1 = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2};

    private static final double[] DRUG_2 = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    /** M. Hollander and D. A. Wolfe, Nonparametric Statistical Methods (1973), page 69. */
    private static final double[] AT_TERM = {
        0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46
    };

    private static final double[] EARLIER = {1.15, 0.88, 0.90, 0.74, 1.21};

    /** The values of R's manual page of t.test for the sleep data. */
    @Test
    void matchesWelchsTestOnTheSleepData() {
        Difference difference =
                Means.difference(Moments.of(DRUG_1), Moments.of(DRUG_2), 0.95).orElseThrow();
        assertThat(difference.difference()).isCloseTo(1.58, within(1e-9));
        assertThat(difference.low()).isCloseTo(-0.2054832, within(5e-8));
        assertThat(difference.high()).isCloseTo(3.3654832, within(5e-8));
        assertThat(difference.p()).isCloseTo(0.07939, within(5e-6));
    }

    @Test
    void saysNothingOfMeansWithoutTwoValuesOrWithoutSpread() {
        Moments some = Moments.of(DRUG_1);
        assertThat(Means.difference(some, Moments.of(new double[] {1}), 0.95)).isEmpty();
        assertThat(Means.difference(Moments.of(new double[0]), some, 0.95)).isEmpty();
        assertThat(Means.difference(new Moments(5, 1, 0), new Moments(5, 2, 0), 0.95)).isEmpty();
    }

    /** Two-sided: twice the 0.1272 that the book and R's manual page of wilcox.test give. */
    @Test
    void matchesTheRankTestOfTheBook() {
        assertThat(Medians.rankTest(AT_TERM, EARLIER)).isCloseTo(0.2544, within(1e-4));
        assertThat(Medians.rankTest(new double[0], EARLIER)).isEqualTo(1);
    }

    @Test
    void coversTheTrueDifferenceOfMediansAsOftenAsItSays() {
        Random random = new Random(7);
        int covered = 0;
        int rejected = 0;
        int runs = 4000;
        for (int run = 0; run < runs; run++) {
            double[] first = waits(random, 60, 0);
            double[] second = waits(random, 90, 0.5);
            Difference difference = Medians.difference(first, second, 0.95).orElseThrow();
            covered += difference.low() <= 0.5 && 0.5 <= difference.high() ? 1 : 0;
            double[] same = waits(random, 90, 0);
            rejected += Medians.difference(first, same, 0.95).orElseThrow().p() < 0.05 ? 1 : 0;
        }
        assertThat((double) covered / runs).isBetween(0.935, 0.985);
        assertThat((double) rejected / runs).isBetween(0.015, 0.065);
    }

    /** By hand, n = 9: z₀.₉₈₂₄₂₂ between the second and the eighth value. */
    @Test
    void takesTheErrorOfAMedianFromTwoOrderStatistics() {
        MedianEstimate estimate =
                MedianEstimate.of(new long[] {90, 10, 50, 20, 70, 30, 60, 40, 80}, 10);
        assertThat(estimate.median()).isEqualTo(5);
        double outside = 2 * (1 + 9) / 512.0;
        double z = Normal.quantile(1 - outside / 2);
        assertThat(estimate.error()).isCloseTo((8 - 2) / (2 * z), within(1e-12));
    }

    @Test
    void takesTheSameMedianOfWholeNumbersAsOfOthers() {
        Random random = new Random(3);
        for (int n = 0; n < 200; n++) {
            long[] whole = random.longs(n, 0, 100).toArray();
            double[] sorted = java.util.Arrays.stream(whole).sorted().asDoubleStream().toArray();
            assertThat(MedianEstimate.of(whole, 1)).isEqualTo(MedianEstimate.ofSorted(sorted));
        }
    }

    @Test
    void saysNothingOfMediansOfFewOrEqualValues() {
        double[] equal = {3, 3, 3, 3, 3, 3};
        assertThat(Medians.difference(new double[4], AT_TERM, 0.95)).isEmpty();
        assertThat(Medians.difference(equal, equal, 0.95)).isEmpty();
    }

    /** Skewed, as waits are. */
    private static double[] waits(Random random, int n, double shift) {
        return random.doubles(n).map(u -> shift - Math.log(1 - u)).toArray();
    }
}

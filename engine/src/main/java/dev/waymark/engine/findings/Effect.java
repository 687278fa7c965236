package dev.waymark.engine.findings;

import dev.waymark.engine.statistics.Interval;
import dev.waymark.engine.statistics.Normal;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How differently those to whom something happened fare from their peers who came at the same time.
 *
 * <p>The test is that of Cochran (1954) and of Mantel and Haenszel (1959) over the spans of time,
 * without a correction for continuity. The difference is standardised to the exposed: each span
 * counts by how many of them it has. Its interval is the middle 95 % of {@value #RESAMPLES}
 * bootstrap samples, in which every customer of a span is drawn anew.
 *
 * @param exposed customers to whom it happened, in spans that have peers too
 * @param peers their peers
 * @param exposedShare of the exposed, those who reached what is measured; 0 if there are none
 * @param peersShare the share that the exposed would have reached with their peers' chances
 * @param more how many more of the exposed reached it than with their peers' chances; negative if
 *     fewer
 * @param interval of {@code more}
 * @param value what those are worth: {@code more} × the mean value of those who reach; null if
 *     nobody brought a value
 * @param valueInterval of {@code value}
 * @param z the test's statistic, of the sign of {@code more}
 * @param p two-sided, not corrected for other tests; 1 if there is nothing to compare
 */
public record Effect(
        long exposed,
        long peers,
        double exposedShare,
        double peersShare,
        double more,
        Interval interval,
        @Nullable Double value,
        @Nullable Interval valueInterval,
        double z,
        double p) {
    /** Bootstrap samples of an interval. */
    public static final int RESAMPLES = 1000;

    private static final double TAIL = 0.025;
    private static final int EXACT = 50;
    private static final double FEWEST_EXPECTED = 5;

    /** The effect with its intervals. O(spans × resamples). Equal seeds give equal intervals. */
    public static Effect of(TrialCounts counts, long seed) {
        return of(counts, seed, RESAMPLES);
    }

    /** The effect alone: its intervals are as narrow as the estimate. O(spans). */
    public static Effect quick(TrialCounts counts) {
        return of(counts, 0, 0);
    }

    /**
     * Whether the test's normal law holds, after Mantel and Fleiss (1980): the number of exposed
     * who reach what is measured could lie five above and five below what is expected. O(spans).
     */
    public static boolean isSound(TrialCounts counts) {
        double expected = 0;
        double least = 0;
        double most = 0;
        for (int i = 0; i < counts.exposed().length; i++) {
            long n = counts.exposed()[i];
            long m = counts.peers()[i];
            if (n > 0 && m > 0) {
                long both = counts.exposedReached()[i] + counts.peersReached()[i];
                expected += n * (double) both / (n + m);
                least += Math.max(0, both - m);
                most += Math.min(both, n);
            }
        }
        return Math.min(expected - least, most - expected) >= FEWEST_EXPECTED;
    }

    private static Effect of(TrialCounts counts, long seed, int resamples) {
        long exposed = 0;
        long peers = 0;
        long reached = 0;
        double more = 0;
        double sum = 0;
        double variance = 0;
        for (int i = 0; i < counts.exposed().length; i++) {
            long n = counts.exposed()[i];
            long m = counts.peers()[i];
            if (n > 0 && m > 0) {
                long a = counts.exposedReached()[i];
                long both = a + counts.peersReached()[i];
                double all = n + m;
                exposed += n;
                peers += m;
                reached += a;
                more += a - n * (double) counts.peersReached()[i] / m;
                sum += a - n * both / all;
                variance += n * m / all * (both / all) * ((all - both) / (all - 1));
            }
        }
        double z = variance == 0 ? 0 : sum / Math.sqrt(variance);
        double mean = counts.valued() == 0 ? 0 : counts.valueSum() / counts.valued();
        double[] drawn = new double[resamples];
        double[] worth = new double[resamples];
        SplittableRandom random = new SplittableRandom(seed);
        for (int r = 0; r < resamples; r++) {
            drawn[r] = draw(counts, random);
            worth[r] = drawn[r] * (mean + error(counts, mean) * random.nextGaussian());
        }
        double share = exposed == 0 ? 0 : (double) reached / exposed;
        boolean isWorth = counts.valued() > 0;
        return new Effect(
                exposed,
                peers,
                share,
                exposed == 0 ? 0 : share - more / exposed,
                more,
                middle(drawn, more),
                isWorth ? (Double) (more * mean) : null,
                isWorth ? middle(worth, more * mean) : null,
                z,
                Normal.twoSided(z));
    }

    private static double error(TrialCounts counts, double mean) {
        long n = counts.valued();
        double variance = n < 2 ? 0 : (counts.valueSquares() - n * mean * mean) / (n - 1);
        return n < 2 ? 0 : Math.sqrt(Math.max(0, variance) / n);
    }

    private static double draw(TrialCounts counts, SplittableRandom random) {
        double more = 0;
        for (int i = 0; i < counts.exposed().length; i++) {
            long n = counts.exposed()[i];
            long m = counts.peers()[i];
            if (n > 0 && m > 0) {
                more += binomial(n, counts.exposedReached()[i], random);
                more -= n * binomial(m, counts.peersReached()[i], random) / m;
            }
        }
        return more;
    }

    /** Hits among n draws from n customers of whom some are hits; many draws by the normal law. */
    private static double binomial(long n, long hits, SplittableRandom random) {
        if (hits == 0 || hits == n) {
            return hits;
        }
        double share = (double) hits / n;
        if (hits > EXACT && n - hits > EXACT) {
            double drawn = hits + Math.sqrt(hits * (1 - share)) * random.nextGaussian();
            return Math.clamp(drawn, 0, n);
        }
        int drawn = 0;
        for (long i = 0; i < n; i++) {
            drawn += random.nextDouble() < share ? 1 : 0;
        }
        return drawn;
    }

    private static Interval middle(double[] drawn, double estimate) {
        if (drawn.length == 0) {
            return new Interval(estimate, estimate);
        }
        double[] sorted = drawn.clone();
        Arrays.sort(sorted);
        int low = (int) Math.floor(TAIL * (sorted.length - 1));
        return new Interval(sorted[low], sorted[sorted.length - 1 - low]);
    }
}

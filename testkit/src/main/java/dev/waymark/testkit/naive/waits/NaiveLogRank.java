package dev.waymark.testkit.naive.waits;

/** The maximally selected log-rank statistic, term by term as it is defined. */
public final class NaiveLogRank {
    private NaiveLogRank() {}

    /**
     * The largest absolute standardised statistic over all cuts that leave a tenth of the items on
     * either side, with its sign; 0 if there is no cut.
     *
     * @param waits by which items are cut, rising
     * @param spans time until the event, or until the item was last seen
     * @param went whether the event came
     */
    public static double statistic(long[] waits, long[] spans, boolean[] went) {
        int n = waits.length;
        double[] scores = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            scores[i] = went[i] ? 1 : 0;
            for (int j = 0; j < n; j++) {
                if (went[j] && spans[j] <= spans[i]) {
                    scores[i] -= 1.0 / atRisk(spans, spans[j]);
                }
            }
            mean += scores[i] / n;
        }
        double squares = 0;
        for (double score : scores) {
            squares += (score - mean) * (score - mean);
        }
        double best = 0;
        for (int m = 1; m < n; m++) {
            boolean isCut = waits[m - 1] < waits[m] && 10 * m >= n && 10 * (n - m) >= n;
            if (isCut) {
                double sum = 0;
                for (int i = 0; i < m; i++) {
                    sum += scores[i];
                }
                double variance = (double) m * (n - m) / n / (n - 1) * squares;
                double z = (sum - m * mean) / Math.sqrt(variance);
                best = Math.abs(z) > Math.abs(best) ? z : best;
            }
        }
        return best;
    }

    private static long atRisk(long[] spans, long span) {
        long count = 0;
        for (long each : spans) {
            count += each >= span ? 1 : 0;
        }
        return count;
    }
}

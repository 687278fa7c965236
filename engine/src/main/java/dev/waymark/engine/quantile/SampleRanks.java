package dev.waymark.engine.quantile;

/**
 * Between which ranks of a sorted sample the median and the 95th percentile of everything very
 * probably lie: some standard deviations of the sample's rank to either side.
 *
 * @param low of the median's window; 0 if nothing lies below it for sure
 * @param high of the median's window; the sample's size or more if nothing lies above it for sure
 * @param topLow of the 95th percentile's window; 0 if nothing lies below it for sure
 * @param topHigh of the 95th percentile's window; the sample's size or more if nothing lies above
 *     it for sure
 */
record SampleRanks(int low, int high, int topLow, int topHigh) {
    /** Of a smaller sample nothing is concluded. */
    static final int FEWEST = 48;

    private static final double TOP_SHARE = 0.95;

    /**
     * The ranks in a sample of so many.
     *
     * @param deviations how many standard deviations to either side
     */
    static SampleRanks of(int size, double deviations) {
        double margin = margin(0.5, size, deviations);
        double topMargin = margin(TOP_SHARE, size, deviations);
        return new SampleRanks(
                Math.max(0, (int) (0.5 * size - margin)),
                (int) (0.5 * size + margin),
                Math.max(0, (int) (TOP_SHARE * size - topMargin)),
                (int) (TOP_SHARE * size + topMargin));
    }

    private static double margin(double share, int size, double deviations) {
        return 1 + deviations * Math.sqrt(share * (1 - share) * size);
    }
}

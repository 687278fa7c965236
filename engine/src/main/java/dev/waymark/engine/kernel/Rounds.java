package dev.waymark.engine.kernel;

/**
 * The customers of a log in four rounds: every 64th run of neighbours, every 16th that is left,
 * every 4th, and the rest. Each round is spread evenly over the log, whatever its order, and takes
 * neighbours together, which are read fastest.
 */
final class Rounds {
    /** How many parts in 64 each round visits. */
    static final int[] WEIGHTS = {1, 3, 12, 48};

    private static final int FIRST_STEP = 64;
    private static final int LAST_STEP = 4;

    /** The most neighbours of a run. */
    static final int LONGEST_RUN = 2048;

    private static final int FEWEST_RUNS = 1 << 12;

    private final int run;

    /** The rounds over a number of customers. */
    Rounds(int customers) {
        run = Math.clamp(customers / FEWEST_RUNS, 1, LONGEST_RUN);
    }

    /** Visits the customers of a round from {@code from} to {@code to − 1}, range by range. */
    void visit(int round, int from, int to, RangeVisitor visitor) {
        boolean isLast = round == WEIGHTS.length - 1;
        int step = isLast ? LAST_STEP : FIRST_STEP >> 2 * round;
        int first = isLast ? 1 : 0;
        int end = isLast ? LAST_STEP : 1;
        for (long r = from / run / step * step; r * run < to; r += step) {
            boolean isDone = !isLast && round > 0 && r % (4L * step) == 0;
            long low = Math.max(from, (r + first) * run);
            long high = Math.min(to, (r + end) * run);
            if (!isDone && low < high) {
                visitor.visit((int) low, (int) high);
            }
        }
    }

    /** Receives neighbouring customers. */
    @FunctionalInterface
    interface RangeVisitor {
        /** Customers from {@code from} to {@code to − 1}. */
        void visit(int from, int to);
    }
}

package dev.waymark.engine.attribution;

import java.util.Arrays;

/**
 * An absorbing Markov chain over states of touches, and what it loses without one of them.
 *
 * <p>Mechanism: the expected reward x of each state is the smallest solution of x = reward + P·x.
 * Gauss–Seidel sweeps from 0 with loops solved directly; with rewards of one sign the values only
 * grow, so they are followed until none moves any more. Taking a touch away sends every move to it
 * into nothing.
 */
final class TouchChain {
    private static final int MOST_SWEEPS = 100_000;
    private static final double STILL = 1e-15;

    private final int codes;
    private final int[] states;
    private final int[] starts;
    private final int[] targets;
    private final char[] touches;
    private final double[] chances;
    private final double[] totals;
    private final int rows;

    /** The chain of counts as {@link MarkovCredit} lays them out. */
    TouchChain(double[] counts, int allStates, int codes) {
        this.codes = codes;
        int width = codes + 1;
        int[] numbers = new int[allStates];
        Arrays.fill(numbers, -1);
        int[] seen = new int[allStates];
        double[] sums = new double[allStates];
        int moves = 0;
        int used = 0;
        for (int state = allStates - 1; state >= 0; state--) {
            double total = 0;
            for (int column = 0; column < width; column++) {
                double count = counts[state * width + column];
                total += count;
                moves += count > 0 && column > 0 && column < codes ? 1 : 0;
            }
            if (total > 0) {
                numbers[state] = used;
                sums[used] = total;
                seen[used++] = state;
            }
        }
        rows = used;
        states = Arrays.copyOf(seen, used);
        totals = Arrays.copyOf(sums, used);
        starts = new int[used + 1];
        targets = new int[moves];
        touches = new char[moves];
        chances = new double[moves];
        int at = 0;
        for (int row = 0; row < used; row++) {
            int state = states[row];
            for (int touch = 1; touch < codes; touch++) {
                double count = counts[state * width + touch];
                if (count > 0) {
                    targets[at] = numbers[(int) ((long) state * codes + touch) % allStates];
                    touches[at] = (char) touch;
                    chances[at++] = count / totals[row];
                }
            }
            starts[row + 1] = at;
        }
    }

    /**
     * By touch code: which share of the expected reward is lost without it.
     *
     * @param rewards of ending in each state, summed over all paths that do; by state
     */
    double[] removalEffects(double[] rewards) {
        double[] effects = new double[codes];
        double[] perVisit = new double[rows];
        for (int row = 0; row < rows; row++) {
            perVisit[row] = rewards[states[row]] / totals[row];
        }
        double whole = expected(perVisit, 0);
        if (whole > 0) {
            for (int touch = 1; touch < codes; touch++) {
                effects[touch] = Math.max(0, 1 - expected(perVisit, touch) / whole);
            }
        }
        return effects;
    }

    /** What a walk from the start earns, never stepping on one touch; 0 removes none. */
    private double expected(double[] perVisit, int removed) {
        if (rows == 0) {
            return 0;
        }
        double[] x = new double[rows];
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double moved = 0;
            for (int row = 0; row < rows; row++) {
                double sum = perVisit[row];
                double stay = 0;
                for (int move = starts[row]; move < starts[row + 1]; move++) {
                    if (touches[move] != removed) {
                        if (targets[move] == row) {
                            stay += chances[move];
                        } else {
                            sum += chances[move] * x[targets[move]];
                        }
                    }
                }
                double now = sum / (1 - stay);
                moved = Math.max(moved, Math.abs(now - x[row]) / Math.max(Math.abs(now), 1e-300));
                x[row] = now;
            }
            if (moved <= STILL) {
                break;
            }
        }
        return x[rows - 1];
    }
}

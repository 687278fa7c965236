package dev.waymark.maps.draft;

import java.util.Arrays;

/**
 * Cuts an ordered row of types into stages where the flow between neighbours is weakest and waits
 * are longest.
 */
final class StageCuts {
    /*
     * The types form a graph: the weight between two is the number of customers who go directly from
     * one to the other, in either direction, discounted by how long that takes. Cuts maximise the
     * modularity of the stages (Newman and Girvan 2004), the weight inside stages beyond what the
     * types' own weights would give by chance. Since stages are stretches of the row, dynamic
     * programming finds the best cuts exactly: O(square of types × stages).
     */
    private StageCuts() {}

    /**
     * The best stretches.
     *
     * @param weight symmetric, zero or more, in the order of the row
     * @param isFrequent which types may carry a stretch: each stretch holds one or more of them
     * @param least fewest stretches, from one to the number of frequent types
     * @param most most stretches
     * @return where each stretch begins, rising from 0; ties go to fewer and earlier cuts
     */
    static int[] of(double[][] weight, boolean[] isFrequent, int least, int most) {
        int size = weight.length;
        double[][] gain = gains(weight, isFrequent);
        double[][] best = new double[most + 1][size + 1];
        int[][] from = new int[most + 1][size + 1];
        for (double[] row : best) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        best[0][0] = 0;
        for (int stages = 1; stages <= most; stages++) {
            for (int end = 1; end <= size; end++) {
                for (int begin = stages - 1; begin < end; begin++) {
                    double value = best[stages - 1][begin] + gain[begin][end];
                    if (value > best[stages][end] + 1e-12) {
                        best[stages][end] = value;
                        from[stages][end] = begin;
                    }
                }
            }
        }
        int chosen = least;
        for (int stages = least; stages <= most; stages++) {
            if (best[stages][size] > best[chosen][size] + 1e-12) {
                chosen = stages;
            }
        }
        int[] cuts = new int[chosen];
        int end = size;
        for (int stage = chosen; stage >= 1; stage--) {
            end = from[stage][end];
            cuts[stage - 1] = end;
        }
        return cuts;
    }

    /** What a stretch from {@code begin} (inclusive) to {@code end} (exclusive) adds. */
    private static double[][] gains(double[][] weight, boolean[] isFrequent) {
        int size = weight.length;
        double[] own = new double[size];
        double all = 0;
        for (int a = 0; a < size; a++) {
            own[a] = Arrays.stream(weight[a]).sum();
            all += own[a];
        }
        double[][] gain = new double[size + 1][size + 1];
        for (int begin = 0; begin < size; begin++) {
            double inside = 0;
            double owned = 0;
            boolean isCarried = false;
            for (int end = begin + 1; end <= size; end++) {
                int added = end - 1;
                isCarried |= isFrequent[added];
                for (int other = begin; other < added; other++) {
                    inside += 2 * weight[other][added];
                }
                inside += weight[added][added];
                owned += own[added];
                double share = all == 0 ? 0 : owned / all;
                gain[begin][end] =
                        isCarried
                                ? (all == 0 ? 0 : inside / all) - share * share
                                : Double.NEGATIVE_INFINITY;
            }
        }
        return gain;
    }
}

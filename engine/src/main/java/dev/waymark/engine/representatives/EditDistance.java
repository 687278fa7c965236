package dev.waymark.engine.representatives;

/**
 * The edit distance of sequences, by the usual table (Wagner and Fischer 1974): adding or leaving
 * out costs 1. O(length × length). Not safe for several threads.
 */
public final class EditDistance {
    private final int substitution;
    private int[] row = new int[65];

    /**
     * A measure.
     *
     * @param substitution what changing a step costs: 1 is Levenshtein's distance, 2 that of the
     *     longest common subsequence
     */
    public EditDistance(int substitution) {
        this.substitution = substitution;
    }

    /** The cheapest way from one sequence to the other, zero or more. */
    public int between(char[] left, char[] right) {
        if (row.length <= right.length) {
            row = new int[right.length + 1];
        }
        int[] costs = row;
        for (int j = 0; j <= right.length; j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= left.length; i++) {
            int diagonal = costs[0];
            char step = left[i - 1];
            costs[0] = i;
            for (int j = 1; j <= right.length; j++) {
                int change = step == right[j - 1] ? diagonal : diagonal + substitution;
                diagonal = costs[j];
                costs[j] = Math.min(change, 1 + Math.min(diagonal, costs[j - 1]));
            }
        }
        return costs[right.length];
    }

    /** The same ÷ the longer length; 0 for two empty sequences. */
    double relative(char[] left, char[] right) {
        int longer = Math.max(left.length, right.length);
        return longer == 0 ? 0 : (double) between(left, right) / longer;
    }
}

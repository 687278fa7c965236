package dev.waymark.engine.funnel.chain;

import java.util.Arrays;

/**
 * Moments of one run, grouped by equal time, and which steps the events of a group can fill
 * together.
 *
 * <p>Mechanism: events of a group stand for consecutive steps in any order, each event for one
 * step: a bipartite matching, grown step by step along augmenting paths (Kuhn). A group of one
 * event needs none.
 */
final class TieGroups {
    private final int maxSteps;
    private final int[] owner;
    private int[] holds = new int[16];
    private boolean[] used = new boolean[16];
    private boolean[] seen = new boolean[16];
    private Moments moments;

    int groups;
    int[] start = new int[16];

    TieGroups(ChainRules rules) {
        this.maxSteps = rules.steps();
        this.owner = new int[maxSteps];
        this.moments = new Moments(rules);
    }

    void read(Moments newMoments, int from, int to) {
        moments = newMoments;
        groups = 0;
        if (start.length < to - from + 2) {
            start = new int[2 * (to - from + 2)];
        }
        for (int m = from; m < to; m++) {
            if (m == from || moments.time[m] != moments.time[m - 1]) {
                start[groups++] = m;
            }
        }
        start[groups] = to;
    }

    long time(int group) {
        return moments.time[start[group]];
    }

    int size(int group) {
        return start[group + 1] - start[group];
    }

    /**
     * The last step such that the group can fill it and all steps from {@code step} on; {@code step
     * − 1} if none.
     */
    int far(int group, int step) {
        int low = start[group];
        if (size(group) == 1) {
            return moments.fills(low, step) ? step : step - 1;
        }
        prepare(group);
        return extend(group, step, maxSteps - 1);
    }

    private void prepare(int group) {
        int size = size(group);
        if (used.length < size) {
            used = new boolean[2 * size];
            seen = new boolean[2 * size];
            holds = new int[2 * size];
        }
        Arrays.fill(used, 0, size, false);
    }

    /** How far unused events reach from a step on, no further than {@code limit}. */
    private int extend(int group, int step, int limit) {
        int size = size(group);
        Arrays.fill(holds, 0, size, -1);
        int last = step - 1;
        while (last < limit) {
            Arrays.fill(seen, 0, size, false);
            if (!augment(group, last + 1)) {
                break;
            }
            last++;
        }
        return last;
    }

    private boolean augment(int group, int step) {
        int low = start[group];
        int size = size(group);
        for (int i = 0; i < size; i++) {
            if (!used[i] && !seen[i] && moments.fills(low + i, step)) {
                seen[i] = true;
                if (holds[i] < 0 || augment(group, holds[i])) {
                    holds[i] = step;
                    owner[step] = i;
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Writes the earliest events of a group that fill steps {@code from} to {@code to}, which it
     * can.
     */
    void pick(int group, int from, int to, int[] chain) {
        int low = start[group];
        if (size(group) == 1) {
            chain[from] = low;
            return;
        }
        prepare(group);
        for (int step = from; step <= to; step++) {
            chain[step] = low + pickOne(group, step, to);
        }
    }

    private int pickOne(int group, int step, int to) {
        int low = start[group];
        for (int i = 0; i < size(group); i++) {
            if (!used[i] && moments.fills(low + i, step)) {
                used[i] = true;
                if (extend(group, step + 1, to) >= to) {
                    return i;
                }
                used[i] = false;
            }
        }
        throw new AssertionError("a group cannot fill what it was found to fill");
    }

    /**
     * Compares chains of which one may be the beginning of the other: then the longer one comes
     * first.
     */
    static int compare(int[] left, int leftSize, int[] right, int rightSize) {
        for (int s = 0; s < Math.min(leftSize, rightSize); s++) {
            if (left[s] != right[s]) {
                return Integer.compare(left[s], right[s]);
            }
        }
        return Integer.compare(rightSize, leftSize);
    }
}

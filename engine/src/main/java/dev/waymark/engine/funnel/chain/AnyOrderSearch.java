package dev.waymark.engine.funnel.chain;

import java.util.Arrays;

/**
 * The search for any order: the most steps that different events fill within the window.
 *
 * <p>Mechanism: from each event on, events are taken in time order as long as they add a step; that
 * is the greedy choice in a transversal matroid and so gives the most steps, each as early as can
 * be. Events of types that may fill the same steps are alike, so only the next of each kind is
 * looked at: O(events × steps × kinds of events).
 */
final class AnyOrderSearch implements ChainSearch {
    private static final int NOBODY = 0;

    private final ChainRules rules;
    private final int[] chain;
    private final int[] trial;
    private final int[] owner;
    private int kinds;
    private int[] kindMask = new int[8];
    private int[] kindStart = new int[10];
    private int[] next = new int[8];
    private int[] cursor = new int[8];
    private int[] kindOf = new int[16];
    private int[] list = new int[16];
    private int visited;

    AnyOrderSearch(ChainRules rules) {
        this.rules = rules;
        this.chain = new int[rules.steps()];
        this.trial = new int[rules.steps()];
        this.owner = new int[rules.steps()];
    }

    @Override
    public int[] chain() {
        return chain;
    }

    @Override
    public int best(Moments moments, int from, int to, long entryUntil) {
        arrange(moments, from, to);
        int level = 0;
        for (int m = from; m < to && level < rules.steps(); m++) {
            if (rules.mayBegin(moments.time[m], entryUntil)) {
                int reached = follow(moments, moments.time[m] + rules.windowMillis());
                if (reached > level) {
                    level = reached;
                    System.arraycopy(trial, 0, chain, 0, level);
                }
            }
            next[kindOf[m - from]]++;
        }
        return level;
    }

    private void arrange(Moments moments, int from, int to) {
        int size = to - from;
        if (list.length < size) {
            list = new int[2 * size];
            kindOf = new int[2 * size];
        }
        kinds = 0;
        for (int m = from; m < to; m++) {
            kindOf[m - from] = kind(moments.steps[m]);
        }
        Arrays.fill(kindStart, 0);
        for (int i = 0; i < size; i++) {
            kindStart[kindOf[i] + 2]++;
        }
        for (int k = 2; k < kindStart.length; k++) {
            kindStart[k] += kindStart[k - 1];
        }
        for (int i = 0; i < size; i++) {
            list[kindStart[kindOf[i] + 1]++] = from + i;
        }
        System.arraycopy(kindStart, 0, next, 0, kinds);
    }

    private int kind(int mask) {
        for (int k = 0; k < kinds; k++) {
            if (kindMask[k] == mask) {
                return k;
            }
        }
        if (kinds == kindMask.length) {
            kindMask = Arrays.copyOf(kindMask, 2 * kinds);
            next = new int[2 * kinds];
            cursor = new int[2 * kinds];
            kindStart = new int[2 * kinds + 2];
        }
        kindMask[kinds] = mask;
        return kinds++;
    }

    private int follow(Moments moments, long deadline) {
        Arrays.fill(owner, NOBODY);
        System.arraycopy(next, 0, cursor, 0, kinds);
        int reached = 0;
        while (reached < rules.steps()) {
            int first = -1;
            for (int k = 0; k < kinds; k++) {
                if (cursor[k] < kindStart[k + 1]
                        && (first < 0 || list[cursor[k]] < list[cursor[first]])) {
                    first = k;
                }
            }
            if (first < 0 || moments.time[list[cursor[first]]] > deadline) {
                break;
            }
            visited = 0;
            if (fill(kindMask[first])) {
                trial[reached++] = list[cursor[first]++];
            } else {
                cursor[first] = kindStart[first + 1];
            }
        }
        return reached;
    }

    /** Gives an event of a mask a step, moving others if need be. */
    private boolean fill(int mask) {
        for (int rest = mask & ~visited; rest != 0; rest &= rest - 1, rest &= ~visited) {
            int step = Integer.numberOfTrailingZeros(rest);
            visited |= 1 << step;
            if (owner[step] == NOBODY || fill(owner[step])) {
                owner[step] = mask;
                return true;
            }
        }
        return false;
    }
}

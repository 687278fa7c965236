package dev.waymark.engine.funnel.chain;

import java.util.Arrays;

/**
 * The search for loose order when an event may fill one of several steps, with step windows and
 * exclusions.
 *
 * <p>Mechanism: as {@link PairwiseSearch}, but over groups of equal time, of which each may fill
 * several consecutive steps with different events. O(events × steps), more only in groups where
 * several events compete for steps.
 */
final class TiedSearch implements ChainSearch {
    private static final long NONE = Long.MIN_VALUE;
    private static final long NEVER = Long.MAX_VALUE;

    private final ChainRules rules;
    private final int width;
    private final TieGroups ties;
    private final int[] chain;
    private final int[] trial;
    private final int[] heads;
    private final int[] tails;
    private int[] far = new int[0];
    private long[] latest = new long[0];
    private long[] ahead = new long[0];
    private long[] within = new long[0];
    private int[] spans = new int[0];

    TiedSearch(ChainRules rules) {
        this.rules = rules;
        this.width = rules.steps();
        this.ties = new TieGroups(rules);
        this.chain = new int[width];
        this.trial = new int[width];
        this.heads = new int[width];
        this.tails = new int[width];
    }

    @Override
    public int[] chain() {
        return chain;
    }

    @Override
    public int best(Moments moments, int from, int to, long entryUntil) {
        ties.read(moments, from, to);
        if (far.length < ties.groups * width) {
            int length = 2 * ties.groups * width;
            far = new int[length];
            latest = new long[length];
            ahead = new long[length];
            within = new long[length];
            spans = new int[length];
        }
        int level = longest(moments, entryUntil);
        if (level > 0) {
            learnEnds(moments, level);
            take(level, entryUntil);
        }
        return level;
    }

    private int longest(Moments moments, long entryUntil) {
        Arrays.fill(heads, 0);
        Arrays.fill(tails, 0);
        int level = 0;
        for (int g = 0; g < ties.groups; g++) {
            long time = ties.time(g);
            int row = g * width;
            Arrays.fill(latest, row, row + width, NONE);
            for (int a = 0; a < width; a++) {
                far[row + a] = ties.far(g, a);
                long begin = far[row + a] < a ? NONE : begin(moments, a, time, entryUntil);
                for (int b = a; begin != NONE && b <= far[row + a]; b++) {
                    latest[row + b] = Math.max(latest[row + b], begin);
                    level = Math.max(level, b + 1);
                }
            }
            for (int b = 0; b < width; b++) {
                if (latest[row + b] != NONE) {
                    pushLatest(b, g);
                }
            }
        }
        return level;
    }

    /** The latest beginning of a chain that may go on with step {@code step} at an instant. */
    private long begin(Moments moments, int step, long time, long entryUntil) {
        if (step == 0) {
            return rules.mayBegin(time, entryUntil) ? time : NONE;
        }
        int before = step - 1;
        int row = before * ties.groups;
        while (heads[before] < tails[before]
                && moments.latestNext(before, ties.time(spans[row + heads[before]])) < time) {
            heads[before]++;
        }
        if (heads[before] == tails[before]) {
            return NONE;
        }
        long begin = latest[spans[row + heads[before]] * width + before];
        return time - begin <= rules.windowMillis() ? begin : NONE;
    }

    private void pushLatest(int step, int group) {
        int row = step * ties.groups;
        while (tails[step] > heads[step]
                && latest[spans[row + tails[step] - 1] * width + step]
                        <= latest[group * width + step]) {
            tails[step]--;
        }
        spans[row + tails[step]++] = group;
    }

    private void learnEnds(Moments moments, int level) {
        Arrays.fill(heads, 0);
        Arrays.fill(tails, 0);
        for (int g = ties.groups - 1; g >= 0; g--) {
            long time = ties.time(g);
            int row = g * width;
            for (int b = 0; b < level; b++) {
                ahead[row + b] = b == level - 1 ? time : firstEnd(moments, b, time);
            }
            for (int a = 0; a < level; a++) {
                long end = NEVER;
                for (int b = a; b <= Math.min(far[row + a], level - 1); b++) {
                    end = Math.min(end, ahead[row + b]);
                }
                within[row + a] = end;
            }
            for (int a = 1; a < level; a++) {
                if (within[row + a] != NEVER) {
                    pushEnd(a - 1, g);
                }
            }
        }
    }

    private long firstEnd(Moments moments, int step, long time) {
        int row = step * ties.groups;
        long until = moments.latestNext(step, time);
        while (heads[step] < tails[step] && ties.time(spans[row + heads[step]]) > until) {
            heads[step]++;
        }
        return heads[step] < tails[step]
                ? within[spans[row + heads[step]] * width + step + 1]
                : NEVER;
    }

    private void pushEnd(int step, int group) {
        int row = step * ties.groups;
        while (tails[step] > heads[step]
                && within[spans[row + tails[step] - 1] * width + step + 1]
                        >= within[group * width + step + 1]) {
            tails[step]--;
        }
        spans[row + tails[step]++] = group;
    }

    private void take(int level, long entryUntil) {
        int g = 0;
        while (!rules.mayBegin(ties.time(g), entryUntil)
                || within[g * width] == NEVER
                || within[g * width] - ties.time(g) > rules.windowMillis()) {
            g++;
        }
        long deadline = ties.time(g) + rules.windowMillis();
        int next = takeGroup(g, 0, level, deadline);
        while (next < level) {
            g++;
            if (within[g * width + next] <= deadline) {
                next = takeGroup(g, next, level, deadline);
            }
        }
    }

    /** Takes the earliest events of a group from a step on; returns the step after them. */
    private int takeGroup(int group, int from, int level, long deadline) {
        int row = group * width;
        int best = -1;
        for (int to = from; to <= Math.min(far[row + from], level - 1); to++) {
            if (ahead[row + to] > deadline) {
                continue;
            }
            ties.pick(group, from, to, trial);
            if (best < 0 || isEarlier(from, to, best)) {
                System.arraycopy(trial, from, chain, from, to - from + 1);
                best = to;
            }
        }
        return best + 1;
    }

    /**
     * Whether the trial, up to step {@code to}, is earlier than what was taken up to step {@code
     * best}.
     */
    private boolean isEarlier(int from, int to, int best) {
        for (int s = from; s <= Math.min(to, best); s++) {
            if (trial[s] != chain[s]) {
                return trial[s] < chain[s];
            }
        }
        return to > best;
    }
}

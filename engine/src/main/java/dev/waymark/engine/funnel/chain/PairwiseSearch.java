package dev.waymark.engine.funnel.chain;

import java.util.Arrays;

/**
 * The search for loose order when no event may fill two steps, with step windows, exclusions and
 * grace.
 *
 * <p>Mechanism: an event that fills step s may be followed by events of step s + 1 in a span of
 * time whose two ends never fall as the event moves on. Forward, each event learns the latest
 * beginning of a chain that ends in it (the maximum over a sliding span), which gives the longest
 * chain; backward, each learns the earliest end of a chain of that length that goes on from it (the
 * minimum), which shows the earliest event to take at every step. Each event enters and leaves a
 * span once: O(events).
 */
final class PairwiseSearch implements ChainSearch {
    private static final long NONE = Long.MIN_VALUE;
    private static final long NEVER = Long.MAX_VALUE;

    private final ChainRules rules;
    private final int[] chain;
    private final int[] listStart;
    private int[] list = new int[16];
    private long[] latest = new long[16];
    private long[] end = new long[16];
    private long[] nextUntil = new long[16];
    private int[] span = new int[16];

    PairwiseSearch(ChainRules rules) {
        this.rules = rules;
        this.chain = new int[rules.steps()];
        this.listStart = new int[rules.steps() + 2];
    }

    @Override
    public int[] chain() {
        return chain;
    }

    @Override
    public int best(Moments moments, int from, int to, long entryUntil) {
        arrange(moments, from, to);
        int level = longest(moments, entryUntil);
        if (level > 0) {
            learnEnds(moments, level);
            take(moments, level, entryUntil);
        }
        return level;
    }

    /** Lists the moments of each step, in time order. */
    private void arrange(Moments moments, int from, int to) {
        int size = to - from;
        if (list.length < size) {
            int length = Math.max(size, 2 * list.length);
            list = new int[length];
            latest = new long[length];
            end = new long[length];
            nextUntil = new long[length];
            span = new int[length];
        }
        Arrays.fill(listStart, 0);
        for (int m = from; m < to; m++) {
            listStart[Integer.numberOfTrailingZeros(moments.steps[m]) + 2]++;
        }
        for (int s = 2; s < listStart.length; s++) {
            listStart[s] += listStart[s - 1];
        }
        for (int m = from; m < to; m++) {
            list[listStart[Integer.numberOfTrailingZeros(moments.steps[m]) + 1]++] = m;
        }
    }

    private int longest(Moments moments, long entryUntil) {
        boolean reached = false;
        for (int e = listStart[0]; e < listStart[1]; e++) {
            long time = moments.time[list[e]];
            boolean enters = rules.mayBegin(time, entryUntil);
            latest[e] = enters ? time : NONE;
            reached |= enters;
        }
        int level = 0;
        while (reached && level + 1 < rules.steps()) {
            reached = advance(moments, ++level);
        }
        return reached ? level + 1 : level;
    }

    private boolean advance(Moments moments, int step) {
        boolean reached = false;
        int e = listStart[step - 1];
        int eEnd = listStart[step];
        for (int i = e; i < eEnd; i++) {
            nextUntil[i] = moments.latestNext(step - 1, moments.time[list[i]]);
        }
        int head = 0;
        int tail = 0;
        for (int f = listStart[step]; f < listStart[step + 1]; f++) {
            long time = moments.time[list[f]];
            for (; e < eEnd && moments.time[list[e]] <= time + rules.graceMillis(); e++) {
                while (tail > head && latest[span[tail - 1]] <= latest[e]) {
                    tail--;
                }
                span[tail++] = e;
            }
            while (head < tail && nextUntil[span[head]] < time) {
                head++;
            }
            long begin = head < tail ? latest[span[head]] : NONE;
            boolean inWindow = begin != NONE && time - begin <= rules.windowMillis();
            latest[f] = inWindow ? begin : NONE;
            reached |= inWindow;
        }
        return reached;
    }

    private void learnEnds(Moments moments, int level) {
        for (int e = listStart[level - 1]; e < listStart[level]; e++) {
            end[e] = moments.time[list[e]];
        }
        for (int step = level - 2; step >= 0; step--) {
            int f = listStart[step + 2] - 1;
            int head = 0;
            int tail = 0;
            for (int e = listStart[step + 1] - 1; e >= listStart[step]; e--) {
                long time = moments.time[list[e]];
                for (;
                        f >= listStart[step + 1]
                                && moments.time[list[f]] >= time - rules.graceMillis();
                        f--) {
                    while (tail > head && end[span[tail - 1]] >= end[f]) {
                        tail--;
                    }
                    span[tail++] = f;
                }
                while (head < tail && moments.time[list[span[head]]] > nextUntil[e]) {
                    head++;
                }
                end[e] = head < tail ? Math.max(time, end[span[head]]) : NEVER;
            }
        }
    }

    private void take(Moments moments, int level, long entryUntil) {
        int e = listStart[0];
        while (!isEntry(moments, e, entryUntil)) {
            e++;
        }
        chain[0] = list[e];
        long deadline = moments.time[list[e]] + rules.windowMillis();
        for (int step = 1; step < level; step++) {
            long earliest = moments.time[list[e]] - rules.graceMillis();
            int f = listStart[step];
            while (moments.time[list[f]] < earliest || end[f] > deadline) {
                f++;
            }
            e = f;
            chain[step] = list[e];
        }
    }

    private boolean isEntry(Moments moments, int e, long entryUntil) {
        long time = moments.time[list[e]];
        return rules.mayBegin(time, entryUntil)
                && end[e] != NEVER
                && end[e] - time <= rules.windowMillis();
    }
}

package dev.waymark.engine.funnel.chain;

import java.util.Arrays;

/**
 * The search of ClickHouse's aggregate function windowFunnel, with its modes: one event may fill
 * every step that it matches, equal times go by step, and the newest entry and the newest event of
 * each step are followed.
 *
 * <p>Under strict_deduplication a repeated step ends the search at the step of the event before it.
 * ClickHouse says so even if that step was not reached; then we say how far the chain got.
 *
 * <p>Source: ClickHouse's documentation of windowFunnel and its published cases. O(events × steps).
 */
final class WindowFunnelSearch implements ChainSearch {
    private static final int GO_ON = -1;

    private final ChainRules rules;
    private final ChainRules.WindowFunnel mode;
    private final int width;
    private final boolean[] isReached;
    private final long[] begin;
    private final long[] last;
    private final int[][] rows;
    private int[] chain;
    private int previous;

    WindowFunnelSearch(ChainRules rules, ChainRules.WindowFunnel mode) {
        this.rules = rules;
        this.mode = mode;
        this.width = rules.steps();
        this.isReached = new boolean[width];
        this.begin = new long[width];
        this.last = new long[width];
        this.rows = new int[width][width];
        this.chain = rows[0];
    }

    @Override
    public int[] chain() {
        return chain;
    }

    @Override
    public int best(Moments moments, int from, int to, long entryUntil) {
        Arrays.fill(isReached, false);
        previous = 0;
        int level = GO_ON;
        int start = from;
        while (start < to && level == GO_ON) {
            int end = start + 1;
            while (end < to && moments.time[end] == moments.time[start]) {
                end++;
            }
            level = takeInstant(moments, start, end, entryUntil);
            start = end;
        }
        if (level == GO_ON) {
            level = width;
            while (level > 0 && !isReached[level - 1]) {
                level--;
            }
        }
        chain = rows[Math.max(level, 1) - 1];
        return level;
    }

    /** Takes the events of one instant, by step; returns the level if the search ends here. */
    private int takeInstant(Moments moments, int start, int end, long entryUntil) {
        boolean mayBegin = rules.mayBegin(moments.time[start], entryUntil);
        if (mode.strictOrder() && isReached[0]) {
            for (int m = start; m < end; m++) {
                if (moments.steps[m] == 0 || (moments.steps[m] == 1 && !mayBegin)) {
                    return levelWithoutHole();
                }
            }
        }
        for (int step = 0; step < width; step++) {
            for (int m = start; m < end; m++) {
                if (moments.fills(m, step) && (step > 0 || mayBegin)) {
                    int level = take(moments.time[m], m, step);
                    if (level != GO_ON) {
                        return level;
                    }
                }
            }
        }
        return GO_ON;
    }

    private int levelWithoutHole() {
        int level = 0;
        while (level < width && isReached[level]) {
            level++;
        }
        return level;
    }

    private int take(long time, int moment, int step) {
        int before = previous;
        previous = step + 1;
        if (step == 0) {
            set(0, time, time, moment);
            return width == 1 ? 1 : GO_ON;
        }
        if (mode.strictDeduplication() && isReached[step]) {
            return before > 0 && isReached[before - 1] ? before : levelWithoutHole();
        }
        if (!isReached[step - 1]) {
            return mode.strictOrder() && isReached[0] ? levelWithoutHole() : GO_ON;
        }
        boolean matches =
                time - begin[step - 1] <= rules.windowMillis()
                        && !(mode.strictIncrease() && last[step - 1] >= time);
        if (!matches) {
            return GO_ON;
        }
        System.arraycopy(rows[step - 1], 0, rows[step], 0, step);
        set(step, begin[step - 1], time, moment);
        return step + 1 == width ? width : GO_ON;
    }

    private void set(int step, long beginning, long time, int moment) {
        isReached[step] = true;
        begin[step] = beginning;
        last[step] = time;
        rows[step][step] = moment;
    }
}

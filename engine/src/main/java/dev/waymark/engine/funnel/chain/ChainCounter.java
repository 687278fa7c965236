package dev.waymark.engine.funnel.chain;

import dev.waymark.engine.index.Journey;

import java.util.Arrays;

/**
 * Finds the chains that count in journeys: one for each customer, each session or each attempt.
 * Keeps scratch arrays: one for each thread. Cost: O(events × steps); attempts O(events × steps ×
 * log events).
 */
public final class ChainCounter {
    private static final int FIRST_LOOK = 32;
    private static final int[][] NOTHING_HELD = {};

    private final ChainRules rules;
    private final PlainSearch plain;
    private final boolean isPlain;
    private final Moments moments;
    private final ChainSearch search;
    private final int[] best;
    private final int[] places;

    /** A counter for some rules. */
    public ChainCounter(ChainRules rules) {
        this(rules, rules.isPlain());
    }

    ChainCounter(ChainRules rules, boolean isPlain) {
        this.rules = rules;
        this.isPlain = isPlain;
        this.plain = new PlainSearch(rules);
        this.moments = new Moments(rules);
        this.search = rules.search();
        this.best = new int[rules.steps()];
        this.places = new int[rules.steps()];
    }

    /**
     * Hands over the chains of one journey.
     *
     * @param types codes of types, from {@code from} to {@code to − 1}
     * @param times of the same events, never falling
     * @param held codes of each held property, 0 where absent
     */
    public void count(char[] types, long[] times, int[][] held, int from, int to, ChainSink sink) {
        if (isPlain) {
            int level = plain.best(types, times, from, to);
            if (level > 0) {
                sink.chain(plain.places(), level);
            }
            return;
        }
        int[][] values = rules.held() == 0 ? NOTHING_HELD : held;
        switch (rules.counting()) {
            case CUSTOMERS -> {
                moments.read(types, times, values, from, to);
                countOnce(sink);
            }
            case SESSIONS -> countSessions(types, times, values, from, to, sink);
            case ATTEMPTS -> {
                moments.read(types, times, values, from, to);
                for (int run = 0; run < moments.runs; run++) {
                    countAttempts(moments.runStart[run], moments.runStart[run + 1], sink);
                }
            }
        }
    }

    /** Whether {@link #countMarked} can answer. */
    public boolean canUseMarks() {
        return isPlain;
    }

    /** The marks that {@link #countMarked} needs, by type code. */
    public byte[] marks() {
        return plain.stepOf();
    }

    /** Hands over the chain of a journey whose events that fill a step are marked. */
    public void countMarked(Journey journey, ChainSink sink) {
        int level = plain.best(journey);
        if (level > 0) {
            sink.chain(plain.places(), level);
        }
    }

    private void countSessions(
            char[] types, long[] times, int[][] held, int from, int to, ChainSink sink) {
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || times[i] - times[i - 1] > rules.sessionGapMillis()) {
                moments.read(types, times, held, start, i);
                countOnce(sink);
                start = i;
            }
        }
    }

    private void countOnce(ChainSink sink) {
        long entryUntil = rules.firstEntryOnly() ? firstEntryTime() : Long.MAX_VALUE;
        int level = 0;
        for (int run = 0; run < moments.runs; run++) {
            int reached =
                    search.best(
                            moments, moments.runStart[run], moments.runStart[run + 1], entryUntil);
            if (reached > level || (reached == level && reached > 0 && isEarlier(reached))) {
                level = reached;
                System.arraycopy(search.chain(), 0, best, 0, level);
            }
        }
        hand(level, best, sink);
    }

    private boolean isEarlier(int level) {
        for (int s = 0; s < level; s++) {
            int place = moments.at[search.chain()[s]];
            int bestPlace = moments.at[best[s]];
            if (place != bestPlace) {
                return place < bestPlace;
            }
        }
        return false;
    }

    private long firstEntryTime() {
        long first = Long.MAX_VALUE;
        for (int m = 0; m < moments.size; m++) {
            if (isEntry(m)) {
                first = Math.min(first, moments.time[m]);
            }
        }
        return first;
    }

    private boolean isEntry(int m) {
        boolean fills =
                rules.order() instanceof ChainRules.AnyOrder
                        ? moments.steps[m] != 0
                        : moments.fills(m, 0);
        return fills && rules.mayBegin(moments.time[m], Long.MAX_VALUE);
    }

    /**
     * Attempts follow one another: each begins with the first entry after the one before. It ends
     * with the first completion; without one, when the window of its first entry has run out.
     */
    private void countAttempts(int from, int to, ChainSink sink) {
        int next = from;
        for (int entry = next; entry < to; entry++) {
            if (entry < next || !isEntry(entry)) {
                continue;
            }
            long closes = moments.time[entry] + rules.windowMillis();
            long entryUntil = rules.firstEntryOnly() ? moments.time[entry] : closes;
            int level = searchAttempt(next, entry, to, entryUntil);
            System.arraycopy(search.chain(), 0, best, 0, level);
            next = level == rules.steps() ? 1 + last(best) : firstAfter(closes, entry, to);
            hand(level, best, sink);
        }
    }

    /**
     * Looks at more and more events until the attempt is complete, then only at those up to the
     * first completion.
     */
    private int searchAttempt(int from, int entry, int to, long entryUntil) {
        int horizon = firstAfter(entryUntil + rules.windowMillis(), entry, to);
        int cut = entry;
        int level = 0;
        for (long look = FIRST_LOOK; cut < horizon && level < rules.steps(); look *= 2) {
            cut = instantEnd((int) Math.min(horizon, entry + look), horizon);
            level = search.best(moments, from, cut, entryUntil);
        }
        if (level < rules.steps()) {
            return level;
        }
        int low = entry + 1;
        int high = cut;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (search.best(moments, from, instantEnd(middle, horizon), entryUntil) == level) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return search.best(moments, from, instantEnd(high, horizon), entryUntil);
    }

    /** The end of the instant that the moment before {@code end} belongs to. */
    private int instantEnd(int end, int limit) {
        int m = end;
        while (m < limit && moments.time[m] == moments.time[m - 1]) {
            m++;
        }
        return m;
    }

    private int firstAfter(long time, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (moments.time[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int last(int[] chain) {
        return Arrays.stream(chain).max().orElseThrow();
    }

    private void hand(int level, int[] chain, ChainSink sink) {
        if (level == 0 || (rules.dropsBarred() && isBarred(level, chain))) {
            return;
        }
        for (int s = 0; s < level; s++) {
            places[s] = moments.at[chain[s]];
        }
        sink.chain(places, level);
    }

    /**
     * Whether an excluded event came after the chain's last one, while the next step was still
     * possible.
     */
    private boolean isBarred(int level, int[] chain) {
        if (level == rules.steps()) {
            return false;
        }
        long last = moments.time[chain[level - 1]];
        long closes = moments.time[chain[0]] + rules.windowMillis();
        return moments.nextBarred(level - 1, last)
                <= Math.min(closes, last + rules.stepWindowMillis());
    }
}

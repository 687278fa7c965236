package dev.waymark.engine.funnel.chain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The events of a journey, or of a session, that may fill a step, and the times of those that are
 * excluded. Moments that share the values of all held properties lie together, each run in time
 * order.
 */
final class Moments {
    private final ChainRules rules;
    private final boolean needsGroups;
    private final boolean keepsOthers;

    int size;
    int[] at = new int[16];
    long[] time = new long[16];
    int[] steps = new int[16];

    /** Number of the instant among the instants of the journey; filled for strict order only. */
    int[] instant = new int[16];

    /** Number of events of the journey at that instant; filled for strict order only. */
    int[] crowd = new int[16];

    int runs;
    int[] runStart = new int[4];

    private final int[] barredCount;
    private final long[][] barredTimes;

    Moments(ChainRules rules) {
        this.rules = rules;
        this.needsGroups = rules.order() instanceof ChainRules.Strict;
        this.keepsOthers =
                rules.order() instanceof ChainRules.WindowFunnel funnel && funnel.strictOrder();
        this.barredCount = new int[rules.steps()];
        this.barredTimes = new long[rules.steps()][rules.excludes() ? 8 : 0];
    }

    /** Reads the events from place {@code from} to {@code to − 1}. */
    void read(char[] types, long[] times, int[][] held, int from, int to) {
        size = 0;
        Arrays.fill(barredCount, 0);
        boolean excludes = rules.excludes();
        int groups = 0;
        for (int i = from; i < to; i++) {
            int mask = isHeld(held, i) ? rules.stepsOfType()[types[i]] : 0;
            if (excludes && rules.barredOfType()[types[i]] != 0) {
                bar(rules.barredOfType()[types[i]], times[i]);
            }
            if (needsGroups && i > from && times[i] != times[i - 1]) {
                groups++;
            }
            if (mask != 0 || keepsOthers) {
                grow();
                at[size] = i;
                time[size] = times[i];
                instant[size] = groups;
                steps[size++] = mask;
            }
        }
        if (needsGroups) {
            countCrowds(times, from, to);
        }
        if (rules.held() > 0) {
            sortByHeldValues(held);
        } else {
            runs = 1;
            runStart[0] = 0;
            runStart[1] = size;
        }
    }

    private boolean isHeld(int[][] held, int i) {
        for (int p = 0; p < rules.held(); p++) {
            if (held[p][i] == 0) {
                return false;
            }
        }
        return true;
    }

    private void bar(int mask, long when) {
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            int step = Integer.numberOfTrailingZeros(rest);
            if (barredCount[step] == barredTimes[step].length) {
                barredTimes[step] = Arrays.copyOf(barredTimes[step], 2 * barredCount[step]);
            }
            barredTimes[step][barredCount[step]++] = when;
        }
    }

    private void grow() {
        if (size == at.length) {
            at = Arrays.copyOf(at, 2 * size);
            time = Arrays.copyOf(time, 2 * size);
            steps = Arrays.copyOf(steps, 2 * size);
            instant = Arrays.copyOf(instant, 2 * size);
            crowd = Arrays.copyOf(crowd, 2 * size);
        }
    }

    private void countCrowds(long[] times, int from, int to) {
        int start = from;
        int moment = 0;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || times[i] != times[start]) {
                for (; moment < size && at[moment] < i; moment++) {
                    crowd[moment] = i - start;
                }
                start = i;
            }
        }
    }

    /** Brings moments of equal held values together; runs are numbered by their first moment. */
    private void sortByHeldValues(int[][] held) {
        Map<Long, Integer> pairs = new HashMap<>();
        Map<Long, Integer> numbers = new HashMap<>();
        int[] runOf = new int[size];
        for (int m = 0; m < size; m++) {
            long key = held[0][at[m]];
            for (int p = 1; p < rules.held(); p++) {
                long pair = (key << Integer.SIZE) | held[p][at[m]];
                key = p + 1 < rules.held() ? numberOf(pairs, pair) : pair;
            }
            runOf[m] = numberOf(numbers, key);
        }
        runs = numbers.size();
        int[] starts = new int[runs + 2];
        for (int m = 0; m < size; m++) {
            starts[runOf[m] + 2]++;
        }
        for (int r = 2; r < starts.length; r++) {
            starts[r] += starts[r - 1];
        }
        int[] order = new int[size];
        for (int m = 0; m < size; m++) {
            order[starts[runOf[m] + 1]++] = m;
        }
        runStart = starts;
        reorder(order);
    }

    private static int numberOf(Map<Long, Integer> numbers, long key) {
        return numbers.computeIfAbsent(key, _ -> numbers.size());
    }

    private void reorder(int[] order) {
        Moments from = new Moments(rules);
        from.at = at.clone();
        from.time = time.clone();
        from.steps = steps.clone();
        from.instant = instant.clone();
        from.crowd = crowd.clone();
        for (int m = 0; m < order.length; m++) {
            at[m] = from.at[order[m]];
            time[m] = from.time[order[m]];
            steps[m] = from.steps[order[m]];
            instant[m] = from.instant[order[m]];
            crowd[m] = from.crowd[order[m]];
        }
    }

    /**
     * The last instant at which step {@code step + 1} may follow a moment of {@code step} at an
     * instant: not after the step window, and not after the first excluded event that is later than
     * the moment.
     */
    long latestNext(int step, long when) {
        return Math.min(when + rules.stepWindowMillis(), nextBarred(step, when));
    }

    /** Time of the first event after an instant that is excluded between a step and the next. */
    long nextBarred(int step, long when) {
        if (!rules.excludes()) {
            return Long.MAX_VALUE;
        }
        long[] barred = barredTimes[step];
        int low = 0;
        int high = barredCount[step];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (barred[middle] <= when) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < barredCount[step] ? barred[low] : Long.MAX_VALUE;
    }

    /** Whether moment {@code m} may fill a step. */
    boolean fills(int m, int step) {
        return (steps[m] >>> step & 1) != 0;
    }
}

package dev.waymark.testkit.naive.funnel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** The definition of the funnel, word by word: tries every chain. For tiny journeys only. */
public final class NaiveChains {
    /** The one that lies earlier first, step by step. */
    public static final Comparator<List<Integer>> EARLIER =
            (a, b) -> {
                for (int s = 0; s < Math.min(a.size(), b.size()); s++) {
                    int order = Integer.compare(a.get(s), b.get(s));
                    if (order != 0) {
                        return order;
                    }
                }
                return 0;
            };

    private final Rules rules;
    private final char[] types;
    private final long[] times;
    private final int[][] held;
    private final int size;

    /**
     * The chains of one journey.
     *
     * @param types of its events, as numbers
     * @param times of its events in milliseconds, not falling
     * @param held for each property that a chain may have to share, its value at each event as a
     *     number; 0 for none
     */
    public NaiveChains(Rules rules, char[] types, long[] times, int[][] held) {
        this.rules = rules;
        this.types = types;
        this.times = times;
        this.held = held;
        this.size = types.length;
    }

    /** The chains that count, as places of events, the earlier ones first. */
    public List<List<Integer>> counted() {
        List<List<Integer>> counted = new ArrayList<>();
        switch (rules.counting()) {
            case CUSTOMERS -> add(counted, bestOf(0, size, 0, _ -> true));
            case SESSIONS -> {
                int start = 0;
                for (int i = 1; i <= size; i++) {
                    if (i == size || times[i] - times[i - 1] > rules.sessionGapMillis()) {
                        add(counted, bestOf(start, i, start, _ -> true));
                        start = i;
                    }
                }
            }
            case ATTEMPTS -> attempts(counted);
        }
        if (rules.dropsBarred()) {
            counted.removeIf(chain -> isBarred(chain, 0, size));
        }
        counted.sort(EARLIER);
        return counted;
    }

    private void add(List<List<Integer>> counted, List<Integer> chain) {
        if (!chain.isEmpty()) {
            counted.add(chain);
        }
    }

    private List<Integer> bestOf(int from, int to, int usableFrom, IntPredicate group) {
        long entryUntil = Long.MAX_VALUE;
        if (rules.firstEntryOnly()) {
            for (int i = to - 1; i >= usableFrom; i--) {
                if (isEntry(i, Long.MAX_VALUE)) {
                    entryUntil = times[i];
                }
            }
        }
        return longest(from, to, usableFrom, group, entryUntil);
    }

    private List<Integer> longest(
            int from, int to, int usableFrom, IntPredicate group, long entryUntil) {
        List<List<Integer>> all = new ArrayList<>();
        grow(new ArrayList<>(), from, to, usableFrom, group, entryUntil, all);
        int longest = all.stream().mapToInt(List::size).max().orElse(0);
        return all.stream().filter(c -> c.size() == longest).min(EARLIER).orElse(List.of());
    }

    private void grow(
            List<Integer> chain,
            int from,
            int to,
            int usableFrom,
            IntPredicate group,
            long entryUntil,
            List<List<Integer>> all) {
        if (!chain.isEmpty() && isWhole(chain, from, to)) {
            all.add(List.copyOf(chain));
        }
        if (chain.size() == rules.steps()) {
            return;
        }
        for (int i = usableFrom; i < to; i++) {
            if (group.test(i)
                    && !chain.contains(i)
                    && isHeld(i)
                    && follows(chain, i, from, to, entryUntil)) {
                chain.add(i);
                grow(chain, from, to, usableFrom, group, entryUntil, all);
                chain.removeLast();
            }
        }
    }

    private boolean follows(List<Integer> chain, int i, int from, int to, long entryUntil) {
        if (chain.isEmpty()) {
            return isEntry(i, entryUntil);
        }
        int last = chain.getLast();
        int step = chain.size() - 1;
        if (times[i] - times[chain.getFirst()] > rules.windowMillis()) {
            return false;
        }
        for (int held : heldValues(i, last)) {
            if (held != 0) {
                return false;
            }
        }
        if (rules.order() == Order.ANY) {
            List<Integer> longer = new ArrayList<>(chain);
            longer.add(i);
            return i > last && canFill(longer, 0, 0);
        }
        if (!fills(i, step + 1)
                || times[i] < times[last] - rules.graceMillis()
                || times[i] > times[last] + rules.stepWindowMillis()) {
            return false;
        }
        for (int x = from; x < to; x++) {
            if (bars(x, step) && times[last] < times[x] && times[x] < times[i]) {
                return false;
            }
        }
        return true;
    }

    private int[] heldValues(int i, int j) {
        int[] differences = new int[rules.held()];
        for (int p = 0; p < rules.held(); p++) {
            differences[p] = held[p][i] - held[p][j];
        }
        return differences;
    }

    private boolean canFill(List<Integer> chain, int index, int usedSteps) {
        if (index == chain.size()) {
            return true;
        }
        for (int s = 0; s < rules.steps(); s++) {
            if ((usedSteps >>> s & 1) == 0
                    && fills(chain.get(index), s)
                    && canFill(chain, index + 1, usedSteps | 1 << s)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Under strict order, whether every event strictly between the first and the last instant is in
     * the chain.
     */
    private boolean isWhole(List<Integer> chain, int from, int to) {
        if (rules.order() != Order.STRICT) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (times[i] > times[chain.getFirst()]
                    && times[i] < times[chain.getLast()]
                    && !chain.contains(i)) {
                return false;
            }
        }
        return true;
    }

    private void attempts(List<List<Integer>> counted) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (isHeld(i) && !values.contains(value(i))) {
                values.add(value(i));
            }
        }
        for (String value : values) {
            int next = 0;
            while (true) {
                int entry = next;
                while (entry < size
                        && !(value(entry).equals(value)
                                && isHeld(entry)
                                && isEntry(entry, Long.MAX_VALUE))) {
                    entry++;
                }
                if (entry == size) {
                    break;
                }
                long closes = times[entry] + rules.windowMillis();
                long entryUntil = rules.firstEntryOnly() ? times[entry] : closes;
                IntPredicate group = i -> value(i).equals(value);
                List<Integer> chain = List.of();
                for (int end = 1; end <= size && chain.size() < rules.steps(); end++) {
                    if (end == size || times[end] != times[end - 1]) {
                        chain = longest(0, end, next, group, entryUntil);
                    }
                }
                add(counted, chain);
                if (chain.size() == rules.steps()) {
                    next = 1 + chain.stream().mapToInt(i -> i).max().orElseThrow();
                } else {
                    next = entry;
                    while (next < size && times[next] <= closes) {
                        next++;
                    }
                }
            }
        }
    }

    private String value(int i) {
        StringBuilder value = new StringBuilder();
        for (int p = 0; p < rules.held(); p++) {
            value.append(held[p][i]).append(' ');
        }
        return value.toString();
    }

    private boolean isBarred(List<Integer> chain, int from, int to) {
        if (chain.size() == rules.steps()) {
            return false;
        }
        long last = times[chain.getLast()];
        for (int x = from; x < to; x++) {
            if (bars(x, chain.size() - 1)
                    && times[x] > last
                    && times[x] - times[chain.getFirst()] <= rules.windowMillis()
                    && times[x] - last <= rules.stepWindowMillis()
                    && inSession(chain.getLast(), x)) {
                return true;
            }
        }
        return false;
    }

    private boolean inSession(int a, int b) {
        for (int i = a + 1; i <= b && rules.counting() == Counting.SESSIONS; i++) {
            if (times[i] - times[i - 1] > rules.sessionGapMillis()) {
                return false;
            }
        }
        return true;
    }

    private boolean isHeld(int i) {
        for (int p = 0; p < rules.held(); p++) {
            if (held[p][i] == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isEntry(int i, long entryUntil) {
        boolean fits =
                rules.order() == Order.ANY ? rules.stepsOfType()[types[i]] != 0 : fills(i, 0);
        return fits
                && isHeld(i)
                && times[i] >= rules.sinceMillis()
                && times[i] < rules.untilMillis()
                && times[i] <= entryUntil;
    }

    private boolean fills(int i, int step) {
        return (rules.stepsOfType()[types[i]] >>> step & 1) != 0;
    }

    private boolean bars(int i, int step) {
        return rules.barredOfType().length > 0
                && (rules.barredOfType()[types[i]] >>> step & 1) != 0;
    }

    /** How the events of a chain follow one another. */
    public enum Order {
        /** In the order of the steps; other events may lie between. */
        LOOSE,
        /** In the order of the steps; no other event of the journey between. */
        STRICT,
        /** In any order. */
        ANY
    }

    /** What is counted once. */
    public enum Counting {
        /** A customer. */
        CUSTOMERS,
        /** An attempt. */
        ATTEMPTS,
        /** A session. */
        SESSIONS
    }

    /**
     * What a chain must obey. Steps are numbered from 0; bit {@code s} of a mask stands for step
     * {@code s}.
     *
     * @param stepsOfType by type: the steps that an event of the type may fill
     * @param barredOfType by type: the steps s for which an event of the type may not lie between s
     *     and s + 1; empty if nothing is excluded
     * @param dropsBarred whether a chain that ended in an excluded event counts for nothing
     * @param windowMillis longest time from the first event to any other, inclusive
     * @param stepWindowMillis longest time from one step to the next, inclusive
     * @param graceMillis how much earlier than its predecessor an event may lie
     * @param sinceMillis first instant at which a chain may begin
     * @param untilMillis first instant at which it may no longer begin
     * @param firstEntryOnly whether a chain may only begin at the time of the first entry
     * @param sessionGapMillis a longer pause than this begins a session
     * @param held number of properties that all events of a chain share
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Rules(
            int steps,
            int[] stepsOfType,
            int[] barredOfType,
            boolean dropsBarred,
            Order order,
            long windowMillis,
            long stepWindowMillis,
            long graceMillis,
            long sinceMillis,
            long untilMillis,
            boolean firstEntryOnly,
            Counting counting,
            long sessionGapMillis,
            int held) {}
}

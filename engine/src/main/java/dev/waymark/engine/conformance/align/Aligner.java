package dev.waymark.engine.conformance.align;

import java.util.Arrays;

/** Aligns sequences of steps to a map, one after the other; used by one thread. */
public final class Aligner {
    /*
     * A step stands once in a map, so the place of a matched step is known: the cheapest alignment
     * that matches the j-th step is the cheapest that matches some earlier i-th one, plus the steps
     * between them in the journey, plus those that the map has on the shortest way from one to the
     * other. With cost(i) − i kept for the best occurrence of each step, a sequence of n steps with
     * v different ones costs O(n × v). Among equal costs the latest i is taken: cost(i) − i and how
     * early i is are the halves of one number, of which the least wins.
     */
    private static final long EARLIEST = 1L << 31;
    private static final long LOW = 0xFFFF_FFFFL;

    private final MapGraph graph;
    private final int start;
    private final long[] best;
    private final int[] stepOf;
    private final int[] slotOf;
    private final int[] buffer;
    private int[] steps = new int[64];
    private int[] before = new int[65];
    private boolean[] isMatched = new boolean[64];
    private int[] skipped = new int[64];
    private int slots;
    private int size;
    private int cost;
    private int skippedCount;
    private int skippedAtEnd;
    private boolean isEnded;

    /** An aligner to a map. */
    public Aligner(MapGraph graph) {
        this.graph = graph;
        this.start = graph.size();
        this.best = new long[start + 1];
        this.stepOf = new int[start + 1];
        this.slotOf = new int[start + 1];
        this.buffer = new int[start + 1];
    }

    /**
     * The cheapest alignment of a sequence of steps, without consecutive repeats. O(its length ×
     * different steps in it).
     */
    public Alignment align(int[] sequence) {
        room(sequence.length);
        System.arraycopy(sequence, 0, steps, 0, sequence.length);
        lay(sequence.length);
        return alignment();
    }

    /**
     * The same for a sequence of characters, of which some bits are marks; what it found stays to
     * be asked for until the next one.
     *
     * @param marks bits that do not belong to the step
     */
    public void align(Sequences sequences, int number, int marks) {
        int length = sequences.length(number);
        room(length);
        sequences.copy(number, steps, ~marks);
        lay(length);
    }

    /** The last alignment, to be kept. */
    public Alignment alignment() {
        return new Alignment(
                cost,
                size + graph.passed(start, start),
                Arrays.copyOf(isMatched, size),
                Arrays.copyOf(skipped, skippedCount),
                skippedCount - skippedAtEnd,
                isEnded);
    }

    /** Length of the last sequence. */
    public int size() {
        return size;
    }

    /** A step of the last sequence. */
    public int step(int place) {
        return steps[place];
    }

    /** Whether the map leads to a step of the last sequence. */
    public boolean isMatched(int place) {
        return isMatched[place];
    }

    /** What the last alignment costs. */
    public int cost() {
        return cost;
    }

    /** Whether the last sequence ends where the map does. */
    public boolean isEnded() {
        return isEnded;
    }

    /** How many steps of the map the last alignment passes over. */
    public int skipped() {
        return skippedCount;
    }

    /** The i-th of these. */
    public int skipped(int i) {
        return skipped[i];
    }

    /** How many of these, the first ones, lie before the last matched step. */
    public int skippedOnTheWay() {
        return skippedCount - skippedAtEnd;
    }

    private void room(int length) {
        if (length > steps.length) {
            steps = new int[length * 2];
            before = new int[length * 2 + 1];
            isMatched = new boolean[length * 2];
        }
        size = length;
    }

    private void lay(int length) {
        Arrays.fill(slotOf, -1);
        slots = 1;
        stepOf[0] = start;
        best[0] = key(1, -1);
        slotOf[start] = 0;
        for (int j = 0; j < length; j++) {
            int step = steps[j];
            long found = cheapest(step);
            before[j] = at(found);
            int slot = step == start ? -1 : slotOf[step];
            long own = key((int) (found >> Integer.SIZE) - 1, j);
            if (slot < 0) {
                slotOf[step] = slots;
                stepOf[slots] = step;
                best[slots++] = own;
            } else {
                best[slot] = Math.min(best[slot], own);
            }
        }
        long found = cheapest(start);
        before[length] = at(found);
        cost = (int) (found >> Integer.SIZE) + length - 1;
        trace(length);
    }

    private static long key(int value, int at) {
        return (long) value << Integer.SIZE | EARLIEST - at;
    }

    private static int at(long key) {
        return (int) (EARLIEST - (key & LOW));
    }

    /** The least cost(i) − i + steps passed on the way to a step, with its i. */
    private long cheapest(int to) {
        int[] passed = graph.passedTo(to);
        long least = Long.MAX_VALUE;
        for (int slot = 0; slot < slots; slot++) {
            least = Math.min(least, best[slot] + ((long) passed[stepOf[slot]] << Integer.SIZE));
        }
        return least;
    }

    private void trace(int length) {
        Arrays.fill(isMatched, 0, length, false);
        if (skipped.length < cost) {
            skipped = new int[cost * 2];
        }
        int count = 0;
        int to = length;
        isEnded = length > 0 && before[length] == length - 1;
        while (to >= 0) {
            int from = before[to];
            int fromStep = from < 0 ? start : steps[from];
            int toStep = to == length ? start : steps[to];
            if (graph.passedTo(toStep)[fromStep] > 0) {
                int passed = graph.passed(fromStep, toStep, buffer);
                System.arraycopy(buffer, 0, skipped, count, passed);
                count += passed;
            }
            if (to == length) {
                skippedAtEnd = count;
                isEnded &= count == 0;
            }
            if (from >= 0) {
                isMatched[from] = true;
            }
            to = from;
        }
        skippedCount = count;
        for (int left = 0, right = count - 1; left < right; left++, right--) {
            int swap = skipped[left];
            skipped[left] = skipped[right];
            skipped[right] = swap;
        }
    }
}

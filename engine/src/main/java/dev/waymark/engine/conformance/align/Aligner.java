package dev.waymark.engine.conformance.align;

import java.util.Arrays;

/** Aligns sequences of steps to a map; used by one thread. */
public final class Aligner {
    /*
     * A step stands once in a map, so the place of a matched step is known: the cheapest alignment
     * that matches the j-th step is the cheapest that matches some earlier i-th one, plus the steps
     * between them in the journey, plus those that the map has on the shortest way from one to the
     * other. With cost(i) − i kept for the best occurrence of each step, a sequence of n steps with
     * v different ones costs O(n × v). Among equal costs the latest i is taken.
     */
    private final MapGraph graph;
    private final int start;
    private final int[] best;
    private final int[] bestAt;
    private final int[] seen;
    private final int[] buffer;
    private int seenCount;
    private int chosen;

    /** An aligner to a map. */
    public Aligner(MapGraph graph) {
        this.graph = graph;
        this.start = graph.size();
        this.best = new int[start + 1];
        this.bestAt = new int[start + 1];
        this.seen = new int[start + 1];
        this.buffer = new int[start + 1];
    }

    /**
     * The cheapest alignment of a sequence of steps, without consecutive repeats. O(its length ×
     * different steps in it).
     */
    public Alignment align(int[] steps) {
        int size = steps.length;
        int[] before = new int[size + 1];
        Arrays.fill(best, 0, start, Integer.MAX_VALUE);
        best[start] = 1;
        bestAt[start] = -1;
        seen[0] = start;
        seenCount = 1;
        for (int j = 0; j < size; j++) {
            int step = steps[j];
            int cost = cheapest(step);
            before[j] = chosen;
            int value = cost - 1;
            if (value <= best[step]) {
                if (best[step] == Integer.MAX_VALUE) {
                    seen[seenCount++] = step;
                }
                best[step] = value;
                bestAt[step] = j;
            }
        }
        int total = cheapest(start) + size - 1;
        before[size] = chosen;
        return trace(steps, before, total, size + graph.passed(start, start));
    }

    /** The lowest cost(i) − i + steps passed on the way to a step; {@link #chosen} is the i. */
    private int cheapest(int to) {
        int lowest = Integer.MAX_VALUE;
        chosen = -1;
        for (int i = 0; i < seenCount; i++) {
            int from = seen[i];
            int cost = best[from] + graph.passed(from, to);
            if (cost < lowest || (cost == lowest && bestAt[from] > chosen)) {
                lowest = cost;
                chosen = bestAt[from];
            }
        }
        return lowest;
    }

    private Alignment trace(int[] steps, int[] before, int cost, int worst) {
        int size = steps.length;
        boolean[] isMatched = new boolean[size];
        int[] skipped = new int[cost];
        int count = 0;
        int atEnd = 0;
        int to = size;
        boolean isEnded = size > 0 && before[size] == size - 1;
        while (to >= 0) {
            int from = before[to];
            int passed =
                    graph.passed(
                            from < 0 ? start : steps[from], to == size ? start : steps[to], buffer);
            System.arraycopy(buffer, 0, skipped, count, passed);
            count += passed;
            if (to == size) {
                atEnd = passed;
                isEnded &= passed == 0;
            }
            if (from >= 0) {
                isMatched[from] = true;
            }
            to = from;
        }
        int[] inOrder = new int[count];
        for (int i = 0; i < count; i++) {
            inOrder[i] = skipped[count - 1 - i];
        }
        return new Alignment(cost, worst, isMatched, inOrder, count - atEnd, isEnded);
    }
}

package dev.waymark.engine.conformance;

import dev.waymark.engine.conformance.align.Alignment;
import dev.waymark.engine.conformance.align.Sequences;

import java.util.Arrays;

/** Counts per step and per way between steps, over all journeys of each sequence. */
final class StepCounts {
    final long[] customers;
    final long[] visits;
    final long[] returning;
    final long[] completed;
    final long[] missing;
    final long[] failing;
    final long[] open;
    final long[] unexpected;

    /** From step × (steps + 1) + to step; the number of steps stands for start and end. */
    final long[] moveCustomers;

    final long[] moveCounts;

    private final int size;
    private final int[] visitsHere;
    private final boolean[] isCompleted;
    private final boolean[] isUnexpected;
    private final boolean[] isMissing;
    private final boolean[] isAhead;
    private final int[] moveSeen;
    private int mark;

    StepCounts(int size) {
        this.size = size;
        customers = new long[size];
        visits = new long[size];
        returning = new long[size];
        completed = new long[size];
        missing = new long[size];
        failing = new long[size];
        open = new long[size];
        unexpected = new long[size];
        moveCustomers = new long[(size + 1) * (size + 1)];
        moveCounts = new long[moveCustomers.length];
        visitsHere = new int[size];
        isCompleted = new boolean[size];
        isUnexpected = new boolean[size];
        isMissing = new boolean[size];
        isAhead = new boolean[size];
        moveSeen = new int[moveCustomers.length];
    }

    void add(Sequences sequences, int number, Alignment alignment, long journeys, boolean isOpen) {
        if (journeys == 0) {
            return;
        }
        clear();
        int length = sequences.length(number);
        int last = size;
        for (int i = 0; i < length; i++) {
            int step = sequences.at(number, i) & ~ConformanceTally.LATE;
            visitsHere[step]++;
            isCompleted[step] |= alignment.isMatched()[i];
            isUnexpected[step] |= !alignment.isMatched()[i];
            move(last, step, journeys);
            last = step;
        }
        if (!isOpen) {
            move(last, size, journeys);
        }
        int[] skipped = alignment.skipped();
        for (int i = 0; i < skipped.length; i++) {
            isMissing[skipped[i]] |= !isOpen || i < alignment.skippedOnTheWay();
            isAhead[skipped[i]] |= isOpen && i >= alignment.skippedOnTheWay();
        }
        for (int step = 0; step < size; step++) {
            customers[step] += visitsHere[step] > 0 ? journeys : 0;
            visits[step] += visitsHere[step] * journeys;
            returning[step] += visitsHere[step] > 1 ? journeys : 0;
            completed[step] += isCompleted[step] ? journeys : 0;
            unexpected[step] += isUnexpected[step] ? journeys : 0;
            boolean isOwed = !isCompleted[step] && isAhead[step];
            open[step] += isOwed ? journeys : 0;
            missing[step] += !isCompleted[step] && !isOwed && isMissing[step] ? journeys : 0;
        }
        for (int i = 0; i < length; i++) {
            char code = sequences.at(number, i);
            int step = code & ~ConformanceTally.LATE;
            failing[step] += code != step && isCompleted[step] ? journeys : 0;
        }
    }

    private void clear() {
        mark++;
        Arrays.fill(visitsHere, 0);
        Arrays.fill(isCompleted, false);
        Arrays.fill(isUnexpected, false);
        Arrays.fill(isMissing, false);
        Arrays.fill(isAhead, false);
    }

    private void move(int from, int to, long journeys) {
        int way = from * (size + 1) + to;
        moveCounts[way] += journeys;
        if (moveSeen[way] != mark) {
            moveSeen[way] = mark;
            moveCustomers[way] += journeys;
        }
    }
}

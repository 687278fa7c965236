package dev.waymark.engine.conformance;

import dev.waymark.engine.conformance.align.Aligner;
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

    /** Adds journeys that have one sequence, the one that was aligned last. */
    void add(Sequences sequences, int number, Aligner laid, long journeys, boolean isOpen) {
        if (journeys == 0) {
            return;
        }
        clear();
        int length = laid.size();
        int last = size;
        for (int i = 0; i < length; i++) {
            int step = laid.step(i);
            visitsHere[step]++;
            if (laid.isMatched(i)) {
                isCompleted[step] = true;
            } else {
                isUnexpected[step] = true;
            }
            move(last, step, journeys);
            last = step;
        }
        if (!isOpen) {
            move(last, size, journeys);
        }
        for (int i = 0; i < laid.skipped(); i++) {
            int step = laid.skipped(i);
            isMissing[step] |= !isOpen || i < laid.skippedOnTheWay();
            isAhead[step] |= isOpen && i >= laid.skippedOnTheWay();
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
            int step = laid.step(i);
            failing[step] += sequences.at(number, i) != step && isCompleted[step] ? journeys : 0;
        }
    }

    void add(StepCounts other) {
        long[][] own = all();
        long[][] others = other.all();
        for (int of = 0; of < own.length; of++) {
            for (int i = 0; i < own[of].length; i++) {
                own[of][i] += others[of][i];
            }
        }
    }

    private long[][] all() {
        return new long[][] {
            customers,
            visits,
            returning,
            completed,
            missing,
            failing,
            open,
            unexpected,
            moveCustomers,
            moveCounts
        };
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

package dev.waymark.engine.index;

import java.util.Arrays;
import java.util.Comparator;

/** Brings each journey of a run into the order of time; equal times stay as they came. */
final class TimeOrder {
    private final Run run;

    TimeOrder(Run run) {
        this.run = run;
    }

    void sort() {
        for (int customer = 0; customer < run.customers(); customer++) {
            long from = run.offset(customer);
            long to = run.offset(customer + 1);
            long before = Long.MIN_VALUE;
            for (long event = from; event < to; event++) {
                long time = run.time(event);
                if (time < before) {
                    sort(from, Math.toIntExact(to - from));
                    break;
                }
                before = time;
            }
        }
    }

    private void sort(long from, int size) {
        long[] times = new long[size];
        Integer[] order = new Integer[size];
        int[][] codes = new int[2 + run.properties().length][size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
            times[i] = run.time(from + i);
            codes[0][i] = run.type(from + i);
            codes[1][i] = Run.code(run.channels(), run.channelWidth(), from + i);
            for (int p = 0; p < run.properties().length; p++) {
                codes[2 + p][i] = run.properties()[p].getAtIndex(Run.INT, from + i);
            }
        }
        Arrays.sort(order, Comparator.comparingLong(i -> times[i]));
        for (int i = 0; i < size; i++) {
            int old = order[i];
            run.times().setAtIndex(Run.LONG, from + i, times[old]);
            Run.setCode(run.types(), run.typeWidth(), from + i, codes[0][old]);
            Run.setCode(run.channels(), run.channelWidth(), from + i, codes[1][old]);
            for (int p = 0; p < run.properties().length; p++) {
                run.properties()[p].setAtIndex(Run.INT, from + i, codes[2 + p][old]);
            }
        }
    }
}

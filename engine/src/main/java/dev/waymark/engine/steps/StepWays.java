package dev.waymark.engine.steps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From which bound step customers go on to which others: the ways out of each, in the order of the
 * map. No way leads from a step to itself. Immutable.
 */
public final class StepWays {
    /** Where each way begins. */
    final int[] from;

    /** Where each way ends. */
    final int[] to;

    /** The ways that end at each step. */
    final int[][] into;

    /**
     * Ways between steps.
     *
     * @param next for each step, bound or not, the places of the bound ones to which it leads,
     *     rising
     */
    public StepWays(int[][] next) {
        int count = Arrays.stream(next).mapToInt(it -> it.length).sum();
        this.from = new int[count];
        this.to = new int[count];
        List<List<Integer>> ending = new ArrayList<>();
        IntStream.range(0, next.length).forEach(step -> ending.add(new ArrayList<>()));
        int way = 0;
        for (int step = 0; step < next.length; step++) {
            for (int target : next[step]) {
                from[way] = step;
                to[way] = target;
                ending.get(target).add(way++);
            }
        }
        this.into =
                ending.stream()
                        .map(ways -> ways.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new);
    }

    /** From each bound step to the next one to the right, whatever else is drawn. */
    public static StepWays row(List<BoundStep> steps) {
        int[][] next = new int[steps.size()][0];
        int left = -1;
        for (int step = 0; step < next.length; step++) {
            if (steps.get(step).bindings().isEmpty()) {
                continue;
            }
            if (left >= 0) {
                next[left] = new int[] {step};
            }
            left = step;
        }
        return new StepWays(next);
    }
}

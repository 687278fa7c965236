package dev.waymark.engine.steps;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /**
     * From each bound step to those to which a map leads from it: the next one in the row, its
     * branches and its loops, past steps that are bound to nothing. None leads on from the last
     * bound step: there the map ends. O(steps × links) at worst.
     *
     * @param steps in the order of the map
     * @param links ids of the steps to which branches and loops lead, by the id of the step where
     *     they begin; ids that no step has are passed over
     */
    public static StepWays along(List<BoundStep> steps, Map<String, ? extends Set<String>> links) {
        Map<String, Integer> places = new HashMap<>();
        int last = -1;
        for (int step = 0; step < steps.size(); step++) {
            places.put(steps.get(step).step(), step);
            last = steps.get(step).bindings().isEmpty() ? last : step;
        }
        int[][] direct = new int[steps.size()][];
        for (int step = 0; step < direct.length; step++) {
            IntStream row = step + 1 < direct.length ? IntStream.of(step + 1) : IntStream.empty();
            Set<String> linked = links.get(steps.get(step).step());
            IntStream drawn =
                    (linked == null ? Set.<String>of() : linked)
                            .stream()
                                    .map(places::get)
                                    .filter(Objects::nonNull)
                                    .mapToInt(Integer::intValue);
            direct[step] = IntStream.concat(row, drawn).toArray();
        }
        int[][] next = new int[steps.size()][0];
        for (int step = 0; step < last; step++) {
            if (!steps.get(step).bindings().isEmpty()) {
                next[step] = reached(step, direct, steps);
            }
        }
        return new StepWays(next);
    }

    /** The bound steps to which others lead from one, rising, without itself. */
    private static int[] reached(int from, int[][] direct, List<BoundStep> steps) {
        BitSet seen = new BitSet();
        BitSet bound = new BitSet();
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (int place : direct[open.removeFirst()]) {
                if (place == from || seen.get(place)) {
                    continue;
                }
                seen.set(place);
                if (steps.get(place).bindings().isEmpty()) {
                    open.addLast(place);
                } else {
                    bound.set(place);
                }
            }
        }
        return bound.stream().toArray();
    }
}

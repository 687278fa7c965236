package dev.waymark.engine.conformance.align;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.steps.BoundStep;
import dev.waymark.engine.steps.StepWays;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The ways that a map allows between its steps: from the start to its first step, from each step to
 * the next, from its last one to the end, and its branches and loops. A step that is bound to no
 * events is passed unseen. Immutable.
 */
public final class MapGraph {
    /** The most bound steps that a map may have here. */
    public static final int MOST = 500;

    /** More than any number of steps: there is no way. */
    public static final int NO_WAY = 1 << 29;

    private static final char NONE = Character.MAX_VALUE;

    /*
     * Places are steps of the map, bound or not; the place behind the last one is the end. From each
     * bound step, and from the start, a breadth-first search in which a bound step costs 1 and all
     * else nothing finds the fewest steps passed on the way to every place, and the place before.
     */
    private final int places;
    private final int[] ofPlace;
    private final int[] placeOf;
    private final int[][] passed;
    private final int[][] passedTo;
    private final char[][] before;

    private MapGraph(boolean[] isBound, int[][] next) {
        this.places = isBound.length;
        this.ofPlace = new int[places];
        int count = 0;
        for (int place = 0; place < places; place++) {
            ofPlace[place] = isBound[place] ? count++ : -1;
        }
        this.placeOf = new int[count + 1];
        for (int place = 0; place < places; place++) {
            if (isBound[place]) {
                placeOf[ofPlace[place]] = place;
            }
        }
        placeOf[count] = places;
        this.passed = new int[count + 1][places + 1];
        this.before = new char[count + 1][places + 1];
        for (int from = 0; from <= count; from++) {
            search(from, next);
        }
        this.passedTo = new int[count + 1][count + 1];
        for (int to = 0; to <= count; to++) {
            for (int from = 0; from <= count; from++) {
                passedTo[to][from] = passed[from][placeOf[to]];
            }
        }
    }

    /**
     * The graph of some steps.
     *
     * @param ways those that name a step not listed are left out
     * @throws dev.waymark.engine.fault.JourneyException USER if more than {@value #MOST} are bound
     */
    public static MapGraph of(List<BoundStep> steps, List<Way> ways) {
        Map<String, Integer> places = new HashMap<>();
        boolean[] isBound = new boolean[steps.size()];
        List<List<Integer>> next = new ArrayList<>();
        int bound = 0;
        for (int place = 0; place < steps.size(); place++) {
            places.put(steps.get(place).step(), place);
            isBound[place] = !steps.get(place).bindings().isEmpty();
            bound += isBound[place] ? 1 : 0;
            next.add(new ArrayList<>(List.of(place + 1)));
        }
        require(
                bound <= MOST,
                "the map has %d steps that are bound to events; conformance can look at %d. Take a"
                        + " part of it.",
                bound,
                MOST);
        for (Way way : ways) {
            Integer from = places.get(way.from());
            Integer to = places.get(way.to());
            if (from != null && to != null && !next.get(from).contains(to)) {
                next.get(from).add(to);
            }
        }
        return new MapGraph(
                isBound,
                next.stream()
                        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new));
    }

    /** Number of bound steps; also the name of the start as a "from" and of the end as a "to". */
    public int size() {
        return placeOf.length - 1;
    }

    /** The place among all steps of a bound one. */
    public int place(int step) {
        return placeOf[step];
    }

    /** The fewest bound steps that are passed on the way; {@link #NO_WAY} if there is none. */
    public int passed(int from, int to) {
        return passed[from][placeOf[to]];
    }

    /** The same number for each "from" to one "to". */
    int[] passedTo(int to) {
        return passedTo[to];
    }

    /** Writes those steps, the last one first; returns how many. */
    public int passed(int from, int to, int[] target) {
        int count = 0;
        int place = before[from][placeOf[to]];
        while (place != NONE && (from == size() || place != placeOf[from])) {
            if (ofPlace[place] >= 0) {
                target[count++] = ofPlace[place];
            }
            place = before[from][place];
        }
        return count;
    }

    /**
     * The ways on from each step to those to which the map leads from it, directly or past steps
     * that are bound to nothing. None leads on from the last bound step: there the map ends.
     */
    public StepWays ways() {
        int[][] next = new int[places][0];
        for (int step = 0; step < size() - 1; step++) {
            int from = step;
            next[placeOf[step]] =
                    IntStream.range(0, size())
                            .filter(to -> to != from && passed(from, to) == 0)
                            .map(to -> placeOf[to])
                            .toArray();
        }
        return new StepWays(next);
    }

    private void search(int from, int[][] next) {
        int[] cost = passed[from];
        char[] back = before[from];
        Arrays.fill(cost, NO_WAY);
        Arrays.fill(back, NONE);
        ArrayDeque<Integer> open = new ArrayDeque<>();
        boolean isStart = from == size();
        int[] first = isStart ? new int[1] : next[placeOf[from]];
        for (int place : first) {
            reach(place, 0, isStart ? NONE : (char) placeOf[from], cost, back, open);
        }
        while (!open.isEmpty()) {
            int place = open.pollFirst();
            if (place == places || (!isStart && place == placeOf[from])) {
                continue;
            }
            int onward = cost[place] + (ofPlace[place] >= 0 ? 1 : 0);
            for (int to : next[place]) {
                reach(to, onward, (char) place, cost, back, open);
            }
        }
    }

    private void reach(
            int to, int newCost, char by, int[] cost, char[] back, ArrayDeque<Integer> open) {
        if (newCost < cost[to]) {
            cost[to] = newCost;
            back[to] = by;
            if (to < places && ofPlace[to] >= 0) {
                open.addLast(to);
            } else {
                open.addFirst(to);
            }
        }
    }
}

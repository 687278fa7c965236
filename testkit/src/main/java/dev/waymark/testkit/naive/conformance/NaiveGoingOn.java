package dev.waymark.testkit.naive.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who goes on from a step of a small map along its ways, by the definition: every later event of
 * every journey is looked at.
 */
public final class NaiveGoingOn {
    private final boolean[] isBound;
    private final List<int[]> links;

    /**
     * A map.
     *
     * @param isBound for each step whether it is bound to events
     * @param links branches and loops, each from one step to another
     */
    public NaiveGoingOn(boolean[] isBound, List<int[]> links) {
        this.isBound = isBound.clone();
        this.links = List.copyOf(links);
    }

    /** The bound steps that one comes to next from a step, wherever one turns; not itself. */
    public Set<Integer> next(int from) {
        Set<Integer> found = new TreeSet<>();
        boolean isLast = true;
        for (int step = from + 1; step < isBound.length; step++) {
            isLast &= !isBound[step];
        }
        if (!isLast) {
            turn(from, new TreeSet<>(Set.of(from)), found);
        }
        found.remove(from);
        return found;
    }

    /** How journeys go on from a step. */
    public Found from(int step, List<List<Visit>> journeys) {
        Set<Integer> next = next(step);
        Map<Integer, Long> first = new TreeMap<>();
        next.forEach(it -> first.put(it, 0L));
        List<Long> waits = new ArrayList<>();
        long customers = 0;
        for (List<Visit> journey : journeys) {
            customers += journey.stream().anyMatch(visit -> visit.steps().contains(step)) ? 1 : 0;
            int to = firstOnward(journey, step, next);
            if (to < 0) {
                continue;
            }
            int from = to - 1;
            while (!journey.get(from).steps().contains(step)) {
                from--;
            }
            waits.add(journey.get(to).time() - journey.get(from).time());
            for (int it : next) {
                if (journey.get(to).steps().contains(it)) {
                    first.merge(it, 1L, Long::sum);
                    break;
                }
            }
        }
        return new Found(customers, waits, first);
    }

    private static int firstOnward(List<Visit> journey, int step, Set<Integer> next) {
        for (int to = 1; to < journey.size(); to++) {
            if (journey.get(to).steps().stream().noneMatch(next::contains)) {
                continue;
            }
            for (int from = 0; from < to; from++) {
                if (journey.get(from).steps().contains(step)) {
                    return to;
                }
            }
        }
        return -1;
    }

    private void turn(int step, Set<Integer> turned, Set<Integer> found) {
        List<Integer> ways = new ArrayList<>();
        if (step + 1 < isBound.length) {
            ways.add(step + 1);
        }
        links.stream().filter(link -> link[0] == step).forEach(link -> ways.add(link[1]));
        for (int to : ways) {
            if (isBound[to]) {
                found.add(to);
            } else if (turned.add(to)) {
                turn(to, turned, found);
            }
        }
    }

    /**
     * An event of a journey.
     *
     * @param steps to which it belongs; empty if to none
     */
    public record Visit(long time, Set<Integer> steps) {}

    /**
     * What was found.
     *
     * @param customers who came to the step
     * @param waits of those who went on, in no particular order
     * @param first customers by the step to which they went first
     */
    public record Found(long customers, List<Long> waits, Map<Integer, Long> first) {}
}

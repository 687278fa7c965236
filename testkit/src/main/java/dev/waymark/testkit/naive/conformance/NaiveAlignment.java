package dev.waymark.testkit.naive.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cheapest alignment of a sequence of steps to a small map, by trying all ways through it. */
public final class NaiveAlignment {
    private final boolean[] isBound;
    private final List<int[]> links;

    /**
     * A map.
     *
     * @param isBound for each step whether it is bound to events
     * @param links branches and loops, each from one step to another
     */
    public NaiveAlignment(boolean[] isBound, List<int[]> links) {
        this.isBound = isBound.clone();
        this.links = List.copyOf(links);
    }

    /** The lowest number of steps on one side only, over all ways from the start to the end. */
    public int cost(List<Integer> sequence) {
        int lowest = Integer.MAX_VALUE;
        int longest = isBound.length + 2 * sequence.size();
        Set<List<Integer>> ways = new HashSet<>();
        walk(0, new ArrayList<>(), new HashSet<>(), longest, ways);
        for (List<Integer> way : ways) {
            lowest = Math.min(lowest, way.size() + sequence.size() - 2 * common(way, sequence));
        }
        return lowest;
    }

    private void walk(
            int step,
            List<Integer> way,
            Set<Integer> unseen,
            int longest,
            Set<List<Integer>> ways) {
        if (step == isBound.length) {
            ways.add(List.copyOf(way));
            return;
        }
        if (isBound[step] ? way.size() == longest : !unseen.add(step)) {
            return;
        }
        Set<Integer> passed = isBound[step] ? new HashSet<>() : unseen;
        if (isBound[step]) {
            way.add(step);
        }
        walk(step + 1, way, new HashSet<>(passed), longest, ways);
        for (int[] link : links) {
            if (link[0] == step) {
                walk(link[1], way, new HashSet<>(passed), longest, ways);
            }
        }
        if (isBound[step]) {
            way.removeLast();
        }
    }

    /** The length of the longest sequence that is in both, by its definition. */
    private static int common(List<Integer> a, List<Integer> b) {
        int[][] length = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                length[i][j] =
                        a.get(i - 1).equals(b.get(j - 1))
                                ? length[i - 1][j - 1] + 1
                                : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length[a.size()][b.size()];
    }
}

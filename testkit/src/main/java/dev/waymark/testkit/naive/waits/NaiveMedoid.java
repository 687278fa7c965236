package dev.waymark.testkit.naive.waits;

import dev.waymark.testkit.naive.PlainEvent;
import dev.waymark.testkit.naive.PlainJourneys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The journey that is nearest to all others, by trying each. */
public final class NaiveMedoid {
    private NaiveMedoid() {}

    /**
     * The mean distance of all journeys to the nearest such journey: edit distance ÷ longer length
     * of the sequences of types, repeats collapsed.
     */
    public static double meanDistance(Collection<PlainEvent> events) {
        List<List<String>> paths = new ArrayList<>();
        for (List<PlainEvent> journey : PlainJourneys.of(events).values()) {
            List<String> path = new ArrayList<>();
            for (PlainEvent event : journey) {
                if (path.isEmpty() || !path.getLast().equals(event.type())) {
                    path.add(event.type());
                }
            }
            paths.add(path);
        }
        double best = Double.MAX_VALUE;
        for (List<String> candidate : paths) {
            double sum = 0;
            for (List<String> path : paths) {
                sum += (double) distance(candidate, path) / Math.max(candidate.size(), path.size());
            }
            best = Math.min(best, sum / paths.size());
        }
        return best;
    }

    private static int distance(List<String> left, List<String> right) {
        int[][] costs = new int[left.size() + 1][right.size() + 1];
        for (int i = 0; i <= left.size(); i++) {
            for (int j = 0; j <= right.size(); j++) {
                if (i == 0 || j == 0) {
                    costs[i][j] = i + j;
                } else {
                    int change = left.get(i - 1).equals(right.get(j - 1)) ? 0 : 1;
                    costs[i][j] =
                            Math.min(
                                    costs[i - 1][j - 1] + change,
                                    1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
                }
            }
        }
        return costs[left.size()][right.size()];
    }
}

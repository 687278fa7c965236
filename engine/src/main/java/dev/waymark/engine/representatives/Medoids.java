package dev.waymark.engine.representatives;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses the items to which all others are nearest, in sum: partitioning around medoids (Kaufman
 * and Rousseeuw 1990), first greedily, then by the best exchange as long as one helps. Equal sums
 * take the first item. O(items² × medoids) for each exchange.
 */
final class Medoids {
    private static final int MOST_EXCHANGES = 50;
    private static final double HELPS = 1e-9;

    private final float[][] distances;
    private final long[] weights;

    /**
     * Items to choose from.
     *
     * @param distances between all of them
     * @param weights how often each counts
     */
    Medoids(float[][] distances, long[] weights) {
        this.distances = distances;
        this.weights = weights;
    }

    /** At most {@code count} different items. */
    List<Integer> choose(int count) {
        List<Integer> chosen = new ArrayList<>();
        double[] nearest = new double[weights.length];
        Arrays.fill(nearest, 1);
        while (chosen.size() < Math.min(count, weights.length)) {
            int best = -1;
            double most = -1;
            for (int item = 0; item < weights.length; item++) {
                double gain = 0;
                for (int other = 0; other < weights.length; other++) {
                    gain += weights[other] * Math.max(0, nearest[other] - distances[item][other]);
                }
                if (gain > most + HELPS && !chosen.contains(item)) {
                    most = gain;
                    best = item;
                }
            }
            chosen.add(best);
            for (int other = 0; other < weights.length; other++) {
                nearest[other] = Math.min(nearest[other], distances[best][other]);
            }
        }
        for (int exchange = 0; exchange < MOST_EXCHANGES && exchange(chosen); exchange++) {
            // goes on while it helps
        }
        return chosen;
    }

    private boolean exchange(List<Integer> chosen) {
        double best = cost(chosen) - HELPS;
        int out = -1;
        int in = -1;
        for (int place = 0; place < chosen.size(); place++) {
            double[] without = nearestWithout(chosen, place);
            for (int item = 0; item < weights.length; item++) {
                double cost = 0;
                for (int other = 0; other < weights.length && cost < best; other++) {
                    cost += weights[other] * Math.min(without[other], distances[item][other]);
                }
                if (cost < best - HELPS && !chosen.contains(item)) {
                    best = cost;
                    out = place;
                    in = item;
                }
            }
        }
        if (out >= 0) {
            chosen.set(out, in);
        }
        return out >= 0;
    }

    /** The distance of every item to the nearest of the chosen but one. */
    private double[] nearestWithout(List<Integer> chosen, int left) {
        double[] nearest = new double[weights.length];
        Arrays.fill(nearest, 1);
        for (int place = 0; place < chosen.size(); place++) {
            for (int item = 0; place != left && item < nearest.length; item++) {
                nearest[item] = Math.min(nearest[item], distances[chosen.get(place)][item]);
            }
        }
        return nearest;
    }

    private double cost(List<Integer> chosen) {
        double[] nearest = nearestWithout(chosen, -1);
        double cost = 0;
        for (int item = 0; item < nearest.length; item++) {
            cost += weights[item] * nearest[item];
        }
        return cost;
    }
}

package dev.waymark.engine.personas;

import dev.waymark.engine.kernel.Workers;

import org.hipparchus.random.Well19937c;

import java.util.Arrays;

/**
 * How surely groups are found again: points are drawn with replacement and grouped anew; of every
 * group the Jaccard overlap with its most similar new one counts, over the points that were drawn
 * (Hennig 2007).
 */
final class Resamples {
    static final int COUNT = 50;
    private static final int RUNS = 2;

    private Resamples() {}

    /** The mean overlap of each group, from 0 to 1. */
    static double[] overlaps(double[][] points, Grouping grouping, long seed, Workers workers) {
        int groups = grouping.middles().length;
        double[][] found = new double[COUNT][];
        workers.forFew(
                COUNT, resample -> found[resample] = once(points, grouping, seed + resample));
        double[] means = new double[groups];
        for (double[] overlaps : found) {
            for (int group = 0; group < groups; group++) {
                means[group] += overlaps[group] / COUNT;
            }
        }
        return means;
    }

    private static double[] once(double[][] points, Grouping grouping, long seed) {
        Well19937c random = new Well19937c(seed);
        boolean[] drawn = new boolean[points.length];
        double[][] some = new double[points.length][];
        for (int at = 0; at < some.length; at++) {
            int place = random.nextInt(points.length);
            some[at] = points[place];
            drawn[place] = true;
        }
        Grouping anew = Grouping.of(some, grouping.middles().length, RUNS, seed);
        int groups = grouping.middles().length;
        int[][] both = new int[groups][groups];
        int[] old = new int[groups];
        int[] now = new int[groups];
        for (int at = 0; at < points.length; at++) {
            if (drawn[at]) {
                int before = grouping.groupOf()[at];
                int after = Grouping.nearest(anew.middles(), points[at]);
                both[before][after]++;
                old[before]++;
                now[after]++;
            }
        }
        double[] overlaps = new double[groups];
        Arrays.setAll(
                overlaps,
                group -> {
                    double best = 0;
                    for (int other = 0; other < groups; other++) {
                        int either = old[group] + now[other] - both[group][other];
                        best =
                                Math.max(
                                        best,
                                        either == 0 ? 0 : (double) both[group][other] / either);
                    }
                    return best;
                });
        return overlaps;
    }
}

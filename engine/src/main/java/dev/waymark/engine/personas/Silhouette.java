package dev.waymark.engine.personas;

import java.util.Arrays;

/**
 * How much nearer points are to their own group than to the next (Rousseeuw 1987), for at most
 * {@value #MOST} of them: the first.
 */
final class Silhouette {
    static final int MOST = 1_000;
    private final float[][] distances;

    Silhouette(double[][] points) {
        int size = Math.min(MOST, points.length);
        distances = new float[size][size];
        for (int left = 0; left < size; left++) {
            for (int right = 0; right < left; right++) {
                float far = (float) Math.sqrt(Grouping.squared(points[left], points[right]));
                distances[left][right] = far;
                distances[right][left] = far;
            }
        }
    }

    /** The silhouettes' mean, and as deviation the standard error of this mean. */
    Traits.Spread of(Grouping grouping) {
        double[] all = new double[distances.length];
        Arrays.setAll(all, at -> of(at, grouping));
        Traits.Spread spread = Traits.Spread.of(all);
        return new Traits.Spread(spread.mean(), spread.deviation() / Math.sqrt(all.length));
    }

    private double of(int at, Grouping grouping) {
        int groups = grouping.middles().length;
        double[] sums = new double[groups];
        int[] sizes = new int[groups];
        for (int other = 0; other < distances.length; other++) {
            if (other != at) {
                sums[grouping.groupOf()[other]] += distances[at][other];
                sizes[grouping.groupOf()[other]]++;
            }
        }
        int own = grouping.groupOf()[at];
        double next = Double.MAX_VALUE;
        for (int group = 0; group < groups; group++) {
            if (group != own && sizes[group] > 0) {
                next = Math.min(next, sums[group] / sizes[group]);
            }
        }
        if (sizes[own] == 0 || next == Double.MAX_VALUE) {
            return 0;
        }
        double within = sums[own] / sizes[own];
        double larger = Math.max(within, next);
        return larger == 0 ? 0 : (next - within) / larger;
    }
}

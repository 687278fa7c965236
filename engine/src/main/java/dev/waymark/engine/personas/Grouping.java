package dev.waymark.engine.personas;

import org.hipparchus.clustering.CentroidCluster;
import org.hipparchus.clustering.Clusterable;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.random.Well19937c;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Points in groups around their middles: k-means from k-means++ beginnings (Arthur and
 * Vassilvitskii 2007), the best of some runs. Equal points and seeds give equal groups.
 *
 * @param middles of the groups, largest group first
 * @param groupOf for each point the number of its group
 */
record Grouping(double[][] middles, int[] groupOf) {
    private static final int MOST_ROUNDS = 100;

    static Grouping of(double[][] points, int groups, int runs, long seed) {
        List<At> all = new ArrayList<>();
        for (int place = 0; place < points.length; place++) {
            all.add(new At(place, points[place]));
        }
        List<CentroidCluster<At>> best = List.of();
        double least = Double.MAX_VALUE;
        for (int run = 0; run < runs; run++) {
            List<CentroidCluster<At>> found =
                    new KMeansPlusPlusClusterer<At>(
                                    groups,
                                    MOST_ROUNDS,
                                    new EuclideanDistance(),
                                    new Well19937c(seed + run))
                            .cluster(all);
            double within = within(found);
            if (within < least) {
                least = within;
                best = found;
            }
        }
        List<double[]> middles =
                best.stream()
                        .sorted(
                                Comparator.comparingInt(
                                                (CentroidCluster<At> it) -> -it.getPoints().size())
                                        .thenComparing(
                                                it -> it.getCenter().getPoint(), Arrays::compare))
                        .map(it -> it.getCenter().getPoint())
                        .toList();
        return around(middles.toArray(double[][]::new), points);
    }

    private static Grouping around(double[][] middles, double[][] points) {
        int[] groupOf = new int[points.length];
        Arrays.setAll(groupOf, at -> nearest(middles, points[at]));
        return new Grouping(middles, groupOf);
    }

    private static double within(List<CentroidCluster<At>> found) {
        double sum = 0;
        for (CentroidCluster<At> group : found) {
            for (At at : group.getPoints()) {
                sum += squared(group.getCenter().getPoint(), at.point);
            }
        }
        return sum;
    }

    /** The number of the nearest middle, the first of equals. */
    static int nearest(double[][] middles, double[] point) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int group = 0; group < middles.length; group++) {
            double far = squared(middles[group], point);
            if (far < least) {
                least = far;
                best = group;
            }
        }
        return best;
    }

    static double squared(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            double far = left[i] - right[i];
            sum += far * far;
        }
        return sum;
    }

    /** How many points each group has. */
    int[] sizes() {
        int[] sizes = new int[middles.length];
        for (int group : groupOf) {
            sizes[group]++;
        }
        return sizes;
    }

    /** A point that knows its place. */
    private record At(int place, double[] point) implements Clusterable {
        @Override
        public double[] getPoint() {
            return point;
        }
    }
}

package dev.waymark.engine.survival;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;
import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * Whether several survival curves differ by more than chance (the log-rank test of Mantel 1966 and
 * Peto 1972). O(n log n + event times × groups²).
 *
 * @param expected events that each group would have if all had the same curve
 * @param chiSquare the statistic, zero or more
 * @param degrees its degrees of freedom, the number of groups that are not empty, less one
 * @param p the probability of a statistic as large or larger if the curves are the same; null with
 *     fewer than two groups, or without an event
 */
public record LogRank(List<Double> expected, double chiSquare, int degrees, @Nullable Double p) {
    public LogRank {
        expected = List.copyOf(expected);
    }

    /** Compares groups; their lifetimes are brought into order. */
    public static LogRank test(List<Lifetimes> groups) {
        groups.forEach(Lifetimes::sort);
        int size = groups.size();
        double[] expected = new double[size];
        double[] observed = new double[size];
        double[][] variance = new double[size][size];
        int[] place = new int[size];
        long[] events = new long[size];
        long[] here = new long[size];
        while (true) {
            long time = nextTime(groups, place);
            if (time == Long.MAX_VALUE) {
                break;
            }
            long atRisk = 0;
            long died = 0;
            for (int group = 0; group < size; group++) {
                Lifetimes lifetimes = groups.get(group);
                here[group] = lifetimes.size() - place[group];
                atRisk += here[group];
                events[group] = 0;
                if (place[group] < lifetimes.size() && lifetimes.time(place[group]) == time) {
                    int next = lifetimes.after(place[group]);
                    events[group] = lifetimes.events(place[group], next);
                    place[group] = next;
                }
                died += events[group];
            }
            if (died > 0) {
                add(expected, observed, variance, here, events, atRisk, died);
            }
        }
        return of(expected, observed, variance, groups);
    }

    private static long nextTime(List<Lifetimes> groups, int[] place) {
        long time = Long.MAX_VALUE;
        for (int group = 0; group < place.length; group++) {
            Lifetimes lifetimes = groups.get(group);
            if (place[group] < lifetimes.size()) {
                time = Math.min(time, lifetimes.time(place[group]));
            }
        }
        return time;
    }

    private static void add(
            double[] expected,
            double[] observed,
            double[][] variance,
            long[] here,
            long[] events,
            long atRisk,
            long died) {
        double weight = atRisk == 1 ? 0 : (double) died * (atRisk - died) / (atRisk - 1);
        for (int group = 0; group < here.length; group++) {
            double share = (double) here[group] / atRisk;
            expected[group] += died * share;
            observed[group] += events[group];
            if (share > 0) {
                variance[group][group] += weight * share;
                for (int other = 0; other < here.length; other++) {
                    variance[group][other] -= weight * share * here[other] / atRisk;
                }
            }
        }
    }

    private static LogRank of(
            double[] expected, double[] observed, double[][] variance, List<Lifetimes> groups) {
        List<Double> told = Arrays.stream(expected).boxed().toList();
        int[] used = new int[groups.size()];
        int count = 0;
        double all = 0;
        for (int group = 0; group < used.length; group++) {
            all += observed[group];
            if (groups.get(group).size() > 0) {
                used[count++] = group;
            }
        }
        int degrees = Math.max(0, count - 1);
        if (degrees == 0 || all == 0) {
            return new LogRank(told, 0, degrees, null);
        }
        double[] difference = new double[degrees];
        double[][] matrix = new double[degrees][degrees];
        for (int i = 0; i < degrees; i++) {
            difference[i] = observed[used[i]] - expected[used[i]];
            for (int j = 0; j < degrees; j++) {
                matrix[i][j] = variance[used[i]][used[j]];
            }
        }
        RealVector vector = new ArrayRealVector(difference);
        RealVector solved =
                new SingularValueDecomposition(new Array2DRowRealMatrix(matrix))
                        .getSolver()
                        .solve(vector);
        double chiSquare = Math.max(0, vector.dotProduct(solved));
        return new LogRank(
                told, chiSquare, degrees, Gamma.regularizedGammaQ(degrees / 2.0, chiSquare / 2));
    }
}

package dev.waymark.engine.personas;

import dev.waymark.engine.kernel.Workers;

import org.hipparchus.random.Well19937c;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many groups there are. For each number from 2 to {@value #MOST} the mean silhouette is
 * compared with that of points whose coordinates are shuffled independently: these have the same
 * spread in every trait and no groups. A number counts if its silhouette is at least {@value
 * #LEAST} (below 0.25 there is "no substantial structure": Kaufman and Rousseeuw 1990), if it is
 * above chance by {@value #SURE} standard errors, and if its smallest group has {@value #SMALLEST}
 * of the points. Of those that count, the smallest within one standard error of the greatest
 * distance to chance is taken (the rule of Tibshirani, Walther and Hastie 2001); if none counts,
 * there is one group.
 */
final class GroupCount {
    static final int MOST = 8;
    static final double LEAST = 0.25;
    static final double SMALLEST = 0.03;
    private static final double SURE = 3;
    private static final int SHUFFLES = 6;

    /** So many points are enough to tell what chance gives. */
    private static final int SHUFFLED = 2_000;

    private static final int RUNS = 3;

    private final Grouping[] groupings = new Grouping[MOST + 1];
    private final Traits.Spread[][] silhouettes = new Traits.Spread[SHUFFLES + 1][MOST + 1];
    private final int most;

    /** Tries all numbers. */
    GroupCount(double[][] points, long seed, Workers workers) {
        most = (int) Math.min(MOST, Arrays.stream(points).map(Arrays::hashCode).distinct().count());
        double[][][] all = new double[SHUFFLES + 1][][];
        Silhouette[] measures = new Silhouette[SHUFFLES + 1];
        workers.forFew(
                SHUFFLES + 1,
                shuffle -> {
                    all[shuffle] = shuffle == 0 ? points : shuffled(points, seed + shuffle);
                    measures[shuffle] = new Silhouette(all[shuffle]);
                });
        int numbers = most - 1;
        workers.forFew(
                numbers * (SHUFFLES + 1),
                task -> {
                    // the greatest numbers take longest, and come first
                    int groups = most - task / (SHUFFLES + 1);
                    int shuffle = task % (SHUFFLES + 1);
                    Grouping grouping = Grouping.of(all[shuffle], groups, RUNS, seed);
                    silhouettes[shuffle][groups] = measures[shuffle].of(grouping);
                    if (shuffle == 0) {
                        groupings[groups] = grouping;
                    }
                });
    }

    private static double[][] shuffled(double[][] points, long seed) {
        Well19937c random = new Well19937c(seed);
        double[][] shuffled = new double[Math.min(SHUFFLED, points.length)][];
        Arrays.setAll(shuffled, at -> points[at].clone());
        for (int trait = 0; trait < points[0].length; trait++) {
            for (int at = shuffled.length - 1; at > 0; at--) {
                int other = random.nextInt(at + 1);
                double kept = shuffled[at][trait];
                shuffled[at][trait] = shuffled[other][trait];
                shuffled[other][trait] = kept;
            }
        }
        return shuffled;
    }

    /** Every number that was tried. */
    List<Personas.Tried> tried() {
        List<Personas.Tried> all = new ArrayList<>();
        for (int groups = 2; groups <= most; groups++) {
            all.add(tried(groups));
        }
        double best = Double.NEGATIVE_INFINITY;
        double error = 0;
        for (Personas.Tried tried : all) {
            if (tried.counts() && above(tried) > best) {
                best = above(tried);
                error = tried.standardError();
            }
        }
        double enough = best - error;
        return all.stream()
                .filter(tried -> tried.counts() && above(tried) >= enough)
                .findFirst()
                .map(chosen -> all.stream().map(it -> mark(it, it == chosen)).toList())
                .orElse(all);
    }

    /** The groups of a number that was tried. */
    Grouping grouping(int groups) {
        return groupings[groups];
    }

    private Personas.Tried tried(int groups) {
        Traits.Spread own = silhouettes[0][groups];
        Traits.Spread chance =
                Traits.Spread.of(
                        IntStream.rangeClosed(1, SHUFFLES)
                                .mapToDouble(shuffle -> silhouettes[shuffle][groups].mean())
                                .toArray());
        double error =
                Math.hypot(own.deviation(), chance.deviation() * Math.sqrt(1 + 1.0 / SHUFFLES));
        int[] sizes = groupings[groups].sizes();
        double smallest =
                (double) Arrays.stream(sizes).min().orElse(0) / groupings[groups].groupOf().length;
        boolean counts =
                own.mean() >= LEAST
                        && own.mean() >= chance.mean() + SURE * error
                        && smallest >= SMALLEST;
        return new Personas.Tried(
                groups, own.mean(), chance.mean(), error, smallest, counts, false);
    }

    private static double above(Personas.Tried tried) {
        return tried.silhouette() - tried.shuffled();
    }

    private static Personas.Tried mark(Personas.Tried tried, boolean isChosen) {
        return new Personas.Tried(
                tried.groups(),
                tried.silhouette(),
                tried.shuffled(),
                tried.standardError(),
                tried.smallest(),
                tried.counts(),
                isChosen);
    }
}

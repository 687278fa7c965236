package dev.waymark.engine.personas;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.representatives.EditDistance;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What a sample says of its groups: who they are, what sets them apart, who stands for them. */
final class Proposal {
    private static final int MOST_DIFFERENCES = 5;
    private static final double LEAST_EFFECT = 0.3;

    /** Traits that go together like this say the same; the stronger one is told. */
    private static final double SAME = 0.8;

    private static final int CANDIDATES = 200;

    final List<Facts.Kept> sample;
    final Traits traits;
    final Grouping grouping;
    final List<Personas.Tried> tried;
    final double[] overlaps;
    final List<Description> descriptions = new ArrayList<>();
    private final JourneyIndex index;
    private final double[][] points;

    Proposal(
            List<Facts.Kept> sample,
            Traits traits,
            double[][] points,
            GroupCount count,
            List<Personas.Tried> tried,
            int groups,
            JourneyIndex index,
            Workers workers) {
        this.sample = sample;
        this.traits = traits;
        this.points = points;
        this.tried = tried;
        this.index = index;
        this.grouping = count.grouping(groups);
        this.overlaps = Resamples.overlaps(points, grouping, PersonasKernel.SEED, workers);
        describe();
    }

    private void describe() {
        List<Condition> all = Condition.all(traits, sample, index);
        List<BitSet> holding = new ArrayList<>();
        all.forEach(_ -> holding.add(new BitSet(sample.size())));
        Facts facts = new Facts(index);
        for (int at = 0; at < sample.size(); at++) {
            facts.read(sample.get(at));
            for (int place = 0; place < all.size(); place++) {
                holding.get(place).set(at, all.get(place).holds().test(facts));
            }
        }
        for (int group = 0; group < grouping.middles().length; group++) {
            BitSet own = new BitSet();
            members(group).forEach(own::set);
            descriptions.add(Description.of(all, holding, own));
        }
    }

    /** How clearly the groups are set apart. */
    Clarity clarity() {
        return Clarity.of(
                tried.stream()
                        .filter(Personas.Tried::isChosen)
                        .mapToDouble(Personas.Tried::silhouette)
                        .sum(),
                overlaps);
    }

    private IntStream members(int group) {
        return IntStream.range(0, sample.size()).filter(at -> grouping.groupOf()[at] == group);
    }

    /** What sets a group apart, greatest effect first. */
    List<Personas.Difference> differences(int group) {
        List<Personas.Difference> all = new ArrayList<>();
        for (Traits.Coded coded : traits.all) {
            double deviation = Traits.Spread.of(values(coded.value(), _ -> true)).deviation();
            double[] own = values(coded.value(), at -> grouping.groupOf()[at] == group);
            double[] rest = values(coded.value(), at -> grouping.groupOf()[at] != group);
            double far = 0;
            if (own.length > 0 && rest.length > 0 && deviation > 0) {
                far = Traits.Spread.of(own).mean() - Traits.Spread.of(rest).mean();
                far /= deviation;
            }
            all.add(
                    new Personas.Difference(
                            coded.trait(),
                            told(coded, at -> grouping.groupOf()[at] == group),
                            told(coded, at -> grouping.groupOf()[at] != group),
                            far));
        }
        List<Integer> told = new ArrayList<>();
        IntStream.range(0, all.size())
                .filter(place -> Math.abs(all.get(place).effect()) >= LEAST_EFFECT)
                .boxed()
                .sorted(Comparator.comparingLong(place -> -size(all.get(place))))
                .filter(place -> told.stream().noneMatch(it -> isSame(place, it)))
                .limit(MOST_DIFFERENCES)
                .forEachOrdered(told::add);
        return told.stream().map(all::get).toList();
    }

    /** The size of an effect, rounded so that equal ones keep the order of the traits. */
    private static long size(Personas.Difference difference) {
        return Math.round(1e9 * Math.abs(difference.effect()));
    }

    /** Whether two traits go together: Pearson's correlation of the standardised, by its size. */
    private boolean isSame(int left, int right) {
        double product = 0;
        double lefts = 0;
        double rights = 0;
        for (double[] point : points) {
            product += point[left] * point[right];
            lefts += point[left] * point[left];
            rights += point[right] * point[right];
        }
        return Math.abs(product) >= SAME * Math.sqrt(lefts * rights);
    }

    /** Of some of the sample, by their places, the values that there are. */
    private double[] values(ToDoubleFunction<Facts> value, IntPredicate which) {
        Facts facts = new Facts(index);
        return IntStream.range(0, sample.size())
                .filter(which)
                .mapToDouble(
                        at -> {
                            facts.read(sample.get(at));
                            return value.applyAsDouble(facts);
                        })
                .filter(it -> !Double.isNaN(it))
                .toArray();
    }

    private @Nullable Double told(Traits.Coded coded, IntPredicate which) {
        double[] values = values(coded.told(), which);
        if (values.length == 0) {
            return null;
        }
        return switch (coded.trait().kind()) {
            case DID, CHANNEL -> Traits.Spread.of(values).mean();
            case EVENTS -> (double) Math.round(Math.exp(median(values)));
            case LENGTH -> 60 * Math.expm1(median(values));
            case WAIT -> Math.expm1(median(values));
        };
    }

    /** The lower median: a value that somebody has. */
    private static double median(double[] values) {
        Arrays.sort(values);
        return values[(values.length - 1) / 2];
    }

    /**
     * Of the members nearest to the middle, the journey that is nearest to the others by edit
     * distance; the first of equals.
     */
    List<String> path(int group) {
        double[] middle = grouping.middles()[group];
        List<char[]> near =
                members(group)
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble(
                                        at -> Grouping.squared(middle, points[at])))
                        .limit(CANDIDATES)
                        .map(at -> sample.get(at).path())
                        .toList();
        EditDistance distance = new EditDistance(1);
        char[] best = new char[0];
        double least = Double.MAX_VALUE;
        for (char[] path : near) {
            double sum = 0;
            for (char[] other : near) {
                sum +=
                        (double) distance.between(path, other)
                                / Math.max(1, Math.max(path.length, other.length));
            }
            if (sum < least) {
                least = sum;
                best = path;
            }
        }
        List<String> names = new ArrayList<>();
        for (char type : best) {
            names.add(index.types().name(type));
        }
        return names;
    }
}

package dev.waymark.engine.compare;

import dev.waymark.engine.funnel.FunnelKernel;
import dev.waymark.engine.funnel.FunnelResult;
import dev.waymark.engine.statistics.Difference;
import dev.waymark.engine.statistics.MedianEstimate;
import dev.waymark.engine.statistics.Medians;
import dev.waymark.engine.statistics.Moments;
import dev.waymark.engine.statistics.Proportions;
import dev.waymark.engine.variants.Variants;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts what was counted of two groups side by side.
 *
 * @param limit how many activities, edges and variants to list at most, each
 */
public record Comparing(
        Counted a, Counted b, long overlap, double confidence, Correction correction, int limit) {

    /**
     * What was counted of one group.
     *
     * @param where the condition that it meets, in words
     * @param variants all of its variants
     * @param funnel null if none was asked for
     * @param further what else was counted
     */
    public record Counted(
            String where,
            Group group,
            Variants variants,
            FunnelKernel.@Nullable Timed funnel,
            Further further) {}

    /** The comparison. O(numbers × log numbers). */
    public Comparison compare() {
        Tests tests = Tests.first();
        compare(tests, 0);
        return compare(tests.corrected(correction), tests.count());
    }

    private Comparison compare(Tests tests, int count) {
        Group groupA = a.group();
        Group groupB = b.group();
        Comparison.Means events = means(groupA.journeyEvents(), groupB.journeyEvents(), tests);
        Comparison.Means seconds = means(groupA.journeySeconds(), groupB.journeySeconds(), tests);
        Comparison.Medians median = medians(groupA.journeyMedian(), groupB.journeyMedian(), tests);
        ComparingFurther further = new ComparingFurther(a.further(), b.further(), confidence);
        return new Comparison(
                side(a),
                side(b),
                overlap,
                confidence,
                correction.text(),
                count,
                events,
                seconds,
                median,
                top(activities(tests), Comparison.Activity::customers, Comparison.Activity::type),
                top(
                        edges(tests),
                        Comparison.Edge::customers,
                        edge -> edge.from() + "\0" + edge.to()),
                top(
                        variants(tests),
                        Comparison.Variant::customers,
                        variant -> String.join("\0", variant.path())),
                funnel(tests),
                further.retention(
                        (hitsA, sizeA, hitsB, sizeB) -> shares(hitsA, sizeA, hitsB, sizeB, tests)),
                further.survival(tests),
                further.repeats(tests));
    }

    private static Comparison.Side side(Counted counted) {
        return new Comparison.Side(
                counted.where(), counted.group().customers(), counted.group().events());
    }

    private List<Comparison.Activity> activities(Tests tests) {
        Map<String, Long> inA = a.group().activities();
        Map<String, Long> inB = b.group().activities();
        return Group.keys(inA, inB).stream()
                .sorted()
                .map(
                        type ->
                                new Comparison.Activity(
                                        type,
                                        shares(
                                                inA.getOrDefault(type, 0L),
                                                inB.getOrDefault(type, 0L),
                                                tests)))
                .toList();
    }

    private List<Comparison.Edge> edges(Tests tests) {
        Map<Group.Pair, Group.Edge> inA = a.group().edges();
        Map<Group.Pair, Group.Edge> inB = b.group().edges();
        Group.Edge none = new Group.Edge(0, new Moments(0, 0, 0), new MedianEstimate(0, 0, 0));
        return Group.keys(inA, inB).stream()
                .sorted(Comparator.comparing(Group.Pair::from).thenComparing(Group.Pair::to))
                .map(
                        pair -> {
                            Group.Edge edgeA = inA.getOrDefault(pair, none);
                            Group.Edge edgeB = inB.getOrDefault(pair, none);
                            return new Comparison.Edge(
                                    pair.from(),
                                    pair.to(),
                                    shares(edgeA.customers(), edgeB.customers(), tests),
                                    means(edgeA.waitSeconds(), edgeB.waitSeconds(), tests),
                                    medians(edgeA.waitMedian(), edgeB.waitMedian(), tests));
                        })
                .toList();
    }

    /** Of the many variants those that are among the most frequent of either group. */
    private List<Comparison.Variant> variants(Tests tests) {
        Map<List<String>, Long> inA = byPath(a.variants());
        Map<List<String>, Long> inB = byPath(b.variants());
        List<List<String>> paths = new ArrayList<>();
        for (Variants all : List.of(a.variants(), b.variants())) {
            all.variants().stream().limit(limit).forEach(it -> paths.add(it.path()));
        }
        return paths.stream()
                .distinct()
                .map(
                        path ->
                                new Comparison.Variant(
                                        path,
                                        shares(
                                                inA.getOrDefault(path, 0L),
                                                inB.getOrDefault(path, 0L),
                                                tests)))
                .toList();
    }

    private static Map<List<String>, Long> byPath(Variants variants) {
        Map<List<String>, Long> customers = HashMap.newHashMap(variants.variants().size());
        variants.variants().forEach(it -> customers.put(it.path(), it.customers()));
        return customers;
    }

    private List<Comparison.Step> funnel(Tests tests) {
        FunnelKernel.Timed timedA = a.funnel();
        FunnelKernel.Timed timedB = b.funnel();
        List<Comparison.Step> steps = new ArrayList<>();
        if (timedA == null || timedB == null) {
            return steps;
        }
        FunnelResult funnelA = timedA.result();
        FunnelResult funnelB = timedB.result();
        for (int i = 0; i < funnelA.steps().size(); i++) {
            int step = i;
            Function<FunnelResult, Long> here = funnel -> funnel.steps().get(step).customers();
            Function<FunnelResult, Long> start = funnel -> funnel.steps().getFirst().customers();
            Comparison.Shares fromStart =
                    shares(
                            here.apply(funnelA),
                            i == 0 ? a.group().customers() : start.apply(funnelA),
                            here.apply(funnelB),
                            i == 0 ? b.group().customers() : start.apply(funnelB),
                            tests);
            Comparison.Shares fromPrevious =
                    i == 0
                            ? null
                            : shares(
                                    here.apply(funnelA),
                                    funnelA.steps().get(i - 1).customers(),
                                    here.apply(funnelB),
                                    funnelB.steps().get(i - 1).customers(),
                                    tests);
            Comparison.Medians median =
                    i == 0 ? null : medians(timedA.waits().get(i), timedB.waits().get(i), tests);
            steps.add(
                    new Comparison.Step(
                            funnelA.steps().get(i).step(), fromStart, fromPrevious, median));
        }
        return steps;
    }

    private Comparison.Shares shares(long hitsA, long hitsB, Tests tests) {
        return shares(hitsA, a.group().customers(), hitsB, b.group().customers(), tests);
    }

    private Comparison.Shares shares(long hitsA, long sizeA, long hitsB, long sizeB, Tests tests) {
        return new Comparison.Shares(
                hitsA,
                hitsB,
                sizeA == 0 ? null : (double) hitsA / sizeA,
                sizeB == 0 ? null : (double) hitsB / sizeB,
                tests.of(Proportions.difference(hitsA, sizeA, hitsB, sizeB, confidence)));
    }

    private Comparison.Means means(Moments inA, Moments inB, Tests tests) {
        Optional<Difference> difference =
                dev.waymark.engine.statistics.Means.difference(inA, inB, confidence);
        return new Comparison.Means(
                inA.n() == 0 ? null : inA.mean(),
                inB.n() == 0 ? null : inB.mean(),
                tests.of(difference));
    }

    private Comparison.Medians medians(MedianEstimate inA, MedianEstimate inB, Tests tests) {
        return new Comparison.Medians(
                inA.n() == 0 ? null : inA.median(),
                inB.n() == 0 ? null : inB.median(),
                tests.of(Medians.difference(inA, inB, confidence)));
    }

    private <T> List<T> top(
            List<T> rows, Function<T, Comparison.Shares> shares, Function<T, String> name) {
        return rows.stream()
                .sorted(
                        Comparator.comparingDouble((T row) -> corrected(shares.apply(row)))
                                .thenComparingDouble(row -> -size(shares.apply(row)))
                                .thenComparing(name))
                .limit(limit)
                .toList();
    }

    private static double corrected(Comparison.Shares shares) {
        Comparison.Tested difference = shares.difference();
        return difference == null ? 2 : difference.corrected();
    }

    private static double size(Comparison.Shares shares) {
        Comparison.Tested difference = shares.difference();
        return difference == null ? 0 : Math.abs(difference.difference());
    }
}

package dev.waymark.engine.personas;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.CustomerSample;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds groups of customers whose journeys are alike. One pass gathers a sample of about {@value
 * #SAMPLED} customers, that depends on their codes alone; groups, their number and how surely they
 * are found again come from it; a second pass puts every customer to the nearest group and counts
 * whom its condition keeps. Journeys are looked at as a whole, as conditions do. Memory: the
 * sample, and a number for each type and channel on each thread.
 */
public final class PersonasKernel implements Kernel<PersonasKernel.Sample, Personas> {
    static final int SAMPLED = 5_000;
    static final long SEED = 20_260_101;

    /** Fewer customers are not grouped. */
    static final int LEAST = 50;

    static final ScanPlan PLAN = new ScanPlan(true, true, true, List.of(), -1L, TimeRange.ALL);

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return PLAN;
    }

    @Override
    public Sample begin(JourneyIndex index) {
        return new Sample(index);
    }

    @Override
    public void add(Sample partial, Journey journey) {
        partial.customers++;
        if (partial.chosen.keeps(journey.customer())) {
            partial.facts.read(journey);
            partial.kept.add(partial.facts.keep(journey));
        }
    }

    @Override
    public Sample merge(Sample left, Sample right) {
        left.customers += right.customers;
        left.kept.addAll(right.kept);
        return left;
    }

    @Override
    public Outcome<Personas> finish(Sample merged, JourneyIndex index) {
        return finish(merged, index, Workers.SEQUENTIAL);
    }

    @Override
    public Outcome<Personas> finish(Sample merged, JourneyIndex index, Workers workers) {
        List<Facts.Kept> sample =
                merged.kept.stream()
                        .sorted(
                                Comparator.comparingLong(Facts.Kept::draw)
                                        .thenComparingInt(Facts.Kept::customer))
                        .toList();
        if (sample.size() < LEAST) {
            return none(merged, List.of());
        }
        Traits traits = Traits.of(sample, index);
        double[][] points = new double[sample.size()][];
        for (int at = 0; at < points.length; at++) {
            merged.facts.read(sample.get(at));
            points[at] = traits.point(merged.facts);
        }
        GroupCount count = new GroupCount(points, SEED, workers);
        List<Personas.Tried> tried = count.tried();
        int groups =
                tried.stream()
                        .filter(Personas.Tried::isChosen)
                        .mapToInt(Personas.Tried::groups)
                        .findFirst()
                        .orElse(1);
        return groups == 1
                ? none(merged, tried)
                : new Again<>(
                        new MembersKernel(
                                new Proposal(
                                        sample, traits, points, count, tried, groups, index,
                                        workers)));
    }

    private static Done<Personas> none(Sample sample, List<Personas.Tried> tried) {
        return new Done<>(
                new Personas(
                        sample.customers,
                        sample.kept.size(),
                        tried,
                        null,
                        List.of(),
                        sample.customers,
                        sample.customers == 0 ? null : (Double) 1.0));
    }

    /** What one thread has gathered. */
    public static final class Sample {
        private final Facts facts;
        private final CustomerSample chosen;
        private final List<Facts.Kept> kept = new ArrayList<>();
        private long customers;

        private Sample(JourneyIndex index) {
            facts = new Facts(index);
            chosen = CustomerSample.of(index.customers(), SAMPLED);
        }
    }
}

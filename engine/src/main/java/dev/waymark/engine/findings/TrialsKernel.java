package dev.waymark.engine.findings;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.predicate.CodedPredicate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts many trials in one pass: O(events + journeys × trials at the journey's types). A property
 * that the index does not carry happens to nobody.
 */
public final class TrialsKernel implements Kernel<TrialsTally, List<TrialCounts>> {
    private final FindingScope scope;
    private final List<Trial> trials;

    /** A kernel for some trials; the counts come in their order. */
    public TrialsKernel(FindingScope scope, List<Trial> trials) {
        this.scope = scope;
        this.trials = List.copyOf(trials);
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        List<Exposure> all = new ArrayList<>();
        trials.forEach(trial -> all.add(trial.exposure()));
        trials.forEach(trial -> all.addAll(trial.without()));
        for (Trial trial : trials) {
            if (trial.measure() instanceof Trial.Also(Exposure other)) {
                all.add(other);
            }
        }
        return plan(scope, all, index);
    }

    /** Everything that some exposures and the values of goals need. */
    static ScanPlan plan(FindingScope scope, List<Exposure> exposures, JourneyIndex index) {
        Set<String> properties = new LinkedHashSet<>();
        properties.add(FindingScope.VALUE);
        for (Exposure exposure : exposures) {
            if (exposure instanceof Exposure.OfGroup group) {
                properties.add(group.property());
            }
        }
        properties.remove(CodedPredicate.CHANNEL);
        properties.retainAll(index.properties());
        return new ScanPlan(true, true, true, List.copyOf(properties), -1L, scope.range())
                .within(scope.range());
    }

    @Override
    public TrialsTally begin(JourneyIndex index) {
        return new TrialsTally(scope, trials, index, plan(index).properties());
    }

    @Override
    public void add(TrialsTally partial, Journey journey) {
        partial.add(journey);
    }

    @Override
    public TrialsTally merge(TrialsTally left, TrialsTally right) {
        return left.merge(right);
    }

    @Override
    public Outcome<List<TrialCounts>> finish(TrialsTally merged, JourneyIndex index) {
        return new Done<>(merged.counts());
    }
}

package dev.waymark.engine.correlation;

import dev.waymark.engine.correlation.Correlation.Finding;
import dev.waymark.engine.funnel.FunnelStep;
import dev.waymark.engine.funnel.FunnelSwitches.Exclusion;
import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sets what customers did on the way against whether they converted, in one pass: O(events). Types
 * that are steps of the funnel or excluded from it are no candidates.
 */
public final class CorrelationKernel implements Kernel<CorrelationTally, Correlation> {
    private final CorrelationRequest request;

    /** A kernel for a request. */
    public CorrelationKernel(CorrelationRequest request) {
        this.request = request;
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.waymark.engine.fault.JourneyException UNKNOWN_PROPERTY, TOO_MANY_VALUES
     */
    @Override
    public ScanPlan plan(JourneyIndex index) {
        return begin(index).plan();
    }

    @Override
    public CorrelationTally begin(JourneyIndex index) {
        return new CorrelationTally(request, index);
    }

    @Override
    public void add(CorrelationTally partial, Journey journey) {
        partial.add(journey);
    }

    @Override
    public CorrelationTally merge(CorrelationTally left, CorrelationTally right) {
        return left.merge(right);
    }

    @Override
    public Outcome<Correlation> finish(CorrelationTally tally, JourneyIndex index) {
        Findings findings =
                new Findings(tally.entered(), tally.converted(), request.minCustomers());
        Set<String> barred = barred();
        for (int type = 0; type < index.types().size(); type++) {
            String name = index.types().name(type);
            if (!barred.contains(name)) {
                findings.test(
                        name,
                        null,
                        null,
                        tally.types().customers[type],
                        tally.types().converted[type]);
            }
        }
        for (int p = 0; p < request.properties().size(); p++) {
            String property = request.properties().get(p);
            Dictionary values = CorrelationTally.dictionary(property, index);
            for (int value = Dictionary.ABSENT + 1; value < values.size(); value++) {
                findings.test(
                        null,
                        property,
                        values.name(value),
                        tally.values(p).customers[value],
                        tally.values(p).converted[value]);
            }
        }
        List<Finding> corrected = findings.corrected();
        return new Done<>(
                new Correlation(
                        request.definition(),
                        tally.entered(),
                        tally.converted(),
                        corrected.size(),
                        findings.leftOut(),
                        corrected));
    }

    private Set<String> barred() {
        Set<String> barred = new HashSet<>();
        for (FunnelStep step : request.funnel().steps()) {
            barred.addAll(step.types());
        }
        for (Exclusion exclusion : request.funnel().switches().exclusions()) {
            barred.add(exclusion.type());
        }
        return barred;
    }
}

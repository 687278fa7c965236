package dev.waymark.engine.findings;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.time.TimeRange;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The types of events of which at least half carry a number as their value, sorted. O(events). */
public final class ValuedTypesKernel implements Kernel<ValuedTypesKernel.Partial, List<String>> {
    private final TimeRange range;

    /** A kernel over the events inside a range. */
    public ValuedTypesKernel(TimeRange range) {
        this.range = range;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        ScanPlan plan = ScanPlan.TYPES_AND_TIMES.within(range);
        return index.properties().contains(FindingScope.VALUE)
                ? plan.with(List.of(FindingScope.VALUE))
                : plan;
    }

    @Override
    public Partial begin(JourneyIndex index) {
        int types = index.types().size();
        return new Partial(FindingScope.values(index), new long[types], new long[types]);
    }

    @Override
    public void add(Partial partial, Journey journey) {
        for (int i = journey.from(); i < journey.to(); i++) {
            int type = journey.types()[i];
            partial.all[type]++;
            if (partial.values.length > 0
                    && !Double.isNaN(partial.values[journey.property(0)[i]])) {
                partial.valued[type]++;
            }
        }
    }

    @Override
    public Partial merge(Partial left, Partial right) {
        Arrays.setAll(left.all, i -> left.all[i] + right.all[i]);
        Arrays.setAll(left.valued, i -> left.valued[i] + right.valued[i]);
        return left;
    }

    @Override
    public Outcome<List<String>> finish(Partial merged, JourneyIndex index) {
        return new Done<>(
                IntStream.range(0, merged.all.length)
                        .filter(type -> merged.valued[type] > 0)
                        .filter(type -> 2 * merged.valued[type] >= merged.all[type])
                        .mapToObj(index.types()::name)
                        .sorted()
                        .toList());
    }

    /** Events of each type, and those with a value. */
    record Partial(double[] values, long[] all, long[] valued) {}
}

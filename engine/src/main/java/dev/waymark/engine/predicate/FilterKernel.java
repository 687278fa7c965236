package dev.waymark.engine.predicate;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.Scan;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.time.TimeRange;

import java.util.BitSet;
import java.util.List;

/**
 * Applies a filter: its result is the customers that are kept, by their codes, rising. What {@link
 * #select} makes of them is an index that every other kernel reads as it reads the whole. A filter
 * looks at whole journeys, whatever range a later kernel cuts them to, unless it is given a range
 * of its own.
 *
 * <p>Cost: where the filter names types, or properties of few values, first one look at each
 * journey's masks, which settles most; then the columns that the filter reads, of the journeys that
 * are left.
 */
public final class FilterKernel implements Kernel<FilterKernel.Kept, int[]> {
    private static final ScanPlan NO_COLUMNS =
            new ScanPlan(false, false, false, List.of(), -1L, TimeRange.ALL);
    private static final long EVENTS_A_PART = 1L << 16;

    private final CompiledFilter filter;
    private final TimeRange range;
    private final boolean beginsWithMasks;

    /** A filter over an index; names that the log does not know match nothing. */
    public FilterKernel(JourneyFilter filter, JourneyIndex index) {
        this(filter, index, TimeRange.ALL);
    }

    /**
     * A filter that sees of each journey only what lies in a range; customers without an event in
     * it are not kept, whatever the filter says.
     */
    public FilterKernel(JourneyFilter filter, JourneyIndex index, TimeRange range) {
        this.filter = new CompiledFilter(filter, index);
        this.range = range;
        this.beginsWithMasks = this.filter.looksAtMasks && range.isAll();
    }

    /**
     * The journeys of an index that a filter keeps.
     *
     * @throws dev.waymark.engine.fault.JourneyException CANCELLED once the signal is given
     */
    public static JourneyIndex select(
            LocalDriver driver, JourneyFilter filter, JourneyIndex index, CancelSignal cancel) {
        return index.only(driver.run(new FilterKernel(filter, index), index, cancel));
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return beginsWithMasks
                ? NO_COLUMNS.anyOf(filter.plan.anyOfTypes())
                : filter.plan.within(range);
    }

    @Override
    public Kept begin(JourneyIndex index) {
        return new Kept(index.customers());
    }

    @Override
    public void add(Kept partial, Journey journey) {
        if (!beginsWithMasks) {
            if (filter.check.keeps(journey)) {
                partial.kept.set(journey.customer());
            }
            return;
        }
        switch (filter.check.byMasks(journey)) {
            case NO -> {}
            case MAYBE -> partial.open.set(journey.customer());
            case YES -> partial.kept.set(journey.customer());
        }
    }

    @Override
    public Kept merge(Kept left, Kept right) {
        left.kept.or(right.kept);
        left.open.or(right.open);
        return left;
    }

    @Override
    public Outcome<int[]> finish(Kept merged, JourneyIndex index) {
        return finish(merged, index, Workers.SEQUENTIAL);
    }

    @Override
    public Outcome<int[]> finish(Kept merged, JourneyIndex index, Workers workers) {
        if (!merged.open.isEmpty()) {
            int[] open = merged.open.stream().toArray();
            JourneyIndex left = index.only(open);
            int[] bounds = left.cut((int) (1 + left.events() / EVENTS_A_PART));
            BitSet[] parts = new BitSet[bounds.length - 1];
            workers.forEach(
                    parts.length, part -> parts[part] = look(left, bounds[part], bounds[part + 1]));
            for (BitSet part : parts) {
                part.stream().forEach(place -> merged.kept.set(open[place]));
            }
        }
        return new Done<>(merged.kept.stream().toArray());
    }

    private BitSet look(JourneyIndex index, int from, int to) {
        BitSet kept = new BitSet();
        Scan scan = index.scan(filter.plan);
        scan.forEach(
                from,
                to,
                journey -> {
                    if (filter.check.keeps(journey)) {
                        kept.set(journey.customer());
                    }
                });
        return kept;
    }

    /** What one thread has found so far. */
    public static final class Kept {
        private final BitSet kept;
        private final BitSet open;

        private Kept(int customers) {
            kept = new BitSet(customers);
            open = new BitSet(customers);
        }
    }
}

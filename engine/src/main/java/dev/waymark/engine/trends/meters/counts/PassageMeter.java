package dev.waymark.engine.trends.meters.counts;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.quantile.ValueGroups;
import dev.waymark.engine.trends.meters.Measured;
import dev.waymark.engine.trends.meters.Meter;
import dev.waymark.engine.trends.metrics.Metric;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Follows each customer from the first event of a period that begins a passage: whether the further
 * steps come in time, or how long the last one takes.
 *
 * <p>With the clock fixed by the first event, taking each next step as early as it comes finds a
 * passage if there is one.
 */
final class PassageMeter extends Meter {
    private final CodedPredicate[] steps;
    private final long within;
    private final boolean onlyFirst;
    private final Metric.@Nullable Statistic statistic;
    private final long[] begun;
    private final long[] done;
    private final ValueGroups waits = new ValueGroups();
    private final List<ValueGroups> allWaits = new ArrayList<>(List.of(waits));

    /**
     * An empty meter.
     *
     * @param onlyFirst whether only the first beginning in the log counts, not that of each period
     * @param statistic of the waits; null to tell the share that comes in time
     */
    PassageMeter(
            CodedPredicate[] steps,
            long within,
            boolean onlyFirst,
            Metric.@Nullable Statistic statistic,
            int buckets) {
        this.steps = steps;
        this.within = within;
        this.onlyFirst = onlyFirst;
        this.statistic = statistic;
        this.begun = new long[buckets];
        this.done = new long[buckets];
        if (statistic != null) {
            waits.ensureGroups(buckets);
        }
    }

    @Override
    public void add(Journey journey, int[] periods) {
        int counted = -1;
        for (int i = 0; i < journey.size(); i++) {
            if (periods[i] != counted && steps[0].matches(journey, journey.from() + i)) {
                counted = periods[i];
                begun[counted]++;
                long time = follow(journey, journey.from() + i);
                if (time >= 0) {
                    done[counted]++;
                    if (statistic != null) {
                        waits.add(counted, time);
                    }
                }
                if (onlyFirst) {
                    return;
                }
            }
        }
    }

    /** Milliseconds from a place to the last step; −1 if it does not come in time. */
    private long follow(Journey journey, int from) {
        long[] times = journey.times();
        int step = 1;
        for (int place = from + 1; place < journey.to(); place++) {
            long time = times[place] - times[from];
            if (time > within) {
                return -1;
            }
            if (steps[step].matches(journey, place) && ++step == steps.length) {
                return time;
            }
        }
        return -1;
    }

    @Override
    public void merge(Meter other) {
        PassageMeter more = (PassageMeter) other;
        addAll(begun, more.begun);
        addAll(done, more.done);
        allWaits.addAll(more.allWaits);
    }

    @Override
    public Measured at(int bucket) {
        if (statistic == null) {
            return Measured.share(done[bucket], begun[bucket]);
        }
        int n = Math.toIntExact(done[bucket]);
        if (n == 0) {
            return Measured.nothing();
        }
        long[] sorted = new long[n];
        int at = 0;
        for (ValueGroups part : allWaits) {
            at = part.copy(bucket, sorted, at);
        }
        Arrays.sort(sorted);
        return WaitNumbers.of(statistic, sorted);
    }
}

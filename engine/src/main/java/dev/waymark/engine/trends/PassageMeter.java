package dev.waymark.engine.trends;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.quantile.ValueGroups;
import dev.waymark.engine.time.Buckets;

import org.hipparchus.distribution.discrete.BinomialDistribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Follows each customer from the first event of a period that begins a passage: whether the further
 * steps come in time, or how long the last one takes.
 *
 * <p>With the clock fixed by the first event, taking each next step as early as it comes finds a
 * passage if there is one. The interval of a median lies between two order statistics (W. J.
 * Conover, <i>Practical Nonparametric Statistics</i>, 1999, §3.2).
 */
final class PassageMeter extends Meter {
    private static final double HALF = 0.5;
    private static final int MILLIS_A_SECOND = 1_000;

    private final CodedPredicate[] steps;
    private final long within;
    private final boolean isWait;
    private final long[] begun;
    private final long[] done;
    private final ValueGroups waits = new ValueGroups();
    private final List<ValueGroups> allWaits = new ArrayList<>(List.of(waits));

    PassageMeter(CodedPredicate[] steps, long within, boolean isWait, int buckets) {
        this.steps = steps;
        this.within = within;
        this.isWait = isWait;
        this.begun = new long[buckets];
        this.done = new long[buckets];
        if (isWait) {
            waits.ensureGroups(buckets);
        }
    }

    @Override
    void add(Journey journey, int[] periods) {
        int counted = -1;
        for (int i = 0; i < journey.size(); i++) {
            if (periods[i] != counted && steps[0].matches(journey, journey.from() + i)) {
                counted = periods[i];
                begun[counted]++;
                long time = follow(journey, journey.from() + i);
                if (time >= 0) {
                    done[counted]++;
                    if (isWait) {
                        waits.add(counted, time);
                    }
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
    void merge(Meter other) {
        PassageMeter more = (PassageMeter) other;
        addAll(begun, more.begun);
        addAll(done, more.done);
        allWaits.addAll(more.allWaits);
    }

    @Override
    Trends.Point point(int bucket, Buckets buckets, boolean complete) {
        if (!isWait) {
            return CustomerShareMeter.point(done[bucket], begun[bucket], bucket, buckets, complete);
        }
        int n = Math.toIntExact(done[bucket]);
        if (n == 0) {
            return new Trends.Point(buckets.date(bucket), null, 0, null, null, complete);
        }
        long[] sorted = new long[n];
        int at = 0;
        for (ValueGroups part : allWaits) {
            at = part.copy(bucket, sorted, at);
        }
        Arrays.sort(sorted);
        int rank =
                new BinomialDistribution(n, HALF)
                        .inverseCumulativeProbability((1 - CONFIDENCE) / 2);
        return new Trends.Point(
                buckets.date(bucket),
                seconds((sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0),
                n,
                rank == 0 ? null : seconds(sorted[rank - 1]),
                rank == 0 ? null : seconds(sorted[n - rank]),
                complete);
    }

    private static double seconds(double millis) {
        return millis / MILLIS_A_SECOND;
    }
}

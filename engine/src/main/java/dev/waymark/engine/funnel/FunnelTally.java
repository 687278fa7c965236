package dev.waymark.engine.funnel;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.funnel.chain.ChainRules.Counting;
import dev.waymark.engine.funnel.chain.ChainSink;
import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * What one thread has counted of a funnel. It takes eight bytes for each wait between two steps,
 * twelve if split, since quantiles are exact.
 */
public final class FunnelTally {
    private final CompiledFunnel funnel;
    private final int width;
    private final boolean countsOnce;
    private final ChainSink sink = this::take;
    private final long[] counts;
    private final long[] customers;
    private final long[] allCustomers;
    private final Waits[] waits;
    private final int[] lastVisit;
    private int visit;
    private int highest;
    private @Nullable Journey journey;

    FunnelTally(FunnelRequest request, JourneyIndex index) {
        funnel = new CompiledFunnel(request, index);
        width = request.steps().size();
        Dictionary values = funnel.breakdownValues();
        int cells = width * (values == null ? 1 : values.size());
        countsOnce = funnel.rules().counting() == Counting.CUSTOMERS;
        counts = new long[cells];
        customers = countsOnce ? counts : new long[cells];
        allCustomers = new long[width];
        lastVisit = new int[countsOnce ? 0 : cells];
        waits = new Waits[width];
        Arrays.setAll(waits, _ -> new Waits(values != null));
    }

    void add(Journey newJourney) {
        journey = newJourney;
        visit++;
        highest = 0;
        funnel.count(newJourney, sink);
        for (int s = 0; s < highest; s++) {
            allCustomers[s]++;
        }
    }

    private void take(int[] places, int level) {
        Journey current = requireNonNull(journey);
        int group = funnel.group(current, places, level);
        int cell = group * width;
        highest = Math.max(highest, level);
        counts[cell]++;
        for (int s = 1; s < level; s++) {
            counts[cell + s]++;
            long wait = current.time(places[s]) - current.time(places[s - 1]);
            waits[s].add(group, Math.max(0, wait));
        }
        if (!countsOnce) {
            countCustomer(cell, level);
        }
    }

    private void countCustomer(int cell, int level) {
        for (int s = 0; s < level; s++) {
            if (lastVisit[cell + s] != visit) {
                lastVisit[cell + s] = visit;
                customers[cell + s]++;
            }
        }
    }

    FunnelTally merge(FunnelTally other) {
        add(counts, other.counts);
        if (!countsOnce) {
            add(customers, other.customers);
        }
        add(allCustomers, other.allCustomers);
        for (int s = 1; s < width; s++) {
            waits[s].addAll(other.waits[s]);
        }
        return this;
    }

    private static void add(long[] to, long[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    /** Number of groups; 1 if the result is not split. */
    int groups() {
        return counts.length / width;
    }

    boolean countsOnce() {
        return countsOnce;
    }

    /** How many customers reached a step, from 0. */
    long customers(int step) {
        return allCustomers[step];
    }

    /** How many customers of a group reached a step. */
    long customers(int group, int step) {
        return customers[group * width + step];
    }

    /** How many of what is counted reached a step. */
    long count(int step) {
        long count = 0;
        for (int group = 0; group < groups(); group++) {
            count += count(group, step);
        }
        return count;
    }

    /** How many of what is counted, of a group, reached a step. */
    long count(int group, int step) {
        return counts[group * width + step];
    }

    /** Times from the step before to a step. */
    Waits waits(int step) {
        return waits[step];
    }

    /**
     * Times from one step to the next, in milliseconds, each with the group it belongs to if there
     * are groups.
     */
    static final class Waits {
        private final boolean isSplit;
        private long[] millis = new long[64];
        private int[] groups;
        private int size;

        Waits(boolean isSplit) {
            this.isSplit = isSplit;
            this.groups = new int[isSplit ? 64 : 0];
        }

        void add(int group, long wait) {
            if (size == millis.length) {
                grow(2 * size);
            }
            if (isSplit) {
                groups[size] = group;
            }
            millis[size++] = wait;
        }

        void addAll(Waits other) {
            if (size + other.size > millis.length) {
                grow(size + other.size);
            }
            System.arraycopy(other.millis, 0, millis, size, other.size);
            if (isSplit) {
                System.arraycopy(other.groups, 0, groups, size, other.size);
            }
            size += other.size;
        }

        private void grow(int length) {
            millis = Arrays.copyOf(millis, length);
            if (isSplit) {
                groups = Arrays.copyOf(groups, length);
            }
        }

        /** All waits, in the caller's own array. */
        long[] values() {
            return Arrays.copyOf(millis, size);
        }

        /** All waits; null if there are none. */
        FunnelResult.@Nullable Wait summary() {
            return summary(values());
        }

        /** The waits of each group. O(waits + groups). */
        FunnelResult.@Nullable Wait[] summaries(int bound) {
            int[] starts = new int[bound + 2];
            for (int i = 0; i < size; i++) {
                starts[groups[i] + 2]++;
            }
            for (int g = 2; g < starts.length; g++) {
                starts[g] += starts[g - 1];
            }
            long[] sorted = new long[size];
            for (int i = 0; i < size; i++) {
                sorted[starts[groups[i] + 1]++] = millis[i];
            }
            FunnelResult.@Nullable Wait[] summaries = new FunnelResult.@Nullable Wait[bound];
            for (int g = 0; g < bound; g++) {
                if (starts[g + 1] > starts[g]) {
                    summaries[g] = summary(Arrays.copyOfRange(sorted, starts[g], starts[g + 1]));
                }
            }
            return summaries;
        }

        private static FunnelResult.@Nullable Wait summary(long[] values) {
            return DurationSummary.ofMillis(values)
                    .map(all -> new FunnelResult.Wait(all.mean(), all.median(), all.p95()))
                    .orElse(null);
        }
    }
}

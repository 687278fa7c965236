package dev.waymark.engine.bottlenecks;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.quantile.Selection;
import dev.waymark.engine.quantile.ValueGroups;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The second pass of {@link FewStagesKernel}: keeps the waits in which a quantile lies. */
final class WantedWaitsKernel implements Kernel<List<ValueGroups>, Bottlenecks> {
    private final ScanPlan plan;
    private final List<String> names;
    private final int[] targets;
    private final WaitCounts counted;

    /** For each cell the number of its list plus one; 0 if its waits are not wanted. */
    private final int[] slots;

    private final int lists;

    WantedWaitsKernel(ScanPlan plan, List<String> names, int[] targets, WaitCounts counted) {
        this.plan = plan;
        this.names = names;
        this.targets = targets;
        this.counted = counted;
        boolean[] wanted = new boolean[counted.counts.length];
        for (int pair = 0; pair < names.size() * names.size(); pair++) {
            own(pair).mark(wanted);
            forUs(pair).mark(wanted);
            both(pair).mark(wanted);
        }
        slots = new int[wanted.length];
        int next = 0;
        for (int cell = 0; cell < wanted.length; cell++) {
            slots[cell] = wanted[cell] ? ++next : 0;
        }
        lists = next;
    }

    private WantedRanks own(int pair) {
        return new WantedRanks(counted, 2 * pair, 2 * pair);
    }

    private WantedRanks forUs(int pair) {
        return new WantedRanks(counted, 2 * pair + 1, 2 * pair + 1);
    }

    private WantedRanks both(int pair) {
        return new WantedRanks(counted, 2 * pair, 2 * pair + 1);
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return plan;
    }

    @Override
    public List<ValueGroups> begin(JourneyIndex index) {
        ValueGroups values = new ValueGroups();
        values.ensureGroups(lists);
        return List.of(values);
    }

    @Override
    public void add(List<ValueGroups> partial, Journey journey) {
        char[] types = journey.types();
        long[] times = journey.times();
        int width = 2 * names.size();
        int row = -1;
        long before = 0;
        for (int i = journey.from(); i < journey.to(); i++) {
            int target = targets[types[i]];
            if (target >= 0) {
                long time = times[i];
                if (row >= 0) {
                    long wait = time - before;
                    int cell = (row + target) * Selection.BUCKETS + Selection.bucket(wait);
                    int slot = slots[cell];
                    if (slot > 0) {
                        partial.getFirst().add(slot - 1, wait);
                    }
                }
                row = (target >> 1) * width;
                before = time;
            }
        }
    }

    @Override
    public List<ValueGroups> merge(List<ValueGroups> left, List<ValueGroups> right) {
        List<ValueGroups> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }

    @Override
    public Outcome<Bottlenecks> finish(List<ValueGroups> collected, JourneyIndex index) {
        long own = 0;
        long forUs = 0;
        List<Bottlenecks.Transition> transitions = new ArrayList<>();
        for (int pair = 0; pair < names.size() * names.size(); pair++) {
            own += own(pair).sum();
            forUs += forUs(pair).sum();
        }
        for (int pair = 0; pair < names.size() * names.size(); pair++) {
            if (both(pair).size() > 0) {
                transitions.add(transition(pair, own + forUs, collected));
            }
        }
        transitions.sort(
                Comparator.comparing(Bottlenecks.Transition::total)
                        .reversed()
                        .thenComparing(Bottlenecks.Transition::from)
                        .thenComparing(Bottlenecks.Transition::to));
        return new Done<>(
                new Bottlenecks(
                        counted.journeys,
                        counted.events,
                        transitions.isEmpty()
                                ? null
                                : new Bottlenecks.Waiting(
                                        Duration.ofMillis(own + forUs),
                                        Duration.ofMillis(forUs),
                                        Duration.ofMillis(own)),
                        transitions));
    }

    private Bottlenecks.Transition transition(
            int pair, long allMillis, List<ValueGroups> collected) {
        WantedRanks both = both(pair);
        return new Bottlenecks.Transition(
                names.get(pair / names.size()),
                names.get(pair % names.size()),
                both.size(),
                counted.customers[pair],
                both.summary(collected, slots),
                Duration.ofMillis(both.sum()),
                allMillis == 0 ? null : (Double) ((double) both.sum() / allMillis),
                part(forUs(pair), collected),
                part(own(pair), collected));
    }

    private Bottlenecks.@Nullable Part part(WantedRanks ranks, List<ValueGroups> collected) {
        if (ranks.size() == 0) {
            return null;
        }
        DurationSummary waiting = ranks.summary(collected, slots);
        return new Bottlenecks.Part(ranks.size(), waiting, Duration.ofMillis(ranks.sum()));
    }
}

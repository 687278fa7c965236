package dev.waymark.engine.variants;

import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.BlockKernel;
import dev.waymark.engine.kernel.TallyKernel;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.quantile.ValueGroups;
import dev.waymark.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The second pass: how long the journeys of the listed variants take. */
final class VariantTimesKernel
        implements BlockKernel<List<ValueGroups>, Variants>, TallyKernel<ValueGroups, Variants> {
    private final TimeRange range;
    private final List<Listed> listed;
    private final long total;
    private final long journeys;
    private final Map<Path, Integer> slots;

    /** By a stored variant's number; what is frequent is met early and has a low one. */
    private final int[] slotOfStored;

    VariantTimesKernel(TimeRange range, List<Listed> listed, long total, long journeys) {
        this.range = range;
        this.listed = listed;
        this.total = total;
        this.journeys = journeys;
        this.slots = HashMap.newHashMap(listed.size());
        for (Listed variant : listed) {
            slots.put(variant.path(), slots.size());
        }
        int highest = listed.stream().mapToInt(Listed::stored).max().orElse(-1);
        this.slotOfStored = new int[highest + 1];
        Arrays.fill(slotOfStored, -1);
        for (int slot = 0; slot < listed.size(); slot++) {
            int number = listed.get(slot).stored();
            if (number >= 0) {
                slotOfStored[number] = slot;
            }
        }
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return VariantsKernel.planWithin(range);
    }

    @Override
    public ValueGroups tally(JourneyIndex index) {
        ValueGroups durations = new ValueGroups();
        durations.ensureGroups(listed.size());
        return durations;
    }

    @Override
    public void addBlock(List<ValueGroups> partial, JourneyBlock block) {
        ValueGroups durations = partial.getFirst();
        for (int journey = 0; journey < block.size(); journey++) {
            int slot = slot(block, journey);
            if (slot >= 0) {
                durations.add(slot, duration(block, journey));
            }
        }
    }

    private int slot(JourneyBlock block, int journey) {
        int variant = block.variant(journey);
        if (variant < 0) {
            return slots.getOrDefault(Path.of(block, journey), -1);
        }
        return variant < slotOfStored.length ? slotOfStored[variant] : -1;
    }

    private static long duration(JourneyBlock block, int journey) {
        return block.to(journey) - block.from(journey) == 1
                ? 0
                : block.lastTime(journey) - block.firstTime(journey);
    }

    @Override
    public Outcome<Variants> finish(List<ValueGroups> durations, JourneyIndex index) {
        List<Variants.Variant> variants = new ArrayList<>(listed.size());
        int[] group = new int[durations.size()];
        for (int slot = 0; slot < listed.size(); slot++) {
            Arrays.fill(group, slot);
            DurationSummary duration = ValueGroups.summarise(durations, group).orElseThrow();
            Listed variant = listed.get(slot);
            variants.add(
                    new Variants.Variant(
                            variant.path().names(index.types()),
                            variant.customers(),
                            (double) variant.customers() / journeys,
                            new Variants.Timing(duration.median())));
        }
        return new Done<>(new Variants(total, variants));
    }
}

package dev.waymark.engine.variants;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.BlockKernel;
import dev.waymark.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Counts variants, then times those that are listed. Two passes over the journeys; events are read
 * only of journeys that were cut or have newer events. Cost: O(journeys + variants × log limit).
 */
public final class VariantsKernel implements BlockKernel<Tally, Variants> {
    /** A limit that lists every variant. */
    public static final int ALL = Integer.MAX_VALUE;

    /** So many ties are sorted; of more the first are looked up. */
    private static final int FEW = 1000;

    private final TimeRange range;
    private final int limit;

    /**
     * The variants of the events inside a range; journeys are cut to it.
     *
     * @param limit how many to list at most, one or more; {@link #ALL} for all
     */
    public VariantsKernel(TimeRange range, int limit) {
        require(
                limit >= 1,
                "limit (%d) must be at least 1. Leave it out to list all variants.",
                limit);
        this.range = range;
        this.limit = limit;
    }

    static ScanPlan planWithin(TimeRange range) {
        return new ScanPlan(false, false, false, List.of(), -1L, TimeRange.ALL).within(range);
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return planWithin(range);
    }

    @Override
    public Tally begin(JourneyIndex index) {
        return new Tally(index.storedVariants());
    }

    @Override
    public void addBlock(Tally partial, JourneyBlock block) {
        partial.add(block);
    }

    @Override
    public Tally merge(Tally left, Tally right) {
        return left.merge(right);
    }

    @Override
    public Outcome<Variants> finish(Tally tally, JourneyIndex index) {
        int[] stored = tally.stored();
        tally.others
                .entrySet()
                .removeIf(
                        entry -> {
                            char[] path = entry.getKey().types();
                            int variant = index.storedVariant(path, 0, path.length);
                            if (variant >= 0) {
                                stored[variant] += entry.getValue();
                            }
                            return variant >= 0;
                        });
        long total = tally.others.size();
        for (int count : stored) {
            total += count > 0 ? 1 : 0;
        }
        List<Listed> listed = list(stored, tally.others, index);
        return new Again<>(new VariantTimesKernel(range, listed, total, tally.journeys));
    }

    private List<Listed> list(int[] stored, Map<Path, Integer> others, JourneyIndex index) {
        Dictionary types = index.types();
        List<Listed> candidates = new ArrayList<>();
        for (int variant : mostFrequent(stored, index)) {
            candidates.add(
                    new Listed(new Path(index.storedVariant(variant)), variant, stored[variant]));
        }
        others.forEach((path, count) -> candidates.add(new Listed(path, -1, count)));
        candidates.sort(
                Comparator.comparingInt((Listed variant) -> -variant.customers())
                        .thenComparing(
                                Listed::path, (left, right) -> Path.compare(left, right, types)));
        return candidates.size() <= limit ? candidates : candidates.subList(0, limit);
    }

    /**
     * The stored variants that may be listed: the most frequent, and of those as frequent as the
     * last all if they are few, otherwise the first by their paths.
     */
    private List<Integer> mostFrequent(int[] counts, JourneyIndex index) {
        int least = leastListed(counts);
        List<Integer> kept = new ArrayList<>();
        List<Integer> ties = new ArrayList<>();
        for (int variant = 0; variant < counts.length; variant++) {
            if (counts[variant] > least) {
                kept.add(variant);
            } else if (counts[variant] == least && least > 0 && ties.size() <= FEW) {
                ties.add(variant);
            }
        }
        if (ties.size() <= FEW) {
            kept.addAll(ties);
            return kept;
        }
        for (int place = 0; kept.size() < limit; place++) {
            int variant = index.variantByPath(place);
            if (counts[variant] == least) {
                kept.add(variant);
            }
        }
        return kept;
    }

    /** The customers of the last variant that the limit admits; 0 if it admits all that occur. */
    private int leastListed(int[] counts) {
        if (limit >= counts.length) {
            return 0;
        }
        PriorityQueue<Integer> kept = new PriorityQueue<>();
        int least = 0;
        for (int count : counts) {
            if (count > least) {
                kept.add(count);
                if (kept.size() > limit) {
                    kept.remove();
                }
                least = kept.size() < limit ? 0 : kept.element();
            }
        }
        return least;
    }
}

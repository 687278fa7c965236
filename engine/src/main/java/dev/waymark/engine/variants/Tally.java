package dev.waymark.engine.variants;

import dev.waymark.engine.index.JourneyBlock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many journeys have each variant: the stored ones by number, those of cut or newer journeys by
 * path.
 */
final class Tally {
    final Map<Path, Integer> others = new HashMap<>();
    long journeys;
    private final List<SmallCounts> counts = new ArrayList<>();
    private final SmallCounts own;

    Tally(int storedVariants) {
        own = new SmallCounts(storedVariants);
        counts.add(own);
    }

    void add(JourneyBlock block) {
        journeys += block.size();
        for (int journey = 0; journey < block.size(); journey++) {
            int variant = block.variant(journey);
            if (variant >= 0) {
                own.increment(variant);
            } else {
                others.merge(Path.of(block, journey), 1, Integer::sum);
            }
        }
    }

    Tally merge(Tally right) {
        journeys += right.journeys;
        counts.addAll(right.counts);
        right.others.forEach((path, count) -> others.merge(path, count, Integer::sum));
        return this;
    }

    /** How many journeys have each stored variant. */
    int[] stored() {
        int[] stored = new int[own.size()];
        counts.forEach(part -> part.addTo(stored));
        return stored;
    }
}

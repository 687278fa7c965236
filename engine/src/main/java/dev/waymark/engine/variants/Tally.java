package dev.waymark.engine.variants;

import dev.waymark.engine.index.Journey;

import java.util.HashMap;
import java.util.Map;

/**
 * How many journeys have each variant: the stored ones by number, those of cut or newer journeys by
 * path.
 */
final class Tally {
    final int[] stored;
    final Map<Path, Integer> others = new HashMap<>();
    long journeys;

    Tally(int storedVariants) {
        stored = new int[storedVariants];
    }

    void add(Journey journey) {
        journeys++;
        int variant = journey.variant();
        if (variant >= 0) {
            stored[variant]++;
        } else {
            others.merge(Path.of(journey), 1, Integer::sum);
        }
    }

    Tally merge(Tally right) {
        journeys += right.journeys;
        for (int variant = 0; variant < stored.length; variant++) {
            stored[variant] += right.stored[variant];
        }
        right.others.forEach((path, count) -> others.merge(path, count, Integer::sum));
        return this;
    }
}

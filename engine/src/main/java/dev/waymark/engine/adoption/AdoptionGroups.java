package dev.waymark.engine.adoption;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.time.Buckets;

import org.jspecify.annotations.Nullable;

/** What one thread has counted, by the code of the breakdown's value; 0 holds all without one. */
final class AdoptionGroups {
    private final AdoptionRequest request;
    private final Buckets buckets;
    private final Dictionary types;
    private final boolean byChannel;
    private final boolean[] from;
    private final @Nullable AdoptionTally[] tallies;

    /**
     * Nothing counted yet.
     *
     * @param values how many codes the breakdown's values have; 1 without one
     */
    AdoptionGroups(
            AdoptionRequest request,
            Buckets buckets,
            Dictionary types,
            int values,
            boolean byChannel) {
        this.request = request;
        this.buckets = buckets;
        this.types = types;
        this.byChannel = byChannel;
        this.from = request.from().flags(types);
        this.tallies = new @Nullable AdoptionTally[values];
    }

    void add(Journey journey) {
        char[] codes = journey.types();
        int start = journey.from();
        while (!request.from().isAny() && start < journey.to() && !from[codes[start]]) {
            start++;
        }
        if (start == journey.to()) {
            return;
        }
        long time = journey.times()[start];
        if (time < request.range().sinceMillis() || time >= request.range().untilMillis()) {
            return;
        }
        int group = group(journey, start);
        AdoptionTally tally = tallies[group];
        if (tally == null) {
            tally = new AdoptionTally(request, buckets, types);
            tallies[group] = tally;
        }
        tally.add(journey, start);
    }

    private int group(Journey journey, int place) {
        if (request.breakdown() == null) {
            return 0;
        }
        return byChannel ? journey.channels()[place] : journey.property(0)[place];
    }

    int size() {
        return tallies.length;
    }

    /** The counts of a group; null if it has nobody. */
    @Nullable AdoptionTally of(int group) {
        return tallies[group];
    }
}

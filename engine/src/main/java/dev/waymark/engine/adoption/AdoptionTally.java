package dev.waymark.engine.adoption;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.quantile.ValueGroups;
import dev.waymark.engine.time.Buckets;

import java.util.Arrays;

/** First uses of features in some journeys of one group. */
final class AdoptionTally {
    long customers;
    final long[] uses;
    final long[] repeated;
    final long[][] firstUses;
    final ValueGroups waits = new ValueGroups();
    private final Buckets buckets;
    private final int[] featuresOfType;
    private final int[] usesHere;

    AdoptionTally(AdoptionRequest request, Buckets buckets, Dictionary types) {
        int features = request.features().size();
        this.buckets = buckets;
        this.uses = new long[features];
        this.repeated = new long[features];
        this.firstUses = new long[features][buckets.size()];
        this.usesHere = new int[features];
        this.featuresOfType = new int[types.size()];
        for (int feature = 0; feature < features; feature++) {
            boolean[] flags = request.features().get(feature).flags(types);
            for (int type = 0; type < flags.length; type++) {
                featuresOfType[type] |= flags[type] ? 1 << feature : 0;
            }
        }
        waits.ensureGroups(features);
    }

    /** Adds a journey from the place on at which its clock starts. */
    void add(Journey journey, int start) {
        char[] types = journey.types();
        long[] times = journey.times();
        customers++;
        Arrays.fill(usesHere, 0);
        for (int place = start; place < journey.to(); place++) {
            int features = featuresOfType[types[place]];
            while (features != 0) {
                int feature = Integer.numberOfTrailingZeros(features);
                features &= features - 1;
                if (usesHere[feature]++ == 0) {
                    waits.add(feature, times[place] - times[start]);
                    firstUses[feature][buckets.of(times[place])]++;
                }
            }
        }
        for (int feature = 0; feature < usesHere.length; feature++) {
            uses[feature] += usesHere[feature];
            repeated[feature] += usesHere[feature] > 1 ? 1 : 0;
        }
    }
}

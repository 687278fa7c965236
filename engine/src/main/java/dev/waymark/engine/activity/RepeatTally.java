package dev.waymark.engine.activity;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.quantile.ValueGroups;

import java.util.ArrayList;
import java.util.List;

/** First and second purchases of some journeys. */
final class RepeatTally {
    final List<ValueGroups> waits = new ArrayList<>();
    long customers;
    long tooRecent;
    private final boolean any;
    private final boolean[] counts;

    RepeatTally(TypeSet purchase, Dictionary types) {
        any = purchase.isAny();
        counts = purchase.flags(types);
        ValueGroups own = new ValueGroups();
        own.ensureGroups(1);
        waits.add(own);
    }

    /** Place of the next purchase from a place on; the journey's end if there is none. */
    int next(Journey journey, int from) {
        int place = from;
        while (!any && place < journey.to() && !counts[journey.types()[place]]) {
            place++;
        }
        return place;
    }

    RepeatTally merge(RepeatTally right) {
        customers += right.customers;
        tooRecent += right.tooRecent;
        waits.addAll(right.waits);
        return this;
    }
}

package dev.waymark.engine.activity;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.predicate.TypeSet;
import dev.waymark.engine.time.Buckets;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Reduces a journey to the buckets in which it is active. One thread. */
public final class ActiveBuckets {
    private final Buckets buckets;
    private final @Nullable CodedPredicate where;
    private final boolean any;
    private final boolean[] counts;
    private int[] found = new int[64];
    private long[] lastTimes = new long[64];

    ActiveBuckets(Buckets buckets, TypeSet types, Dictionary dictionary) {
        this.buckets = buckets;
        this.where = null;
        this.any = types.isAny();
        this.counts = types.flags(dictionary);
    }

    /** Nothing read yet; the events that meet a condition make active. */
    public ActiveBuckets(Buckets buckets, CodedPredicate where) {
        this.buckets = buckets;
        this.where = where;
        this.any = false;
        this.counts = new boolean[0];
    }

    /** Reads a journey; returns how many buckets it is active in. */
    int read(Journey journey) {
        CodedPredicate condition = where;
        long[] times = journey.times();
        char[] types = journey.types();
        int count = 0;
        int at = -1;
        long end = Long.MIN_VALUE;
        for (int place = journey.from(); place < journey.to(); place++) {
            boolean isActive =
                    condition == null
                            ? any || counts[types[place]]
                            : condition.matches(journey, place);
            if (isActive) {
                long time = times[place];
                if (time >= end) {
                    at = at < 0 ? buckets.of(time) : buckets.of(time, at);
                    end = buckets.end(at);
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                        lastTimes = Arrays.copyOf(lastTimes, 2 * count);
                    }
                    found[count++] = at;
                }
                lastTimes[count - 1] = time;
            }
        }
        return count;
    }

    /** The i-th bucket of the journey read last, rising. */
    int bucket(int i) {
        return found[i];
    }

    /** Time of the last event in it. */
    long lastTime(int i) {
        return lastTimes[i];
    }
}

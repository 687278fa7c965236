package dev.waymark.engine.trends.changes;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.time.Buckets;

/**
 * Counts events by what they are a share of, the share and the period. Not safe for several
 * threads.
 */
final class ChangesTally {
    /** The member of events that nothing follows in time. */
    static final int NOTHING = 0;

    private static final int BITS = 17;
    private static final long MASK = (1L << BITS) - 1;
    private static final long NEXT = 1L << 3 * BITS;

    final CellCounts cells = new CellCounts();
    private final int[] seenBy;
    private int journeys;

    ChangesTally(int types) {
        seenBy = new int[types];
    }

    /** The parts of a key; {@code member} is a channel, or 1 + a type. */
    record Key(Changes.Of of, int type, int member, int bucket) {
        static Key of(long key) {
            return new Key(
                    (key & NEXT) != 0 ? Changes.Of.NEXT : Changes.Of.CHANNEL,
                    (int) (key >> 2 * BITS & MASK),
                    (int) (key >> BITS & MASK),
                    (int) (key & MASK));
        }
    }

    void add(Journey journey, Buckets buckets, long within) {
        journeys++;
        long[] times = journey.times();
        char[] types = journey.types();
        char[] channels = journey.channels();
        int bucket = buckets.of(times[journey.from()]);
        for (int place = journey.from(); place < journey.to(); place++) {
            bucket = buckets.of(times[place], bucket);
            long type = (long) types[place] << 2 * BITS;
            if (channels[place] != Dictionary.ABSENT) {
                cells.add(type | (long) channels[place] << BITS | bucket, 1);
            }
            if (seenBy[types[place]] != journeys) {
                seenBy[types[place]] = journeys;
                int next = place + 1;
                boolean follows = next < journey.to() && times[next] - times[place] <= within;
                long member = follows ? types[next] + 1 : NOTHING;
                cells.add(NEXT | type | member << BITS | bucket, 1);
            }
        }
    }

    ChangesTally merge(ChangesTally other) {
        cells.merge(other.cells);
        return this;
    }
}

package dev.waymark.engine.discover;

import dev.waymark.engine.quantile.Selection;

import java.util.Arrays;
import java.util.List;

/** The kept waits of the buckets that are needed, bucket by bucket. */
final class KeptWaits {
    private final int[] places;
    private final int[] starts;
    private final long[] waits;

    /**
     * Brings the waits that tallies kept into the order of buckets.
     *
     * @param places the buckets that are needed, rising
     * @param counts number of waits in each bucket
     */
    KeptWaits(int[] places, int[] counts, List<DenseEdges> tallies) {
        this.places = places;
        this.starts = new int[places.length + 1];
        int[] slots = new int[counts.length];
        int[] cursors = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            slots[places[i]] = i + 1;
            cursors[i] = starts[i];
            starts[i + 1] = starts[i] + counts[places[i]];
        }
        this.waits = new long[starts[places.length]];
        for (DenseEdges tally : tallies) {
            for (int i = 0; i < tally.kept; i++) {
                int slot = slots[tally.keptPlaces[i]] - 1;
                if (slot >= 0) {
                    waits[cursors[slot]++] = tally.keptWaits[i];
                }
            }
        }
    }

    /** The wait of a rank inside a bucket. */
    long value(int place, int rank) {
        int slot = Arrays.binarySearch(places, place);
        return Selection.select(waits, starts[slot], starts[slot + 1] - 1, rank);
    }
}

package dev.waymark.engine.quantile;

import dev.waymark.engine.fault.JourneyException;

import java.util.Arrays;
import java.util.List;

/** The kept values of several {@link WindowedGroups} together, group by group. */
final class GroupedValues {
    private static final int MOST = Integer.MAX_VALUE - 8;

    final long[] values;
    private final int[] starts;

    /**
     * O(values + groups).
     *
     * @throws JourneyException TOO_MANY_VALUES
     */
    GroupedValues(List<WindowedGroups> parts, int groups) {
        long kept = parts.stream().mapToLong(part -> part.kept.count()).sum();
        if (kept > MOST) {
            throw JourneyException.limit(
                    "TOO_MANY_VALUES",
                    "Quantiles of %d values are asked for at once; at most %d can be held. Choose"
                            + " fewer customers or a shorter time.",
                    kept,
                    MOST);
        }
        int[] bounds = new int[groups + 1];
        for (WindowedGroups part : parts) {
            part.kept.forEach(
                    (keptGroups, keptValues, size) -> {
                        for (int i = 0; i < size; i++) {
                            bounds[keptGroups[i] + 1]++;
                        }
                    });
        }
        for (int group = 0; group < groups; group++) {
            bounds[group + 1] += bounds[group];
        }
        int[] cursors = bounds.clone();
        long[] grouped = new long[bounds[groups]];
        for (WindowedGroups part : parts) {
            part.kept.forEach(
                    (keptGroups, keptValues, size) -> {
                        for (int i = 0; i < size; i++) {
                            grouped[cursors[keptGroups[i]]++] = keptValues[i];
                        }
                    });
        }
        values = grouped;
        starts = bounds;
    }

    /** Place of a group's first value. */
    int from(int group) {
        return starts[group];
    }

    /** Number of a group's values. */
    int size(int group) {
        return starts[group + 1] - starts[group];
    }

    /** Sorts the values of a group, which all that follows asks for. */
    void sort(int group) {
        Arrays.sort(values, starts[group], starts[group + 1]);
    }

    /** The value of a rank, from 0, in a sorted group. */
    long at(int group, int rank) {
        return values[starts[group] + rank];
    }

    /** How many values of a sorted group have a key below one. */
    int below(int group, int key) {
        int low = starts[group];
        int high = starts[group + 1];
        while (low < high) {
            int middle = low + high >>> 1;
            if (ValueWindows.key(values[middle]) < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - starts[group];
    }

    /** How many values of a sorted group have a key up to one. */
    int upTo(int group, int key) {
        return key == Integer.MAX_VALUE ? size(group) : below(group, key + 1);
    }
}

package dev.waymark.engine.quantile;

import java.util.List;

/** What several {@link WindowedGroups} have counted together, for each group. */
final class GroupTotals {
    private final long[] counts;
    private final long[] sums;
    private final long[] owners;
    private final long[] below;
    private final long[] above;

    /** O(parts × groups). */
    GroupTotals(List<WindowedGroups> parts) {
        int groups = parts.getFirst().groups();
        counts = new long[groups];
        sums = new long[groups];
        owners = new long[groups];
        below = new long[groups];
        above = new long[groups];
        parts.forEach(this::add);
    }

    private void add(WindowedGroups part) {
        for (int group = 0; group < counts.length; group++) {
            counts[group] += part.count(group);
            sums[group] += part.sum(group);
            owners[group] += part.owners(group);
            below[group] += part.below(group);
            above[group] += part.above(group);
        }
    }

    /** Number of values. */
    long count(int group) {
        return counts[group];
    }

    /** Sum of the values. */
    long sum(int group) {
        return sums[group];
    }

    /** Number of owners, where no owner is in two parts. */
    long owners(int group) {
        return owners[group];
    }

    /** Number of values below the median's window. */
    long below(int group) {
        return below[group];
    }

    /** Number of values above both windows. */
    long above(int group) {
        return above[group];
    }
}

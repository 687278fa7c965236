package dev.waymark.engine.obstacles;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The followed customers of one transition, by rising wait; equal waits in the order of customers.
 */
final class WaitSample {
    final String from;
    final String to;

    /** How many customers made the transition, also those that the sample leaves out. */
    final long customers;

    /** Waits in milliseconds, rising. */
    final long[] waits;

    /** Time until the customer went on, or until the log's end. */
    final long[] spans;

    final boolean[] went;

    /** Time from the wait's end until the log's end. */
    private final long[] seen;

    /** Places of all customers by rising span. */
    final int[] bySpan;

    /** How many journeys ended while waiting for this transition. */
    final long ended;

    /** How long some of these had waited at the log's end, rising. */
    final long[] endured;

    WaitSample(
            String from, String to, long customers, Growing followed, long ended, Growing endured) {
        this.from = from;
        this.to = to;
        this.customers = customers;
        this.ended = ended;
        int n = followed.rows();
        Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                Comparator.comparingLong((Integer row) -> followed.get(row, FollowTally.WAIT))
                        .thenComparingLong(row -> followed.get(row, FollowTally.CUSTOMER)));
        waits = new long[n];
        spans = new long[n];
        went = new boolean[n];
        seen = new long[n];
        for (int i = 0; i < n; i++) {
            waits[i] = followed.get(order[i], FollowTally.WAIT);
            spans[i] = followed.get(order[i], FollowTally.SPAN);
            seen[i] = followed.get(order[i], FollowTally.SEEN);
            went[i] = followed.get(order[i], FollowTally.WENT) == 1;
        }
        bySpan =
                IntStream.range(0, n)
                        .boxed()
                        .sorted(Comparator.comparingLong(i -> spans[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        this.endured =
                IntStream.range(0, endured.rows()).mapToLong(i -> endured.get(i, 0)).toArray();
        Arrays.sort(this.endured);
    }

    int size() {
        return waits.length;
    }

    /** How many of the followed went on. */
    int goingOn() {
        int count = 0;
        for (boolean each : went) {
            count += each ? 1 : 0;
        }
        return count;
    }

    /**
     * The longest time that a share of the customers could not be seen for, before the log ended.
     */
    long horizon(double share) {
        long[] sorted = seen.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }

    /** How many journeys ended while waiting longer than a threshold, by the sample of them. */
    double enduredBeyond(long threshold) {
        long beyond = Arrays.stream(endured).filter(wait -> wait > threshold).count();
        return endured.length == 0 ? 0 : (double) ended * beyond / endured.length;
    }
}

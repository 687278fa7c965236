package dev.waymark.engine.index;

import dev.waymark.engine.time.TimeRange;

/**
 * Finds the stored journeys whose first event lies in a range. Not safe for several threads.
 *
 * <p>Mechanism: the first times of many neighbours, which lie side by side, are compared in one
 * loop without a branch. What is found is kept as bits.
 */
final class Beginnings {
    private static final int AT_ONCE = 1 << 10;

    /** Beyond every time of an event, so that differences do not overflow. */
    private static final long FAR = Long.MAX_VALUE / 4;

    private final Run run;
    private final long earliest;
    private final long latest;
    private final long[] times = new long[AT_ONCE];
    private final long[] inside = new long[AT_ONCE / Long.SIZE];
    private int from;
    private int to;

    Beginnings(Run run, TimeRange range) {
        this.run = run;
        this.earliest = Math.max(range.sinceMillis(), -FAR);
        this.latest = Math.min(range.untilMillis() - 1, FAR);
    }

    /**
     * The first of the stored customers from {@code first} to {@code end − 1} whose journey begins
     * in the range; {@code end} if none does.
     */
    int next(int first, int end) {
        int customer = first;
        while (customer < end) {
            if (customer < from || customer >= to) {
                read(customer);
            }
            int place = customer - from;
            long left = inside[place / Long.SIZE] >>> place;
            if (left != 0) {
                return Math.min(end, customer + Long.numberOfTrailingZeros(left));
            }
            customer = Math.min(to, from + (place / Long.SIZE + 1) * Long.SIZE);
        }
        return end;
    }

    private void read(int first) {
        int count = Math.min(AT_ONCE, run.customers() - first);
        run.copyBeginnings(first, times, count);
        for (int word = 0; word * Long.SIZE < count; word++) {
            int start = word * Long.SIZE;
            int size = Math.min(Long.SIZE, count - start);
            long bits = 0;
            for (int i = 0; i < size; i++) {
                long time = times[start + i];
                long isOutside = time - earliest | latest - time;
                bits |= (isOutside >>> Long.SIZE - 1 ^ 1) << i;
            }
            inside[word] = bits;
        }
        from = first;
        to = first + count;
    }
}

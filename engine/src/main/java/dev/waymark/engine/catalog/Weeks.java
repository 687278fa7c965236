package dev.waymark.engine.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts by week; the week of an instant begins on a Monday, UTC. */
final class Weeks {
    static final long WEEK_MILLIS = 7 * 86_400_000L;

    /** 1970-01-01 was a Thursday. */
    private static final long FIRST_MONDAY = -3 * 86_400_000L;

    private final Map<Long, long[]> counts = new HashMap<>();
    private long lastWeek = Long.MIN_VALUE;
    private long[] lastCount = new long[1];

    static long week(long timeMillis) {
        return Math.floorDiv(timeMillis - FIRST_MONDAY, WEEK_MILLIS);
    }

    static long begin(long week) {
        return FIRST_MONDAY + week * WEEK_MILLIS;
    }

    void add(long week) {
        if (week != lastWeek) {
            lastCount = counts.computeIfAbsent(week, any -> new long[1]);
            lastWeek = week;
        }
        lastCount[0]++;
    }

    /** How many lie in weeks before one. */
    long before(long week) {
        long sum = 0;
        for (Map.Entry<Long, long[]> entry : counts.entrySet()) {
            sum += entry.getKey() < week ? entry.getValue()[0] : 0;
        }
        return sum;
    }

    /** How many lie in weeks after one. */
    long after(long week) {
        long sum = 0;
        for (Map.Entry<Long, long[]> entry : counts.entrySet()) {
            sum += entry.getKey() > week ? entry.getValue()[0] : 0;
        }
        return sum;
    }

    /** The counts of some weeks up to one, the earliest first, with zeros. */
    List<Long> until(long last, int most) {
        Map<Long, long[]> sorted = new TreeMap<>(counts);
        long first = last + 1;
        for (long week : sorted.keySet()) {
            if (week <= last) {
                first = Math.max(week, last - most + 1);
                break;
            }
        }
        List<Long> list = new ArrayList<>();
        for (long week = first; week <= last; week++) {
            long[] count = counts.get(week);
            list.add(count == null ? 0L : count[0]);
        }
        return list;
    }
}

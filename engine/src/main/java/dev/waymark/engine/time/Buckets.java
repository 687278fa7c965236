package dev.waymark.engine.time;

import dev.waymark.engine.fault.JourneyException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Neighbouring calendar buckets that cover a log from its first to its last event, numbered from 0.
 * A bucket begins at the start of its first day in the zone, daylight saving respected, so that a
 * day may have 23 or 25 hours. Immutable.
 */
public final class Buckets {
    /** The most buckets that a log may span. */
    public static final int MOST = 100_000;

    private final Period period;
    private final long[] edges;
    private final List<LocalDate> dates;
    private final long last;
    private final long lengthMillis;

    private Buckets(Period period, long[] edges, List<LocalDate> dates, long last) {
        this.period = period;
        this.edges = edges;
        this.dates = dates;
        this.last = last;
        this.lengthMillis = period.length().toMillis();
    }

    /**
     * The buckets between two instants, both inclusive; none if the log is empty. O(buckets).
     *
     * @param first time of the log's earliest event
     * @param last time of its latest one
     * @throws JourneyException TOO_MANY_BUCKETS if there are more than {@value #MOST}
     */
    public static Buckets covering(
            Period period, ZoneId zone, Optional<Instant> first, Optional<Instant> last) {
        if (first.isEmpty() || last.isEmpty()) {
            return new Buckets(period, new long[1], List.of(), Long.MIN_VALUE);
        }
        LocalDate start = period.startOf(first.get().atZone(zone).toLocalDate());
        List<LocalDate> dates = new ArrayList<>();
        List<Long> edges = new ArrayList<>();
        long edge = millis(start, zone);
        while (edge <= last.get().toEpochMilli()) {
            if (dates.size() == MOST) {
                throw JourneyException.limit(
                        "TOO_MANY_BUCKETS",
                        "The log spans more than %d buckets of a %s, from %s on. Take a longer"
                                + " period, or check its earliest times.",
                        MOST,
                        period,
                        dates.getFirst());
            }
            dates.add(start);
            edges.add(edge);
            start = period.after(start);
            edge = millis(start, zone);
        }
        edges.add(edge);
        return new Buckets(
                period,
                edges.stream().mapToLong(Long::longValue).toArray(),
                List.copyOf(dates),
                last.get().toEpochMilli());
    }

    /** What people call a zone; every name of Greenwich's time is {@code UTC}. */
    public static String name(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private static long millis(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** How long each bucket is. */
    public Period period() {
        return period;
    }

    /** Number of buckets; 0 for an empty log. */
    public int size() {
        return dates.size();
    }

    /** First day of a bucket. */
    public LocalDate date(int bucket) {
        return dates.get(bucket);
    }

    /** First millisecond of a bucket; that of the bucket after the last one if asked for it. */
    public long start(int bucket) {
        return edges[bucket];
    }

    /** First millisecond after a bucket. */
    public long end(int bucket) {
        return edges[bucket + 1];
    }

    /** The bucket of an instant inside the log: a guess by the usual length, then a few steps. */
    public int of(long millis) {
        int bucket = (int) Math.min((millis - edges[0]) / lengthMillis, size() - 1L);
        while (edges[bucket] > millis) {
            bucket--;
        }
        return of(millis, bucket);
    }

    /** The bucket of an instant inside the log, looked for from an earlier bucket on. */
    public int of(long millis, int from) {
        int bucket = from;
        while (edges[bucket + 1] <= millis) {
            bucket++;
        }
        return bucket;
    }

    /** Time of the log's last event, in milliseconds; {@link Long#MIN_VALUE} if there is none. */
    public long lastMillis() {
        return last;
    }

    /** Whether the log ends before the bucket does. */
    public boolean isPartial(int bucket) {
        return last + 1 < end(bucket);
    }

    /** The first bucket that begins at or after the start of a range, or holds it. */
    public int firstIn(TimeRange range) {
        long since = range.sinceMillis();
        return size() == 0 || since <= edges[0] ? 0 : since >= edges[size()] ? size() : of(since);
    }

    /** The bucket after the last one that begins before the end of a range. */
    public int endIn(TimeRange range) {
        long until = range.untilMillis();
        if (size() == 0 || until <= edges[0]) {
            return 0;
        }
        return until > edges[size() - 1] ? size() : of(until - 1) + 1;
    }
}

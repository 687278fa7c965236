package dev.waymark.engine.retention;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.retention.RetentionRequest.Clock;
import dev.waymark.engine.retention.RetentionRequest.Cohort;
import dev.waymark.engine.retention.RetentionRequest.Mode;
import dev.waymark.engine.time.Buckets;

import java.util.Arrays;

/**
 * Reads journeys into a {@link CohortGrid}.
 *
 * <p>Mechanism: a journey is first reduced to the buckets in which something happened, each with
 * three marks: a start event, a return event, a return event at or after the first start event of
 * the bucket. By the calendar these marks are all that a cohort needs; on a rolling clock each
 * start walks the events after it.
 */
final class RetentionTally {
    private static final byte START = 1;
    private static final byte RETURN = 2;
    private static final byte RETURN_AFTER_START = 4;

    final CohortGrid grid;
    private final Buckets buckets;
    private final boolean first;
    private final boolean rolling;
    private final boolean onlyLast;
    private final boolean anyStart;
    private final boolean anyReturn;
    private final byte[] marksOfType;
    private final long since;
    private final long until;
    private final long lengthMillis;
    private final int wanted;

    private int[] bucket = new int[64];
    private byte[] marks = new byte[64];
    private int[] startPlace = new int[64];
    private int[] distances = new int[64];

    RetentionTally(RetentionRequest request, Buckets buckets, Dictionary types) {
        this.buckets = buckets;
        this.grid = new CohortGrid(request, buckets);
        this.first = request.cohort() == Cohort.FIRST;
        this.rolling = request.clock() == Clock.ROLLING;
        this.onlyLast = request.mode() == Mode.ON_OR_AFTER;
        this.anyStart = request.start().isAny();
        this.anyReturn = request.comeBack().isAny();
        this.marksOfType = new byte[types.size()];
        boolean[] starts = request.start().flags(types);
        boolean[] returns = request.comeBack().flags(types);
        for (int type = 0; type < marksOfType.length; type++) {
            marksOfType[type] = (byte) ((starts[type] ? START : 0) | (returns[type] ? RETURN : 0));
        }
        this.since = request.range().sinceMillis();
        this.until = request.range().untilMillis();
        this.lengthMillis = request.period().length().toMillis();
        this.wanted = request.buckets();
    }

    void add(Journey journey) {
        int count = anyStart && anyReturn && first ? readAny(journey) : read(journey);
        for (int i = 0; i < count; i++) {
            if ((marks[i] & START) != 0) {
                int found = rolling ? rollingFrom(journey, startPlace[i]) : calendarFrom(i, count);
                grid.count(bucket[i], journey.times()[startPlace[i]], distances, found);
                if (first) {
                    return;
                }
            }
        }
    }

    RetentionTally merge(RetentionTally right) {
        grid.merge(right.grid);
        return this;
    }

    /**
     * The buckets of a journey of which each event starts and counts: only the first one starts.
     */
    private int readAny(Journey journey) {
        long[] times = journey.times();
        int to = journey.to();
        int place = journey.from();
        long time = times[place];
        if (time < since || time >= until) {
            return 0;
        }
        int at = buckets.of(time);
        ensure(0);
        bucket[0] = at;
        marks[0] = START | RETURN | RETURN_AFTER_START;
        startPlace[0] = place;
        if (rolling) {
            return 1;
        }
        int count = 1;
        long end = buckets.end(at);
        while (++place < to) {
            time = times[place];
            if (time >= end) {
                at = buckets.of(time, at);
                end = buckets.end(at);
                ensure(count);
                bucket[count] = at;
                marks[count++] = RETURN;
            }
        }
        return count;
    }

    /** The buckets of a journey in which something happened, with marks. */
    private int read(Journey journey) {
        long[] times = journey.times();
        char[] types = journey.types();
        int count = 0;
        int at = -1;
        long end = Long.MIN_VALUE;
        boolean open = true;
        for (int place = journey.from(); place < journey.to(); place++) {
            int mark = anyStart && anyReturn ? START | RETURN : marksOfType[types[place]];
            if (mark == 0) {
                continue;
            }
            long time = times[place];
            if (time >= end) {
                at = at < 0 ? buckets.of(time) : buckets.of(time, at);
                end = buckets.end(at);
                ensure(count);
                bucket[count] = at;
                marks[count++] = 0;
            }
            int known = marks[count - 1];
            if ((mark & START) != 0 && open) {
                boolean inside = since <= time && time < until;
                if (inside && (known & START) == 0) {
                    known |= START;
                    startPlace[count - 1] = place;
                }
                open = !first;
            }
            if ((mark & RETURN) != 0) {
                known |= (known & START) != 0 ? RETURN | RETURN_AFTER_START : RETURN;
            }
            marks[count - 1] = (byte) known;
        }
        return count;
    }

    /** Distances in buckets from a start to each bucket with a return. */
    private int calendarFrom(int start, int count) {
        int found = 0;
        if ((marks[start] & RETURN_AFTER_START) != 0) {
            distances[found++] = 0;
        }
        for (int i = start + 1; i < count; i++) {
            if ((marks[i] & RETURN) != 0) {
                distances[found++] = bucket[i] - bucket[start];
            }
        }
        return found;
    }

    /** Distances in periods from a start event to each period with a return. */
    private int rollingFrom(Journey journey, int start) {
        long[] times = journey.times();
        char[] types = journey.types();
        long from = times[start];
        if (onlyLast) {
            for (int place = journey.to() - 1; place >= start; place--) {
                if (anyReturn || (marksOfType[types[place]] & RETURN) != 0) {
                    distances[0] = (int) ((times[place] - from) / lengthMillis);
                    return 1;
                }
            }
            return 0;
        }
        int found = 0;
        long next = Long.MIN_VALUE;
        for (int place = start; place < journey.to(); place++) {
            if (times[place] < next) {
                continue;
            }
            if (anyReturn || (marksOfType[types[place]] & RETURN) != 0) {
                int distance = (int) ((times[place] - from) / lengthMillis);
                if (distance >= wanted) {
                    break;
                }
                ensure(found);
                distances[found++] = distance;
                next = from + (distance + 1) * lengthMillis;
            }
        }
        return found;
    }

    private void ensure(int place) {
        if (place >= bucket.length) {
            int size = bucket.length * 2;
            bucket = Arrays.copyOf(bucket, size);
            marks = Arrays.copyOf(marks, size);
            startPlace = Arrays.copyOf(startPlace, size);
            distances = Arrays.copyOf(distances, size);
        }
    }
}

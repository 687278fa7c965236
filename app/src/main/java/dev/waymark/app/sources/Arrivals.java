package dev.waymark.app.sources;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What arrives from each source: the last minute and the last faults in memory, the counts in the
 * store at every {@link #flush()}. Safe for several threads.
 */
public final class Arrivals {
    private static final int SECONDS = 60;
    private static final int FAULTS = 20;

    private final SourceStore store;
    private final Clock clock;
    private final Map<String, Recent> recent = new ConcurrentHashMap<>();

    /** Counts into this store. */
    public Arrivals(SourceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private static final class Recent {
        private final int[] counts = new int[SECONDS];
        private final long[] seconds = new long[SECONDS];
        private final Deque<SourceFault> faults = new ArrayDeque<>();
        private SourceCounts unsaved = SourceCounts.NONE;
    }

    /** Notes what a request of a source brought. */
    public void arrived(Source source, SourceCounts more, List<SourceFault> faults) {
        Recent known = recent.computeIfAbsent(source.id(), id -> new Recent());
        long second = clock.instant().getEpochSecond();
        synchronized (known) {
            int place = (int) Math.floorMod(second, SECONDS);
            if (known.seconds[place] != second) {
                known.seconds[place] = second;
                known.counts[place] = 0;
            }
            known.counts[place] += (int) more.events();
            known.unsaved = known.unsaved.plus(more);
            for (SourceFault fault : faults) {
                known.faults.addFirst(fault);
                if (known.faults.size() > FAULTS) {
                    known.faults.removeLast();
                }
            }
        }
    }

    /**
     * Events of the last 60 seconds, one number a second, the current second last; zeros since the
     * start of this process.
     */
    public List<Integer> lastMinute(String sourceId) {
        Recent known = recent.getOrDefault(sourceId, new Recent());
        long now = Instant.now(clock).getEpochSecond();
        synchronized (known) {
            return java.util.stream.LongStream.rangeClosed(now - SECONDS + 1, now)
                    .mapToObj(
                            second -> {
                                int place = (int) Math.floorMod(second, SECONDS);
                                return known.seconds[place] == second ? known.counts[place] : 0;
                            })
                    .toList();
        }
    }

    /** The last 20 faults since the start of this process, newest first. */
    public List<SourceFault> faults(String sourceId) {
        Recent known = recent.getOrDefault(sourceId, new Recent());
        synchronized (known) {
            return List.copyOf(known.faults);
        }
    }

    /** Saves all counts. To be called now and then, and before counts are shown. */
    public void flush() {
        recent.forEach(
                (source, known) -> {
                    SourceCounts more;
                    synchronized (known) {
                        more = known.unsaved;
                        known.unsaved = SourceCounts.NONE;
                    }
                    if (!more.equals(SourceCounts.NONE)) {
                        store.count(source, more);
                    }
                });
    }
}

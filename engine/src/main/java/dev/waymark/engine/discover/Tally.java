package dev.waymark.engine.discover;

import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.quantile.ValueBuffer;
import dev.waymark.engine.quantile.ValueWindows;
import dev.waymark.engine.quantile.WindowedGroups;

/** What one thread has counted so far. */
final class Tally {
    final EdgeTally edges;

    /** From first event to last, in one group. */
    final WindowedGroups durations;

    final long[] starts;
    final long[] ends;
    long events;
    int journeys;
    private final ValueBuffer gathered;

    Tally(int types, EdgeTally edges, ValueWindows durationWindows) {
        this.edges = edges;
        starts = new long[types];
        ends = new long[types];
        durations = new WindowedGroups(1, durationWindows);
        gathered = new ValueBuffer(durations);
    }

    void add(JourneyBlock block) {
        addEnds(block);
        gathered.flush();
        journeys += block.size();
        edges.add(block);
    }

    private void addEnds(JourneyBlock block) {
        char[] types = block.types();
        long[] times = block.times();
        for (int j = 0; j < block.size(); j++) {
            int from = block.from(j);
            int last = block.to(j) - 1;
            events += last + 1 - from;
            starts[types[from]]++;
            ends[types[last]]++;
            gathered.put(0, times[last] - times[from], 1);
        }
    }

    /** Number of events of a type. */
    long typeCount(int type) {
        return starts[type] + edges.into(type);
    }
}

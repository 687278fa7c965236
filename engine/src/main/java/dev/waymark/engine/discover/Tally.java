package dev.waymark.engine.discover;

import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.quantile.ValueGroups;

/** What one thread has counted so far. */
final class Tally {
    final EdgeTally edges;
    final ValueGroups durations = new ValueGroups();
    final long[] starts;
    final long[] ends;
    long events;
    int journeys;

    Tally(int types, EdgeTally edges) {
        this.edges = edges;
        starts = new long[types];
        ends = new long[types];
        durations.ensureGroups(1);
    }

    void add(JourneyBlock block) {
        char[] types = block.types();
        long[] times = block.times();
        for (int j = 0; j < block.size(); j++) {
            int from = block.from(j);
            int last = block.to(j) - 1;
            events += last + 1 - from;
            starts[types[from]]++;
            ends[types[last]]++;
            durations.add(0, times[last] - times[from]);
        }
        journeys += block.size();
        edges.add(block);
    }

    /** Number of events of a type. */
    long typeCount(int type) {
        return starts[type] + edges.into(type);
    }
}

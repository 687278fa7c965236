package dev.waymark.engine.paths;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;

/** How often each type stands at each position, as one thread has counted. */
public final class RankTally implements PathSink {
    private final PathFinder finder;
    private final int positions;
    private final int types;
    private final long[] counts;

    RankTally(PathsRequest request, JourneyIndex index) {
        finder = new PathFinder(request, index);
        positions = request.steps();
        types = index.types().size();
        counts = new long[positions * types];
    }

    void add(Journey journey) {
        if (finder.isPlain()) {
            addPlain(journey);
        } else {
            finder.find(journey, this);
        }
    }

    private void addPlain(Journey journey) {
        long[] times = journey.times();
        char[] codes = journey.types();
        long previous = times[journey.from()];
        int before = -1;
        int position = -1;
        for (int i = journey.from(); i < journey.to(); i++) {
            int type = codes[i];
            if (times[i] - previous > finder.gap) {
                position = -1;
                before = -1;
            }
            previous = times[i];
            if (type == before && finder.collapses) {
                continue;
            }
            before = type;
            if (position >= 0) {
                position++;
            } else if (finder.begins(type)) {
                position = 0;
            }
            if (0 <= position && position < positions) {
                counts[position * types + type]++;
            }
        }
    }

    @Override
    public void path(char[] codes, int at, int step, int length) {
        for (int position = 0; position < Math.min(length, positions); position++) {
            counts[position * types + codes[at + step * position]]++;
        }
    }

    RankTally merge(RankTally other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        return this;
    }

    long count(int position, int type) {
        return counts[position * types + type];
    }
}

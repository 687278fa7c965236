package dev.waymark.engine.paths;

import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.index.JourneyIndex;

/** How often each type stands at each position, as one thread has counted. */
public final class RankTally implements PathSink {
    private final PathFinder finder;
    private final PlainWalk plain;
    private final int positions;
    private final int types;
    private final long[] counts;

    RankTally(PathsRequest request, JourneyIndex index) {
        finder = new PathFinder(request, index);
        positions = request.steps();
        types = index.types().size();
        plain = new PlainWalk(request, finder, types);
        counts = new long[plain.rows() * types];
    }

    void add(JourneyBlock block) {
        for (int j = 0; j < block.size(); j++) {
            if (finder.isPlain()) {
                addPlain(block.types(), block.times(), block.from(j), block.to(j));
            } else {
                finder.find(block.types(), block.times(), block.from(j), block.to(j), this);
            }
        }
    }

    private void addPlain(char[] codes, long[] times, int from, int to) {
        long previous = plain.before(times[from]);
        int before = PlainWalk.NONE;
        int row = plain.idle;
        for (int i = from; i < to; i++) {
            int type = codes[i];
            int pauses = plain.pauses(times[i] - previous);
            int repeats = plain.repeats(type, before, pauses);
            row = plain.next(row, type, pauses, repeats);
            counts[row + type] += 1 - repeats;
            previous = times[i];
            before = type;
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

package dev.waymark.engine.precedence;

import dev.waymark.engine.index.Journey;

/** What one thread has counted so far; the partial result of {@link PrecedenceKernel}. */
public final class PrecedenceTally {
    final long[][] before;
    final long[][] channels;
    final long[] customers;
    private final int[] placeOf;
    private final int[] order;
    private final int[] seenIn;
    private int journey;

    /**
     * @param placeOf of each type code, its place among the types asked for; −1 if it was not
     */
    PrecedenceTally(int[] placeOf, int types, int channels) {
        this.placeOf = placeOf;
        this.before = new long[types][types];
        this.channels = new long[types][channels];
        this.customers = new long[types];
        this.order = new int[types];
        this.seenIn = new int[types];
    }

    void add(Journey events) {
        journey++;
        int found = 0;
        for (int place = events.from(); place < events.to(); place++) {
            int type = placeOf[events.types()[place]];
            if (type < 0) {
                continue;
            }
            channels[type][events.channels()[place]]++;
            if (seenIn[type] != journey) {
                seenIn[type] = journey;
                customers[type]++;
                for (int i = 0; i < found; i++) {
                    before[order[i]][type]++;
                }
                order[found++] = type;
            }
        }
    }

    PrecedenceTally plus(PrecedenceTally other) {
        for (int type = 0; type < customers.length; type++) {
            customers[type] += other.customers[type];
            add(before[type], other.before[type]);
            add(channels[type], other.channels[type]);
        }
        return this;
    }

    private static void add(long[] target, long[] more) {
        for (int i = 0; i < target.length; i++) {
            target[i] += more[i];
        }
    }
}

package dev.waymark.engine.personas;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CustomerSample;

import java.util.Arrays;

/**
 * What is known of one journey at a time: how often each type and channel occurs, how many events,
 * how long, how fast. Used anew for each; not safe for several threads.
 */
final class Facts {
    /** The most types of a sampled journey, and the most steps of its path, that are kept. */
    static final int MOST_TYPES = 1_000;

    static final int LONGEST = 64;

    /** The median wait is taken of so many first waits. */
    private static final int MOST_WAITS = 4_096;

    int events;
    long millis;

    /** Median time between two events; −1 for a journey of one event. */
    long waitMillis;

    int firstType;
    private final Counts types;
    private final Counts channels;
    private final long[] waits = new long[MOST_WAITS];

    Facts(JourneyIndex index) {
        types = new Counts(index.types().size());
        channels = new Counts(index.channels().size());
    }

    /** Looks at another journey. */
    void read(Journey journey) {
        types.clear();
        channels.clear();
        events = journey.size();
        millis = journey.lastTime() - journey.firstTime();
        firstType = journey.types()[journey.from()];
        int gaps = 0;
        for (int i = journey.from(); i < journey.to(); i++) {
            types.add(journey.types()[i], 1);
            int channel = journey.channels()[i];
            if (channel != Dictionary.ABSENT) {
                channels.add(channel, 1);
            }
            if (i > journey.from() && gaps < MOST_WAITS) {
                waits[gaps++] = journey.times()[i] - journey.times()[i - 1];
            }
        }
        Arrays.sort(waits, 0, gaps);
        waitMillis = gaps == 0 ? -1 : (waits[(gaps - 1) / 2] + waits[gaps / 2]) / 2;
    }

    /** Looks at a journey that was kept. */
    void read(Kept kept) {
        types.clear();
        channels.clear();
        events = kept.events;
        millis = kept.millis;
        waitMillis = kept.waitMillis;
        firstType = kept.firstType;
        types.addAll(kept.types);
        channels.addAll(kept.channels);
    }

    /** How many events have a type. */
    int ofType(int code) {
        return types.counts[code];
    }

    /** How many events are on a channel. */
    int onChannel(int code) {
        return channels.counts[code];
    }

    /** What is known, for later. */
    Kept keep(Journey journey) {
        char[] path = new char[LONGEST];
        int size = 0;
        for (int i = journey.from(); i < journey.to() && size < LONGEST; i++) {
            char type = journey.types()[i];
            if (size == 0 || path[size - 1] != type) {
                path[size++] = type;
            }
        }
        return new Kept(
                CustomerSample.draw(journey.customer()),
                journey.customer(),
                events,
                millis,
                waitMillis,
                firstType,
                types.pairs(MOST_TYPES),
                channels.pairs(MOST_TYPES),
                Arrays.copyOf(path, size));
    }

    /**
     * A sampled journey.
     *
     * @param types code and number in turn
     * @param channels code and number in turn
     * @param path types, repeats collapsed
     */
    record Kept(
            long draw,
            int customer,
            int events,
            long millis,
            long waitMillis,
            int firstType,
            int[] types,
            int[] channels,
            char[] path) {}

    /** How often each code occurs; cleared at the cost of what was counted. */
    private static final class Counts {
        private final int[] counts;
        private int[] touched = new int[16];
        private int size;

        Counts(int codes) {
            counts = new int[codes];
        }

        void clear() {
            for (int i = 0; i < size; i++) {
                counts[touched[i]] = 0;
            }
            size = 0;
        }

        void add(int code, int number) {
            if (counts[code] == 0) {
                if (size == touched.length) {
                    touched = Arrays.copyOf(touched, 2 * size);
                }
                touched[size++] = code;
            }
            counts[code] += number;
        }

        void addAll(int[] pairs) {
            for (int i = 0; i < pairs.length; i += 2) {
                add(pairs[i], pairs[i + 1]);
            }
        }

        int[] pairs(int most) {
            int[] pairs = new int[2 * Math.min(size, most)];
            for (int i = 0; i < pairs.length; i += 2) {
                pairs[i] = touched[i / 2];
                pairs[i + 1] = counts[touched[i / 2]];
            }
            return pairs;
        }
    }
}

package dev.waymark.engine.index;

/**
 * Neighbouring journeys whose events lie in shared arrays, for kernels that go through the events
 * of many journeys in one loop. Valid only while a kernel's {@code addBlock} runs.
 *
 * <p>Journeys lie one behind the other in rising places; between two of them, and before the first,
 * may lie events of no journey, which a range has cut off.
 */
public final class JourneyBlock {
    long[] times = new long[0];
    char[] types = new char[0];
    int size;
    private final int[] froms;
    private final int[] tos;
    private final long[] masks;

    JourneyBlock(int journeys) {
        froms = new int[journeys];
        tos = new int[journeys];
        masks = new long[journeys];
    }

    /** A block of one journey, on its arrays. */
    public static JourneyBlock of(Journey journey) {
        JourneyBlock block = new JourneyBlock(1);
        block.times = journey.times;
        block.types = journey.types;
        block.add(journey);
        return block;
    }

    void add(Journey journey) {
        froms[size] = journey.from;
        tos[size] = journey.to;
        masks[size++] = journey.isWhole ? journey.typeMask() : mask(journey.from, journey.to);
    }

    private long mask(int from, int to) {
        long mask = 0;
        for (int i = from; i < to; i++) {
            mask |= 1L << types[i];
        }
        return mask;
    }

    /** Number of journeys; may be 0. */
    public int size() {
        return size;
    }

    /** Place of a journey's first event. */
    public int from(int journey) {
        return froms[journey];
    }

    /** Place after a journey's last event. */
    public int to(int journey) {
        return tos[journey];
    }

    /** The journey's types: bit {@code code & 63} is set if and only if one of them occurs. */
    public long typeMask(int journey) {
        return masks[journey];
    }

    /** Times in milliseconds since 1970-01-01T00:00:00Z, never falling within a journey. */
    public long[] times() {
        return times;
    }

    /** Codes of {@link JourneyIndex#types()}. */
    public char[] types() {
        return types;
    }
}

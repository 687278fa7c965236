package dev.waymark.engine.index;

/**
 * Neighbouring journeys whose events lie in shared arrays, for kernels that go through the events
 * of many journeys in one loop. Valid only while a kernel's {@code addBlock} runs.
 *
 * <p>Journeys lie one behind the other in rising places; between two of them, and before the first,
 * may lie events of no journey, which a range has cut off. If the kernel's plan reads no events,
 * whole stored journeys have no places, only a size, a variant, and a first and last time.
 */
public final class JourneyBlock {
    long[] times = new long[0];
    char[] types = new char[0];
    char[] channels = new char[0];
    int[][] properties = new int[0][];
    private final Run run;
    private final int[] froms;
    private final int[] tos;
    private final long[] masks;
    private final int[] stored;
    private final long[] places;
    private final int[] variants;
    private boolean isBare;
    private int size;

    JourneyBlock(Run run, int journeys) {
        this.run = run;
        froms = new int[journeys];
        tos = new int[journeys];
        masks = new long[journeys];
        stored = new int[journeys];
        places = new long[journeys + 1];
        variants = new int[journeys];
    }

    /** A block of one journey, on its arrays. */
    public static JourneyBlock of(Journey journey) {
        JourneyBlock block = new JourneyBlock(journey.run, 1);
        block.show(journey);
        block.add(journey);
        return block;
    }

    void clear() {
        isBare = false;
        size = 0;
    }

    /** Takes the arrays of a journey, which all share. */
    void show(Journey journey) {
        times = journey.times;
        types = journey.types;
        channels = journey.channels;
        properties = journey.properties;
    }

    void add(Journey journey) {
        boolean isStored = journey.isWhole && journey.place >= 0;
        froms[size] = journey.from;
        tos[size] = journey.to;
        stored[size] = isStored ? journey.stored : -1;
        places[size] = journey.place;
        masks[size++] = journey.isWhole ? journey.typeMask() : mask(journey.from, journey.to);
    }

    /** Makes it the stored journeys of some customers, without their events. */
    void bare(int customer, int count) {
        isBare = true;
        size = count;
        run.copyOffsets(customer, places, count + 1);
        run.copyVariants(customer, variants, count);
        for (int i = 0; i < count; i++) {
            stored[i] = customer + i;
            tos[i] = (int) (places[i + 1] - places[i]);
            froms[i] = 0;
        }
    }

    /**
     * Makes it the stored journeys of some customers, one or more and at most so many, until they
     * have a number of events or more; returns how many these are.
     */
    int whole(int customer, int most, int events) {
        isBare = false;
        run.copyOffsets(customer, places, most + 1);
        run.copyMasks(customer, masks, most);
        long start = places[0];
        int count = 0;
        int end = 0;
        while (count < most && end < events) {
            stored[count] = customer + count;
            froms[count] = end;
            end = Math.toIntExact(places[count + 1] - start);
            tos[count++] = end;
        }
        size = count;
        return end;
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

    /**
     * The first journey from {@code journey + 1} on that does not begin where the one before it
     * ends; {@link #size()} if none does not.
     */
    public int nextGap(int journey) {
        int next = journey + 1;
        while (next < size && froms[next] == tos[next - 1]) {
            next++;
        }
        return next;
    }

    /** The journey's types: bit {@code code & 63} is set if and only if one of them occurs. */
    public long typeMask(int journey) {
        return isBare ? run.mask(stored[journey]) : masks[journey];
    }

    /** As {@link Journey#variant()}. */
    public int variant(int journey) {
        if (isBare) {
            return variants[journey];
        }
        return stored[journey] < 0 ? -1 : run.variant(stored[journey]);
    }

    /** Time of a journey's first event; needs no times in the plan. */
    public long firstTime(int journey) {
        return stored[journey] < 0 ? times[froms[journey]] : run.time(places[journey]);
    }

    /** Time of a journey's last event; needs no times in the plan. */
    public long lastTime(int journey) {
        int events = tos[journey] - froms[journey];
        return stored[journey] < 0
                ? times[tos[journey] - 1]
                : run.time(places[journey] + events - 1);
    }

    /** Times in milliseconds since 1970-01-01T00:00:00Z, never falling within a journey. */
    public long[] times() {
        return times;
    }

    /** Codes of {@link JourneyIndex#types()}. */
    public char[] types() {
        return types;
    }

    /** As {@link Journey#channels()}. */
    public char[] channels() {
        return channels;
    }

    /** As {@link Journey#property}. */
    public int[] property(int i) {
        return properties[i];
    }
}

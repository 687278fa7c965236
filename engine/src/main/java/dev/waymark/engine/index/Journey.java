package dev.waymark.engine.index;

/**
 * A cursor on one customer's events, in time order. It is valid only while a kernel's {@code add}
 * runs: the arrays are shared and are filled anew for the next journeys.
 *
 * <p>Event {@code i} of the journey lies at the places {@code from() ≤ i < to()} of every array. A
 * journey has at least one event.
 */
public final class Journey {
    /** Bits of the mark in an entry of {@link #marked()}; the event's place stands above them. */
    public static final int MARK_BITS = 5;

    private static final int NONE = -1;

    Run run = JourneyIndex.NO_RUN;
    Delta delta = Delta.NONE;
    int customer;

    /** The customer's code in the run; another than {@link #customer} if only some were chosen. */
    int stored;

    int from;
    int to;

    /**
     * Place of the first event in the run; −1 − place in the delta for a journey with newer events.
     */
    long place;

    boolean isWhole;
    long[] times = new long[0];
    char[] types = new char[0];
    char[] channels = new char[0];
    int[][] properties = new int[0][];
    int[] columns = new int[0];
    int[] marked = new int[0];
    int markedFrom = NONE;
    int markedTo;

    Journey() {}

    /** The customer's code; {@link JourneyIndex#customerId} tells who it is. */
    public int customer() {
        return customer;
    }

    /** Place of the first event. */
    public int from() {
        return from;
    }

    /** Place after the last event. */
    public int to() {
        return to;
    }

    /** Number of events, one or more. */
    public int size() {
        return to - from;
    }

    /** Times in milliseconds since 1970-01-01T00:00:00Z, never falling. */
    public long[] times() {
        return times;
    }

    /** Codes of {@link JourneyIndex#types()}. */
    public char[] types() {
        return types;
    }

    /**
     * Codes of {@link JourneyIndex#channels()}; {@link Dictionary#ABSENT} where the event names
     * none.
     */
    public char[] channels() {
        return channels;
    }

    /**
     * Codes of the {@code i}-th property of the plan, in {@link JourneyIndex#property}; {@link
     * Dictionary#ABSENT} where the event lacks it.
     */
    public int[] property(int i) {
        return properties[i];
    }

    /**
     * Whether {@link #marked()} tells the marked events; then {@link #times()}, {@link #types()},
     * {@link #channels()} and {@link #property(int)} are not filled, and {@link #time}, {@link
     * #channel} and {@link #value} tell of single events. Otherwise they hold all events.
     */
    public boolean isMarked() {
        return markedFrom != NONE;
    }

    /**
     * Events that the plan marks, from {@link #markedFrom()} to {@link #markedTo()} − 1 in time
     * order: the place of each, shifted left by {@link #MARK_BITS}, and its mark.
     */
    public int[] marked() {
        return marked;
    }

    /** Place of the first marked event in {@link #marked()}. */
    public int markedFrom() {
        return markedFrom;
    }

    /** Place after the last marked event in {@link #marked()}. */
    public int markedTo() {
        return markedTo;
    }

    /** The time of the event at a place, whether the journey is marked or not. */
    public long time(int at) {
        return isMarked() ? run.time(place + (at - from)) : times[at];
    }

    /** The code of the channel of the event at a place, whether the journey is marked or not. */
    public int channel(int at) {
        return isMarked() ? run.channel(place + (at - from)) : channels[at];
    }

    /**
     * The code of the {@code i}-th property of the plan for the event at a place, whether the
     * journey is marked or not. A mask of one value saves the look at the event, which lies in a
     * page of its own.
     */
    public int value(int i, int at) {
        if (!isMarked()) {
            return properties[i][at];
        }
        long values = run.valueMask(columns[i], stored);
        boolean isSame = values != 0 && (values & (values - 1)) == 0;
        return isSame
                ? Long.numberOfTrailingZeros(values)
                : run.value(columns[i], place + (at - from));
    }

    /**
     * A superset of the journey's types: if bit {@code code & 63} is not set, the type does not
     * occur; if it is set, it may.
     */
    public long typeMask() {
        if (place >= 0) {
            return run.mask(stored);
        }
        long newer = delta.mask((int) (-1L - place));
        return stored < run.customers() ? newer | run.mask(stored) : newer;
    }

    /**
     * The values that the events of a journey have of a property, bit {@code code} of {@link
     * JourneyIndex#property}; 0 if that is not known, as for a journey that was cut or has newer
     * events, or a property with more than 64 codes.
     *
     * @param column place of the property in {@link JourneyIndex#properties()}
     */
    public long valueMask(int column) {
        return isWhole && place >= 0 ? run.valueMask(column, stored) : 0;
    }

    /**
     * Number of the journey's sequence of types among the variants that the index has stored
     * ({@link JourneyIndex#storedVariant}); −1 if the journey was cut or has newer events: then its
     * sequence stands in {@link #types()}, also if the plan did not ask for types. Equal numbers
     * mean equal sequences.
     */
    public int variant() {
        return isWhole && place >= 0 ? run.variant(stored) : -1;
    }

    /** Time of the first event; needs no times in the plan. */
    public long firstTime() {
        return isWhole && place >= 0 ? run.time(place) : times[from];
    }

    /** Time of the last event; needs no times in the plan. */
    public long lastTime() {
        return isWhole && place >= 0 ? run.time(place + (to - from) - 1) : times[to - 1];
    }
}

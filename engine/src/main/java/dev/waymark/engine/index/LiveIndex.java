package dev.waymark.engine.index;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.EventSink;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An index that takes events after it was built: {@link #snapshot()} gives what it holds at that
 * moment. Safe for several threads.
 *
 * <p>A snapshot costs O(newer events × log) if events came since the last one, nothing otherwise;
 * merge the newer events into the stored part (build the index again) when they exceed some
 * hundredths of it.
 */
public final class LiveIndex implements EventSink {
    private final JourneyIndex base;
    private final Coder types;
    private final Coder channels;
    private final List<Coder> properties = new ArrayList<>();
    private final Map<String, Integer> newCustomers = new HashMap<>();
    private final List<String> newNames = new ArrayList<>();
    private final BitSet hidden = new BitSet();
    private final EventColumns newer;
    private long version;
    private @Nullable JourneyIndex snapshot;

    /** A live index over a stored one, which must have no newer events of its own. */
    public LiveIndex(JourneyIndex base) {
        if (base.newerEvents() > 0) {
            throw new IllegalArgumentException("the stored index has newer events");
        }
        this.base = base;
        this.version = base.version();
        this.types = new Coder("type", 1 << 16, base.types().names());
        this.channels = new Coder("channel", 1 << 16, base.channels().names());
        for (Dictionary values : base.propertyDictionaries()) {
            properties.add(new Coder("property", Integer.MAX_VALUE - 64, values.names()));
        }
        this.newer = new EventColumns(properties.size());
        this.snapshot = base;
    }

    /**
     * Adds an event.
     *
     * @throws JourneyException TOO_MANY_VALUES if there are more than 65,536 types or channels
     */
    @Override
    public synchronized void accept(Event event) {
        snapshot = null;
        int[] codes = new int[properties.size()];
        for (int p = 0; p < codes.length; p++) {
            String value = event.property(base.properties().get(p));
            codes[p] = value == null ? Dictionary.ABSENT : properties.get(p).code(value);
        }
        int channel = event.channel() == null ? Dictionary.ABSENT : channels.code(event.channel());
        newer.add(
                customer(event.customer()),
                event.timeMillis(),
                types.code(event.type()),
                channel,
                codes);
    }

    /** Adds events that the store numbered, the last of them {@code newVersion}. */
    public synchronized void append(List<Event> events, long newVersion) {
        events.forEach(this::accept);
        version = newVersion;
        snapshot = null;
    }

    /**
     * Puts other journeys in place of some: what customers of these names had so far is left out
     * from now on, and the events are added under the names that they carry. Equal times keep the
     * order of the events given. O(names × log customers).
     *
     * @param names customers; those that the index does not know are passed over
     * @param events all events that belong to these customers now, in the order in which they came
     */
    public synchronized void regroup(Collection<String> names, List<Event> events) {
        snapshot = null;
        for (String name : names) {
            Integer newer = newCustomers.remove(name);
            if (newer != null) {
                hidden.set(newer);
            }
            int stored = base.customerCode(name);
            if (stored >= 0) {
                hidden.set(stored);
            }
        }
        events.forEach(this::accept);
    }

    /** All events so far. */
    public synchronized JourneyIndex snapshot() {
        JourneyIndex current = snapshot;
        if (current == null) {
            List<Dictionary> values = new ArrayList<>();
            properties.forEach(coder -> values.add(coder.dictionary()));
            current =
                    new JourneyIndex(
                            base.run(),
                            delta(),
                            types.dictionary(),
                            channels.dictionary(),
                            base.properties(),
                            values,
                            base.customerNames().with(newNames),
                            version);
            if (!hidden.isEmpty()) {
                current = current.only(shown());
            }
            snapshot = current;
        }
        return current;
    }

    /** Number of events added after the index was built. */
    public synchronized long newerEvents() {
        return newer.size();
    }

    private int[] shown() {
        int[] codes = new int[base.customers() + newNames.size() - hidden.cardinality()];
        int code = -1;
        for (int i = 0; i < codes.length; i++) {
            code = hidden.nextClearBit(code + 1);
            codes[i] = code;
        }
        return codes;
    }

    private int customer(String id) {
        Integer known = newCustomers.get(id);
        if (known != null) {
            return known;
        }
        int code = base.customerCode(id);
        if (code < 0 || hidden.get(code)) {
            code = base.customers() + newNames.size();
            newNames.add(id);
        }
        newCustomers.put(id, code);
        return code;
    }

    private Delta delta() {
        int size = Math.toIntExact(newer.size());
        long[] times = new long[size];
        int[] customers = new int[size];
        char[][] codes = new char[2][size];
        int[][] values = new int[properties.size()][size];
        int at = 0;
        for (EventColumns.Piece piece : newer.pieces()) {
            for (int i = 0; i < piece.count; i++, at++) {
                times[at] = piece.time(i);
                customers[at] = piece.customer(i);
                codes[0][at] = (char) piece.type(i);
                codes[1][at] = (char) piece.channel(i);
                for (int p = 0; p < values.length; p++) {
                    values[p][at] = piece.property(i, p);
                }
            }
        }
        return arrange(times, customers, codes, values);
    }

    private static Delta arrange(long[] times, int[] customers, char[][] codes, int[][] values) {
        int size = times.length;
        int[] order = order(times, customers);
        int[] distinct = new int[size];
        int[] starts = new int[size + 1];
        int count = 0;
        for (int i = 0; i < size; i++) {
            int customer = customers[order[i]];
            if (count == 0 || distinct[count - 1] != customer) {
                distinct[count] = customer;
                starts[count++] = i;
            }
        }
        starts[count] = size;
        long[] sortedTimes = new long[size];
        char[][] sortedCodes = new char[codes.length][size];
        int[][] sortedValues = new int[values.length][size];
        for (int i = 0; i < size; i++) {
            sortedTimes[i] = times[order[i]];
            for (int c = 0; c < codes.length; c++) {
                sortedCodes[c][i] = codes[c][order[i]];
            }
            for (int p = 0; p < values.length; p++) {
                sortedValues[p][i] = values[p][order[i]];
            }
        }
        return new Delta(
                Arrays.copyOf(distinct, count),
                Arrays.copyOf(starts, count + 1),
                sortedTimes,
                sortedCodes[0],
                sortedCodes[1],
                sortedValues);
    }

    /** Places of the events by customer, time and arrival. */
    private static int[] order(long[] times, int[] customers) {
        long[] keys = new long[customers.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = customers[i];
        }
        int[] order = RadixOrder.of(keys);
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && customers[order[to]] == customers[order[from]]) {
                to++;
            }
            sortByTime(order, from, to, times);
            from = to;
        }
        return order;
    }

    private static void sortByTime(int[] order, int from, int to, long[] times) {
        boolean rising = true;
        for (int i = from + 1; i < to; i++) {
            rising &= times[order[i - 1]] <= times[order[i]];
        }
        if (!rising) {
            Integer[] places = new Integer[to - from];
            Arrays.setAll(places, i -> order[from + i]);
            Arrays.sort(places, (a, b) -> Long.compare(times[a], times[b]));
            for (int i = 0; i < places.length; i++) {
                order[from + i] = places[i];
            }
        }
    }
}

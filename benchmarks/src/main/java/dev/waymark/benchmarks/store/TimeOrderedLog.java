package dev.waymark.benchmarks.store;

import dev.waymark.benchmarks.log.GeneratedLog;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.EventSink;
import dev.waymark.engine.log.Properties;

import java.util.Arrays;
import java.util.List;

/**
 * A generated log in the order in which a company's systems would tell it: by time, customers
 * mixed. Holds 20 bytes an event on the heap.
 */
final class TimeOrderedLog {
    private static final List<String> PROPERTIES = List.of("country");
    private static final int PLACE_BITS = 26;
    private static final long PLACE_MASK = (1L << PLACE_BITS) - 1;

    private final long[] timesAndPlaces;
    private final long[] codes;
    private final long start;
    private final String[] customers;

    private TimeOrderedLog(long[] timesAndPlaces, long[] codes, long start, int customers) {
        this.timesAndPlaces = timesAndPlaces;
        this.codes = codes;
        this.start = start;
        this.customers = new String[customers];
        Arrays.setAll(this.customers, i -> "customer" + i);
    }

    /** The log in the order of time; at most 67 million events. */
    static TimeOrderedLog of(GeneratedLog log, int customers) {
        int capacity = Math.toIntExact(Math.min(PLACE_MASK, log.events() * 5 / 4 + 100_000));
        long[] times = new long[capacity];
        long[] codes = new long[capacity];
        int[] size = {0};
        log.forEach(
                (customer, time, type, channel, country) -> {
                    if (size[0] < capacity) {
                        times[size[0]] = time;
                        codes[size[0]++] =
                                (long) customer << 32
                                        | (long) type << 16
                                        | (long) channel << 8
                                        | country;
                    }
                });
        long start = Arrays.stream(times, 0, size[0]).min().orElse(0);
        for (int i = 0; i < size[0]; i++) {
            times[i] = times[i] - start << PLACE_BITS | i;
        }
        Arrays.sort(times, 0, size[0]);
        return new TimeOrderedLog(Arrays.copyOf(times, size[0]), codes, start, customers);
    }

    /** Number of events. */
    long size() {
        return timesAndPlaces.length;
    }

    /** Gives every event to a sink. */
    void forEach(EventSink sink) {
        for (long timeAndPlace : timesAndPlaces) {
            long code = codes[(int) (timeAndPlace & PLACE_MASK)];
            sink.accept(
                    new Event(
                            customers[(int) (code >>> 32)],
                            start + (timeAndPlace >>> PLACE_BITS),
                            GeneratedLog.TYPES.get((int) (code >>> 16 & 0xff)),
                            GeneratedLog.CHANNELS.get((int) (code >>> 8 & 0xff)),
                            null,
                            null,
                            null,
                            Properties.of(
                                    PROPERTIES,
                                    new String[] {
                                        GeneratedLog.COUNTRIES.get((int) (code & 0xff))
                                    })));
        }
    }
}

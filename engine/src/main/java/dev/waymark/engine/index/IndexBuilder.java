package dev.waymark.engine.index;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.EventSink;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a {@link JourneyIndex} from events that come in any order of customers and times; equal
 * times of a customer keep the order in which they came. Not safe for several threads.
 *
 * <p>Cost: O(events + customers × log customers). Needs 16 bytes an event outside the heap while it
 * collects, and the names of all customers on the heap.
 */
public final class IndexBuilder implements EventSink {
    /** The most customers that one index holds. */
    public static final int MAX_CUSTOMERS = Integer.MAX_VALUE - 64;

    private static final int MAX_CODES = 1 << 16;

    private final List<String> propertyNames;
    private final Coder customers = new Coder("customer", MAX_CUSTOMERS, List.of());
    private final Coder types = new Coder("type", MAX_CODES, List.of());
    private final Coder channels = new Coder("channel", MAX_CODES, List.of(""));
    private final List<Coder> properties = new ArrayList<>();
    private final EventColumns columns;
    private final int[] propertyCodes;

    /**
     * A builder that keeps some properties as columns.
     *
     * @param propertyNames which ones, as {@link Event#property} names them; others are dropped
     */
    public IndexBuilder(List<String> propertyNames) {
        this.propertyNames = List.copyOf(propertyNames);
        for (String name : propertyNames) {
            properties.add(new Coder("property " + name, Integer.MAX_VALUE - 64, List.of("")));
        }
        this.columns = new EventColumns(propertyNames.size());
        this.propertyCodes = new int[propertyNames.size()];
    }

    /**
     * Adds an event.
     *
     * @throws JourneyException TOO_MANY_VALUES if there are more than 65,536 types or channels
     */
    @Override
    public void accept(Event event) {
        for (int p = 0; p < propertyCodes.length; p++) {
            propertyCodes[p] = propertyCode(p, event.property(propertyNames.get(p)));
        }
        columns.add(
                customers.code(event.customer()),
                event.timeMillis(),
                types.code(event.type()),
                channelCode(event.channel()),
                propertyCodes);
    }

    /** The code of a customer for {@link #add}; given out in rising order from 0. */
    public int customerCode(String id) {
        return customers.code(id);
    }

    /** The code of a type for {@link #add}; given out in rising order from 0. */
    public int typeCode(String type) {
        return types.code(type);
    }

    /** The code of a channel for {@link #add}; {@link Dictionary#ABSENT} for null. */
    public int channelCode(@Nullable String channel) {
        return channel == null ? Dictionary.ABSENT : channels.code(channel);
    }

    /**
     * The code of a value of the {@code p}-th property for {@link #add}; {@link Dictionary#ABSENT}
     * for null.
     */
    public int propertyCode(int p, @Nullable String value) {
        return value == null ? Dictionary.ABSENT : properties.get(p).code(value);
    }

    /**
     * Adds an event whose names were coded before. The fastest way in.
     *
     * @param codes one for each property, copied
     */
    public void add(int customer, long timeMillis, int type, int channel, int[] codes) {
        columns.add(customer, timeMillis, type, channel, codes);
    }

    /** Number of events so far. */
    public long events() {
        return columns.size();
    }

    /** An index in memory. The builder must not be used afterwards. */
    public JourneyIndex build() {
        return plan(0).inMemory();
    }

    /**
     * Writes an index to a file that {@link JourneyIndex#open} opens: the whole file or none, also
     * if the process dies. A file of the same name is replaced. The builder must not be used
     * afterwards.
     *
     * @param version what {@link JourneyIndex#version} will say
     */
    public void write(Path file, long version) {
        plan(version).toFile(file);
    }

    private IndexLayout plan(long version) {
        List<List<String>> values = new ArrayList<>();
        properties.forEach(coder -> values.add(coder.names()));
        return new IndexLayout(
                columns,
                customers.names(),
                types.names(),
                channels.names(),
                propertyNames,
                values,
                version);
    }
}

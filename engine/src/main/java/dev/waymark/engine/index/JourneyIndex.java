package dev.waymark.engine.index;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A snapshot of a log, arranged by customer and time: what every kernel reads. Immutable and safe
 * for several threads; it lives as long as somebody refers to it.
 *
 * <p>It takes 10 to 12 bytes an event (time 8, type 1 or 2, channel 1 or 2) and 4 for each
 * property; 32 to 36 bytes and the name for each customer, and 8 for each property of at most 63
 * values; in memory outside the heap or mapped from a file. It is a cache: the event store is the
 * truth.
 */
public final class JourneyIndex {
    static final Run NO_RUN =
            new Run(
                    0,
                    0,
                    Long.MAX_VALUE,
                    Long.MIN_VALUE,
                    1,
                    1,
                    MemorySegment.ofArray(new long[1]),
                    MemorySegment.ofArray(new long[0]),
                    MemorySegment.ofArray(new byte[0]),
                    MemorySegment.ofArray(new byte[0]),
                    MemorySegment.ofArray(new long[0]),
                    MemorySegment.ofArray(new int[0]),
                    MemorySegment.ofArray(new int[0]),
                    MemorySegment.ofArray(new int[0]),
                    MemorySegment.ofArray(new long[0]),
                    new MemorySegment[0],
                    new MemorySegment[0]);

    private final Run run;
    private final Delta delta;
    private final Dictionary types;
    private final Dictionary channels;
    private final List<String> propertyNames;
    private final List<Dictionary> properties;
    private final CustomerNames customers;
    private final long version;
    private final int @Nullable [] chosen;
    private final long events;
    private final Supplier<List<String>> others;
    private volatile long @Nullable [] span;

    JourneyIndex(
            Run run,
            Delta delta,
            Dictionary types,
            Dictionary channels,
            List<String> propertyNames,
            List<Dictionary> properties,
            CustomerNames customers,
            long version) {
        this(
                run,
                delta,
                types,
                channels,
                propertyNames,
                properties,
                customers,
                version,
                null,
                run.events() + delta.events(),
                List::of);
    }

    private JourneyIndex(
            Run run,
            Delta delta,
            Dictionary types,
            Dictionary channels,
            List<String> propertyNames,
            List<Dictionary> properties,
            CustomerNames customers,
            long version,
            int @Nullable [] chosen,
            long events,
            Supplier<List<String>> others) {
        this.run = run;
        this.delta = delta;
        this.types = types;
        this.channels = channels;
        this.propertyNames = List.copyOf(propertyNames);
        this.properties = List.copyOf(properties);
        this.customers = customers;
        this.version = version;
        this.chosen = chosen;
        this.events = events;
        this.others = others;
    }

    /**
     * The same index, which can tell what properties the events of the log have beside those that
     * it carries. Nothing is copied.
     *
     * @param names asked only when {@link #logProperties} is
     */
    public JourneyIndex knowing(Supplier<List<String>> names) {
        return with(chosen, events, names);
    }

    private JourneyIndex with(
            int @Nullable [] nextChosen, long nextEvents, Supplier<List<String>> nextOthers) {
        return new JourneyIndex(
                run,
                delta,
                types,
                channels,
                propertyNames,
                properties,
                customers,
                version,
                nextChosen,
                nextEvents,
                nextOthers);
    }

    /**
     * An index of some of the customers, to all that read it an index like any other: customers are
     * coded anew from 0, {@link #customers()} and {@link #events()} count those that were chosen.
     * Types, channels and properties keep their codes, and {@link #first()} and {@link #last()} go
     * on to tell of the whole log: what was not chosen was observed as long. Nothing is copied but
     * the codes. O(chosen customers).
     *
     * @param codes customers of this index, rising; taken over, not copied
     */
    public JourneyIndex only(int[] codes) {
        int[] stored = codes;
        int[] before = chosen;
        if (before != null) {
            stored = Arrays.stream(codes).map(code -> before[code]).toArray();
        }
        long count = 0;
        for (int code : stored) {
            count += size(code);
        }
        return with(stored, count, others);
    }

    /** Number of events of a customer, coded as in the run. */
    private long size(int code) {
        long size = code < run.customers() ? run.offset(code + 1) - run.offset(code) : 0;
        if (delta.events() > 0) {
            int place = delta.seek(code);
            if (place < delta.customers().length && delta.customers()[place] == code) {
                size += delta.starts()[place + 1] - delta.starts()[place];
            }
        }
        return size;
    }

    /**
     * Opens a file that {@link IndexBuilder#write} wrote, by mapping it: in milliseconds, whatever
     * its size.
     *
     * @throws JourneyException BROKEN_INDEX if the file is not there, not whole, or of another
     *     version
     */
    public static JourneyIndex open(Path file) {
        return IndexFile.open(file);
    }

    /** Number of customers, that is of journeys. */
    public int customers() {
        return chosen == null ? customers.size() : chosen.length;
    }

    /** Number of events. */
    public long events() {
        return events;
    }

    /** Number of events that came after the stored part was written. */
    public int newerEvents() {
        return delta.events();
    }

    /**
     * What the maker of the index said it holds, for example the last sequence number of the store;
     * 0 if nothing.
     */
    public long version() {
        return version;
    }

    /** The types of events, by code. */
    public Dictionary types() {
        return types;
    }

    /** The channels, by code; {@link Dictionary#ABSENT} stands for none. */
    public Dictionary channels() {
        return channels;
    }

    /** Names of the properties that the index carries. */
    public List<String> properties() {
        return propertyNames;
    }

    /** Those of {@link #properties()} that at least one event of the whole log has; in order. */
    public List<String> usedProperties() {
        return properties().stream().filter(name -> property(name).size() > 1).toList();
    }

    /**
     * The properties that at least one event of the whole log has, whether the index carries them
     * or not, as far as its maker told; unique and sorted. For those who tell somebody what to ask
     * for: it may cost a look at the log.
     */
    public List<String> logProperties() {
        return Stream.concat(usedProperties().stream(), others.get().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The values of a property, by code; {@link Dictionary#ABSENT} stands for none.
     *
     * @throws JourneyException UNKNOWN_PROPERTY if the index does not carry it
     */
    public Dictionary property(String name) {
        return properties.get(propertyColumn(name));
    }

    /** The name of a customer. */
    public String customerId(int code) {
        return customers.name(chosen == null ? code : chosen[code]);
    }

    /**
     * The code of a customer; −1 if the log does not know the name, or the customer was not chosen.
     * O(log customers).
     */
    public int customerCode(String id) {
        int code = customers.code(id);
        return chosen == null || code < 0 ? code : Math.max(-1, Arrays.binarySearch(chosen, code));
    }

    /**
     * Time of the log's earliest event; empty if there is none. O(newer customers) when asked
     * first.
     */
    public Optional<Instant> first() {
        long[] found = span();
        return found[0] > found[1] ? Optional.empty() : Optional.of(Instant.ofEpochMilli(found[0]));
    }

    /**
     * Time of the log's latest event; empty if there is none. O(newer customers) when asked first.
     */
    public Optional<Instant> last() {
        long[] found = span();
        return found[0] > found[1] ? Optional.empty() : Optional.of(Instant.ofEpochMilli(found[1]));
    }

    /**
     * The earliest and the latest time; several threads may find them at once, and find the same.
     */
    private long[] span() {
        long[] known = span;
        if (known == null) {
            known = new long[] {run.earliest(), run.latest()};
            for (int place = 0; place < delta.customers().length; place++) {
                known[0] = Math.min(known[0], delta.times()[delta.starts()[place]]);
                known[1] = Math.max(known[1], delta.times()[delta.starts()[place + 1] - 1]);
            }
            span = known;
        }
        return known;
    }

    /** Whether {@link Journey#valueMask} knows the values of a property in stored journeys. */
    public boolean hasValueMask(String name) {
        return run.customers() > 0 && run.valueMasks()[propertyColumn(name)].byteSize() > 0;
    }

    /** A reader for one thread. */
    public Scan scan(ScanPlan plan) {
        int[] columns = plan.properties().stream().mapToInt(this::propertyColumn).toArray();
        return new Scan(run, delta, chosen, plan, columns);
    }

    /**
     * Cuts the customers into parts of about equal numbers of events.
     *
     * @param parts how many at most, one or more
     * @return rising customer codes, from 0 to {@link #customers()}; part {@code i} goes from the
     *     i-th to the next
     */
    public int[] cut(int parts) {
        int[] some = chosen;
        if (some != null) {
            return cut(some, parts);
        }
        int all = customers();
        int[] bounds = new int[Math.min(Math.max(parts, 1), Math.max(all, 1)) + 1];
        int count = 1;
        for (int part = 1; part < bounds.length - 1; part++) {
            int bound = customerAt(Math.max(1, events() * part / (bounds.length - 1)), all);
            if (bound > bounds[count - 1] && bound < all) {
                bounds[count++] = bound;
            }
        }
        bounds[count++] = all;
        return Arrays.copyOf(bounds, count);
    }

    private int[] cut(int[] some, int parts) {
        int[] bounds = new int[Math.min(Math.max(parts, 1), Math.max(some.length, 1)) + 1];
        int count = 1;
        long before = 0;
        for (int at = 0; at < some.length && count < bounds.length - 1; at++) {
            if (at > 0 && before >= events * count / (bounds.length - 1)) {
                bounds[count++] = at;
            }
            before += size(some[at]);
        }
        bounds[count++] = some.length;
        return Arrays.copyOf(bounds, count);
    }

    /** The first customer before whom at least a number of events lie. */
    private int customerAt(long events, int all) {
        int low = 0;
        int high = all;
        while (low < high) {
            int middle = (low + high) >>> 1;
            long before =
                    run.offset(Math.min(middle, run.customers())) + delta.eventsBefore(middle);
            if (before < events) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Number of variants that were stored with the journeys; {@link Journey#variant()} is below it.
     */
    public int storedVariants() {
        return run.variantCount();
    }

    /** The types of a stored variant, by code, in order. */
    public char[] storedVariant(int variant) {
        int customer = run.representative(variant);
        long from = run.offset(customer);
        char[] path = new char[Math.toIntExact(run.offset(customer + 1) - from)];
        for (int i = 0; i < path.length; i++) {
            path[i] = (char) run.type(from + i);
        }
        return path;
    }

    /**
     * The number of the stored variant at a place, from 0, in the order of the names of their
     * types: first difference first, a beginning before what continues it.
     */
    public int variantByPath(int place) {
        return run.variantByPath(place);
    }

    /** The number of the stored variant with a sequence of types; −1 if none has it. */
    public int storedVariant(char[] path, int from, int to) {
        int low = 0;
        int high = run.variantCount() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int variant = run.variantByPath(middle);
            int order = compareStored(variant, path, from, to);
            if (order == 0) {
                return variant;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private int compareStored(int variant, char[] path, int from, int to) {
        int customer = run.representative(variant);
        long first = run.offset(customer);
        int size = Math.toIntExact(run.offset(customer + 1) - first);
        for (int i = 0; i < Math.min(size, to - from); i++) {
            int stored = run.type(first + i);
            if (stored != path[from + i]) {
                return types.name(stored).compareTo(types.name(path[from + i]));
            }
        }
        return Integer.compare(size, to - from);
    }

    Run run() {
        return run;
    }

    CustomerNames customerNames() {
        return customers;
    }

    List<Dictionary> propertyDictionaries() {
        return properties;
    }

    private int propertyColumn(String name) {
        int column = propertyNames.indexOf(name);
        if (column < 0) {
            List<String> known = new ArrayList<>(propertyNames);
            known.sort(null);
            throw JourneyException.user(
                    "UNKNOWN_PROPERTY",
                    "property \"%s\" is not in the log. Known: %s.",
                    name,
                    known.isEmpty() ? "none" : String.join(", ", known));
        }
        return column;
    }
}
